package id.sentra.gateway.oidc.application;

import java.net.URI;

import id.sentra.gateway.oidc.domain.ExternalIdentity;
import reactor.core.publisher.Mono;

/** Who vouches for people. Answers with {@link ProviderAway} where it does not answer. */
public interface IdentityProvider {

	/** Where to send somebody; empty while no provider is set. */
	Mono<Departure> depart();

	/**
	 * Who comes back with this code. Empty when it is not the answer to what was kept;
	 * {@link NotVouchedFor} when the provider does not stand by it.
	 */
	Mono<ExternalIdentity> whoIs(String kept, String code, String state);

	/**
	 * The way there, and what the browser's session keeps meanwhile: worth something
	 * once, and in that session only.
	 */
	record Departure(URI address, String kept) {

		@Override
		public String toString() {
			return "Departure[" + this.address.getHost() + "]";
		}

	}

}
