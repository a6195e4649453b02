package id.sentra.training.certificate.domain;

/** Why a certificate was revoked, as others may know it. */
public enum RevocationReason {

	ISSUED_IN_ERROR, ATTENDANCE_DISPROVED, SCORE_DISPROVED, OTHER

}
