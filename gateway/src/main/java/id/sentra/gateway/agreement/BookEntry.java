package id.sentra.gateway.agreement;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** A line of the book of a consignment: SENT, SOLD, or PAID, which has no product. */
record BookEntry(UUID id, String kind, LocalDate day, @Nullable String product, int quantity, long amount) {
}
