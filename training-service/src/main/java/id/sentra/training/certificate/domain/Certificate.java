package id.sentra.training.certificate.domain;

import java.time.LocalDate;
import java.util.UUID;

import id.sentra.platform.error.Conflict;
import id.sentra.platform.id.Ids;
import org.jspecify.annotations.Nullable;

/**
 * A certificate. It is never deleted: a revoked one can still be checked, and is told to
 * be revoked.
 */
public record Certificate(UUID id, long version, Identity identity, Award award, Validity validity) {

	public static Certificate issue(CertificateNumber number, Award award, LocalDate day) {
		return new Certificate(Ids.next(), 1, new Identity(number, CheckCode.next(), day), award,
				new Validity(CertificateState.VALID, null));
	}

	/** Valid no longer; a conflict when it was revoked before. */
	public Certificate revoke(Revocation revocation) {
		if (!this.validity.state().next().contains(CertificateState.REVOKED)) {
			throw new Conflict("certificate-already-revoked");
		}
		return new Certificate(this.id, this.version + 1, this.identity, this.award,
				new Validity(CertificateState.REVOKED, revocation));
	}

	/** By what it is found and checked, and the day it was issued. */
	public record Identity(CertificateNumber number, String checkCode, LocalDate issuedOn) {
	}

	/** Whether it counts, and why not. */
	public record Validity(CertificateState state, @Nullable Revocation revocation) {
	}

	/** When and why it was revoked; the note stays with the dinas. */
	public record Revocation(LocalDate day, RevocationReason reason, String note) {
	}

}
