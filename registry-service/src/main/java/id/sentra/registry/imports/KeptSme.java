package id.sentra.registry.imports;

import java.util.UUID;

import id.sentra.registry.imports.domain.KeptReason;
import org.jspecify.annotations.Nullable;

/**
 * An SME that the undoing of an import left as it is, and whether the import had added
 * it; its name is known where it is still one that the reader may see.
 */
public record KeptSme(UUID id, @Nullable String name, boolean added, KeptReason reason) {
}
