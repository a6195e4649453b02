package id.sentra.training.certificate.domain;

/** Whether a certificate still counts. */
public enum CertificateState {

	VALID, REVOKED

}
