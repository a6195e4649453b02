package id.sentra.financing.loan.domain;

import java.time.LocalDate;

/** The collectability of a loan from the end of a day on. */
public record CollectabilityChange(LocalDate from, int collectability) {
}
