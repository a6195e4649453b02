package id.sentra.registry.document.domain;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** How long a document is still valid: through the last day it names. */
public enum DocumentState {

	/** For more than 90 days, or without an end. */
	VALID,

	/** Ends within 90 days. */
	DUE_90,

	/** Ends within 30 days. */
	DUE_30,

	EXPIRED;

	/** Days before the end from which it is told. */
	public static final int EARLY = 90;

	/** Days before the end from which it is urgent. */
	public static final int LATE = 30;

	public static DocumentState of(@Nullable LocalDate validUntil, LocalDate today) {
		if (validUntil == null || validUntil.isAfter(today.plusDays(EARLY))) {
			return VALID;
		}
		if (validUntil.isBefore(today)) {
			return EXPIRED;
		}
		return validUntil.isAfter(today.plusDays(LATE)) ? DUE_90 : DUE_30;
	}

}
