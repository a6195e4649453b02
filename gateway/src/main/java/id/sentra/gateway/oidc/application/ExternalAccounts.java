package id.sentra.gateway.oidc.application;

import id.sentra.gateway.account.domain.Identity;
import id.sentra.gateway.oidc.domain.ExternalIdentity;
import reactor.core.publisher.Mono;

/** Accounts of an identity provider. */
public interface ExternalAccounts {

	/**
	 * Keeps the account as the provider says it is now. Empty when it is disabled here,
	 * or when its username is somebody else's: nobody takes over an account by a name.
	 */
	Mono<Identity> keep(ExternalIdentity somebody);

}
