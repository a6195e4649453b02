package id.sentra.registry.document;

import java.time.Instant;
import java.util.UUID;

import id.sentra.platform.region.RegionCode;
import id.sentra.registry.document.domain.DocumentContent;
import org.jspecify.annotations.Nullable;

/**
 * A document of an SME.
 *
 * @param byOwner whether its owner told of it
 * @param replaces the older one it stands for
 * @param superseded whether a newer one stands for it
 */
record SmeDocument(UUID id, long version, UUID smeId, RegionCode region, DocumentContent content, boolean byOwner,
		@Nullable UUID replaces, boolean superseded, Instant addedAt, @Nullable Removal removal) {

	/** That it counts no more, and why. */
	record Removal(Instant at, String reason) {
	}

}
