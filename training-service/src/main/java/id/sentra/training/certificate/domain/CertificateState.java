package id.sentra.training.certificate.domain;

import java.util.EnumSet;
import java.util.Set;

/** Whether a certificate still counts. */
public enum CertificateState {

	VALID, REVOKED;

	/** What it may become from here; nothing where it ends. */
	public Set<CertificateState> next() {
		return (this == VALID) ? EnumSet.of(REVOKED) : EnumSet.noneOf(CertificateState.class);
	}

}
