package id.sentra.training.certificate.web;

import java.util.Arrays;

import id.sentra.platform.web.OneOf;
import id.sentra.training.certificate.application.CertificateService;
import id.sentra.training.certificate.domain.RevocationReason;
import id.sentra.training.request.FieldReading;
import org.jspecify.annotations.Nullable;

/** Why a certificate is revoked: a code for everybody, a note for the dinas. */
record RevokeRequest(@OneOf(RevocationReason.class) @Nullable String reasonCode, @Nullable String note) {

	private static final int LONGEST = 500;

	CertificateService.Reason read() {
		FieldReading fields = new FieldReading();
		RevocationReason code = fields.parsed("reasonCode", this.reasonCode, "revocation-reason",
				(text) -> Arrays.stream(RevocationReason.values()).filter((one) -> one.name().equals(text)).findFirst(),
				RevocationReason.OTHER);
		String read = fields.text("note", this.note, LONGEST);
		fields.finish();
		return new CertificateService.Reason(code, read);
	}

}
