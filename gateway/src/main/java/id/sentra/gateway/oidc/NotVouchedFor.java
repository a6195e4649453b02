package id.sentra.gateway.oidc;

/** The provider does not stand by somebody, or not so that it makes an account. */
class NotVouchedFor extends RuntimeException {

	/** The reason names a check or a claim, never what it says. */
	public NotVouchedFor(String reason, Throwable cause) {
		super(reason, cause);
	}

}
