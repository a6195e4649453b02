package id.sentra.registry.sme;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An SME whose row was blanked.
 *
 * @param all its id and those of the duplicates merged into it
 * @param accounts those of its owner
 */
public record ErasedSme(UUID id, List<UUID> all, List<String> accounts, Instant at) {
}
