package id.sentra.financing.dayend;

import java.time.Duration;

import id.sentra.financing.observability.Meters;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.springframework.stereotype.Component;

/** Counts what day ends do, once a chunk is committed or rolled back. */
@Component
class DayEndMeters {

	private final Counter loans;

	private final Timer chunks;

	private final Counter failures;

	DayEndMeters(MeterRegistry registry) {
		this.loans = registry.counter(Meters.DAY_END_LOANS);
		this.chunks = Timer.builder(Meters.DAY_END_CHUNK).publishPercentileHistogram().register(registry);
		this.failures = registry.counter(Meters.DAY_END_FAILURES);
	}

	void committed(int loans, Duration taken) {
		this.loans.increment(loans);
		this.chunks.record(taken);
	}

	void failed() {
		this.failures.increment();
	}

}
