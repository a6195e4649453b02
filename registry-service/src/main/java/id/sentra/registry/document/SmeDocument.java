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
 * @param actedByOwner whether the owner did the last thing to it, not the dinas
 * @param replaces the older one it stands for
 * @param superseded whether a newer one stands for it
 */
record SmeDocument(UUID id, long version, UUID smeId, RegionCode region, DocumentContent content, boolean byOwner,
		boolean actedByOwner, @Nullable UUID replaces, boolean superseded, Instant addedAt, @Nullable Removal removal) {

	/** Whether it counts. */
	boolean isCurrent() {
		return this.removal == null && !this.superseded;
	}

	/** That it counts no more, and why. */
	record Removal(Instant at, String reason) {
	}

}
