package id.sentra.training.certificate;

import id.sentra.platform.web.OneOf;
import id.sentra.platform.web.RequestFields;
import id.sentra.platform.web.RequestFields.Field;
import id.sentra.training.certificate.domain.RevocationReason;
import org.jspecify.annotations.Nullable;

/** Why a certificate is revoked: a code for everybody, a note for the dinas. */
record RevokeRequest(@OneOf(RevocationReason.class) @Nullable String reasonCode, @Nullable String note) {

	private static final int LONGEST = 500;

	CertificateService.Reason read() {
		RequestFields fields = new RequestFields();
		Field<RevocationReason> code = fields.constant("reasonCode", this.reasonCode, "revocation-reason",
				RevocationReason.class);
		Field<String> text = fields.notes("note", this.note, LONGEST);
		return new CertificateService.Reason(code.value(), text.value());
	}

}
