package id.sentra.training.certificate;

import java.time.LocalDate;
import java.util.UUID;

import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import id.sentra.training.certificate.domain.Award;
import id.sentra.training.certificate.domain.Certificate;
import id.sentra.training.certificate.domain.CertificateState;
import id.sentra.training.certificate.domain.RevocationReason;
import org.jspecify.annotations.Nullable;

/** A certificate as its holder and the dinas see it. */
record CertificateResponse(UUID id, long version, String number, String checkCode, CertificateState state,
		UUID enrolmentId, UUID sessionId, UUID smeId, String businessName, String regionCode, String courseCode,
		String courseName, LocalDate heldOn, LocalDate issuedOn, String legalBasis,
		@Nullable RevocationResponse revocation) {

	static CertificateResponse of(Certificate certificate, CurrentUser user) {
		Award award = certificate.award();
		Certificate.Identity identity = certificate.identity();
		return new CertificateResponse(certificate.id(), certificate.version(), identity.number().value(),
				identity.checkCode(), certificate.validity().state(), award.enrolmentId(), award.sessionId(),
				award.holder().smeId(), award.holder().name(), award.holder().region().value(),
				award.taught().courseCode(), award.taught().courseName(), award.taught().heldOn(), identity.issuedOn(),
				award.basis().legalBasis(), RevocationResponse.of(certificate.validity().revocation(), user));
	}

	/** When and why it was revoked; the note is for staff only. */
	record RevocationResponse(LocalDate revokedOn, RevocationReason reasonCode, @Nullable String note) {

		static @Nullable RevocationResponse of(Certificate.@Nullable Revocation revocation, CurrentUser user) {
			if (revocation == null) {
				return null;
			}
			return new RevocationResponse(revocation.day(), revocation.reason(),
					user.has(Role.SME_OWNER) ? null : revocation.note());
		}

	}

	/** A certificate as anybody may check it: the business, no person. */
	record Checked(String number, CertificateState state, String businessName, String courseName, LocalDate heldOn,
			LocalDate issuedOn, @Nullable LocalDate revokedOn) {

		static Checked of(Certificate certificate) {
			Certificate.Revocation revocation = certificate.validity().revocation();
			return new Checked(certificate.identity().number().value(), certificate.validity().state(),
					certificate.award().holder().name(), certificate.award().taught().courseName(),
					certificate.award().taught().heldOn(), certificate.identity().issuedOn(),
					(revocation != null) ? revocation.day() : null);
		}

	}

}
