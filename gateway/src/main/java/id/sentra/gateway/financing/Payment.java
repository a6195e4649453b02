package id.sentra.gateway.financing;

import java.time.LocalDate;
import java.util.UUID;

/** Money received and what it paid. */
record Payment(UUID id, String kind, String bankReference, LocalDate paidOn, long amount, long interest, long principal,
		long credit) {
}
