package id.sentra.registry.imports.web;

import java.util.UUID;

import id.sentra.registry.imports.KeptSme;
import id.sentra.registry.imports.domain.KeptReason;
import org.jspecify.annotations.Nullable;

/**
 * An SME that an import added, or else changed, and why its undoing left it as it is; no
 * name for one that is none any more, or not where the reader may see it.
 */
record KeptResponse(UUID smeId, @Nullable String smeName, boolean added, KeptReason reason) {

	static KeptResponse of(KeptSme kept) {
		return new KeptResponse(kept.id(), kept.name(), kept.added(), kept.reason());
	}

}
