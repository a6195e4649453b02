package id.sentra.registry.sme.domain;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * How an SME stands: its status, its cluster if it is in one, and since when it is known.
 */
public record Standing(SmeStatus status, @Nullable UUID clusterId, Instant registeredAt) {

	Standing with(SmeStatus changed) {
		return new Standing(changed, this.clusterId, this.registeredAt);
	}

	Standing in(@Nullable UUID cluster) {
		return new Standing(this.status, cluster, this.registeredAt);
	}

}
