package id.sentra.platform.test;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.springframework.boot.test.context.TestConfiguration;

/**
 * The time of a test's service: always the same day, from ten in the morning in Jakarta
 * and noon in Jayapura on, so that no test meets midnight, the end of a year or a day
 * that was still to come when it was written. It runs on, and can be put forward.
 */
public final class MovableClock extends Clock {

	private static final Instant START = Instant.parse("2026-11-21T03:00:00Z");

	private final long begun = System.nanoTime();

	private volatile Duration ahead = Duration.ZERO;

	/** The day it is, in every zone of the country, until a test puts it forward. */
	public static LocalDate today() {
		return LocalDate.ofInstant(START, ZoneOffset.UTC);
	}

	public void forward(Duration by) {
		this.ahead = this.ahead.plus(by);
	}

	/** Back to the day it was at the start. */
	public void reset() {
		this.ahead = Duration.ZERO;
	}

	@Override
	public Instant instant() {
		return START.plusNanos(System.nanoTime() - this.begun).plus(this.ahead);
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
	public static class Bean {

		@org.springframework.context.annotation.Bean
		MovableClock clock() {
			return new MovableClock();
		}

	}

}
