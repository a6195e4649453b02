package id.sentra.gateway.training.domain;

import java.time.LocalDate;
import java.util.UUID;

/** A certificate as its holder sees it. */
public record Certificate(UUID id, String number, String checkCode, String state, UUID sessionId, UUID smeId,
		String businessName, String courseName, LocalDate heldOn, LocalDate issuedOn) {
}
