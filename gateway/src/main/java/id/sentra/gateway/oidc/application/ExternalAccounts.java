package id.sentra.gateway.oidc.application;

import id.sentra.gateway.account.domain.Account;
import id.sentra.gateway.oidc.domain.ExternalIdentity;
import reactor.core.publisher.Mono;

/** Accounts of an identity provider. */
public interface ExternalAccounts {

	/**
	 * Keeps the account as the provider says it is now, and writes down what changed.
	 * Empty when it is disabled here, or when its username or its SME is somebody else's:
	 * nobody takes over an account by a name.
	 */
	Mono<Account> keep(ExternalIdentity somebody);

}
