package id.sentra.gateway.oidc.application;

/** The identity provider does not answer, or not as one. */
public class ProviderAway extends RuntimeException {

	public ProviderAway(Throwable cause) {
		super("The identity provider is away: " + cause.getMessage(), cause);
	}

}
