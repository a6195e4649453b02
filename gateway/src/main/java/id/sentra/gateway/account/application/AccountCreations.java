package id.sentra.gateway.account.application;

import id.sentra.gateway.account.application.AccountChanges.Done;
import id.sentra.gateway.account.domain.Account;
import reactor.core.publisher.Mono;

/** Accounts administrators make, each under the key of its form. */
public interface AccountCreations {

	/** Adds it unless the username is taken; says whether it was added. */
	Mono<Boolean> add(Account account, String key, Done done);

	/** Whether somebody made the account under this key. */
	Mono<Boolean> isMade(String username, String key, String by);

}
