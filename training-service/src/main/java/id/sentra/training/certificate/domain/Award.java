package id.sentra.training.certificate.domain;

import java.time.LocalDate;
import java.util.UUID;

import id.sentra.training.enrolment.domain.Participant;

/** For what and to whom a certificate was given, and by which rule. */
public record Award(UUID enrolmentId, UUID sessionId, Participant holder, Taught taught, Basis basis) {

	/** The course and the day it was held. */
	public record Taught(String courseCode, String courseName, LocalDate heldOn) {
	}

	/** The rule that was met: since when it holds, and its legal basis. */
	public record Basis(LocalDate ruleFrom, String legalBasis) {
	}

}
