package id.sentra.gateway.financing.domain;

import java.time.LocalDate;
import java.util.UUID;

/** Money received and what it paid. */
public record Payment(UUID id, String kind, String bankReference, LocalDate paidOn, long amount, long interest,
		long principal, long credit) {
}
