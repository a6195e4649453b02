package id.sentra.gateway.bazaar;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** What an owner says that the own stall sold on a day. */
public record SalesReport(UUID applicationId, UUID smeId, @Nullable String smeName, UUID bazaarId, String bazaarName,
		LocalDate day, long amount) {
}
