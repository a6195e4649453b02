package id.sentra.registry.imports;

import java.time.Duration;

import id.sentra.registry.imports.domain.Counts;
import id.sentra.registry.observability.Meters;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.springframework.stereotype.Component;

/**
 * Counts what becomes of rows, once their chunk is committed.
 */
@Component
class ImportMeters {

	private final Counter accepted;

	private final Counter updated;

	private final Counter unchanged;

	private final Counter rejected;

	private final Timer chunks;

	ImportMeters(MeterRegistry registry) {
		this.accepted = rows(registry, "accepted");
		this.updated = rows(registry, "updated");
		this.unchanged = rows(registry, "unchanged");
		this.rejected = rows(registry, "rejected");
		this.chunks = Timer.builder(Meters.IMPORT_CHUNK).publishPercentileHistogram().register(registry);
	}

	void committed(Counts counts, Duration taken) {
		this.accepted.increment(counts.accepted());
		this.updated.increment(counts.updated());
		this.unchanged.increment(counts.unchanged());
		this.rejected.increment(counts.rejected());
		this.chunks.record(taken);
	}

	private static Counter rows(MeterRegistry registry, String outcome) {
		return Counter.builder(Meters.IMPORT_ROWS).tag("outcome", outcome).register(registry);
	}

}
