package id.sentra.gateway.support;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;

import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/**
 * The day the fake services' answers are of. It stands still, but for a microsecond at
 * each look, until a test moves it on; like time itself it never goes back.
 */
@Component
@Primary
public class AdjustableClock extends Clock {

	static final Instant START = Instant.parse("2026-11-21T03:00:00Z");

	private final AtomicReference<Instant> now = new AtomicReference<>(START);

	/** Moves on. */
	public void advance(Duration by) {
		this.now.updateAndGet((before) -> before.plus(by));
	}

	@Override
	public Instant instant() {
		return this.now.updateAndGet((before) -> before.plus(1, ChronoUnit.MICROS));
	}

	@Override
	public ZoneId getZone() {
		return ZoneOffset.UTC;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return this;
	}

}
