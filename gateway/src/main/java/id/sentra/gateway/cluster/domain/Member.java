package id.sentra.gateway.cluster.domain;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** An SME in a cluster. */
public record Member(UUID smeId, String businessName, @Nullable String product, String scale, String status,
		String regionName, Instant joinedAt) {
}
