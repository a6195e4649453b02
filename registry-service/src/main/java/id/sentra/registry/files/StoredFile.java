package id.sentra.registry.files;

import java.time.Instant;
import java.util.UUID;

/** A file that is kept, without its content. */
public record StoredFile(UUID id, UUID smeId, FileType type, int size, Instant addedAt) {
}
