package id.sentra.training;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.springframework.boot.test.context.TestConfiguration;

/** The real time and as much more as a test says. */
public final class MovableClock extends Clock {

	private volatile Duration ahead = Duration.ZERO;

	/** From now on it is that time, and goes on from there. */
	public void set(Instant time) {
		this.ahead = Duration.between(Instant.now(), time);
	}

	public void reset() {
		this.ahead = Duration.ZERO;
	}

	@Override
	public Instant instant() {
		return Instant.now().plus(this.ahead);
	}

	@Override
	public ZoneId getZone() {
		return ZoneOffset.UTC;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return this;
	}

	/** The clock of a test's context. */
	@TestConfiguration(proxyBeanMethods = false)
	static class Bean {

		@org.springframework.context.annotation.Bean
		MovableClock clock() {
			return new MovableClock();
		}

	}

}
