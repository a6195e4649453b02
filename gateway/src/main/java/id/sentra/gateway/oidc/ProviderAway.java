package id.sentra.gateway.oidc;

/** The identity provider does not answer, or not as one. */
class ProviderAway extends RuntimeException {

	public ProviderAway(Throwable cause) {
		super("The identity provider is away: " + cause.getMessage(), cause);
	}

}
