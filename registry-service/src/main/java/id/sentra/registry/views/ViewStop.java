package id.sentra.registry.views;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who had so many views in so many minutes and sees no personal data until a
 * second person releases it.
 */
record ViewStop(UUID id, String region, String username, int views, int minutes, Instant stoppedAt,
		@Nullable Instant releasedAt, @Nullable String releasedBy, @Nullable String reason) {

}
