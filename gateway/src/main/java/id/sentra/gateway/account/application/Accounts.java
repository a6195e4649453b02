package id.sentra.gateway.account.application;

import id.sentra.gateway.account.domain.Account;
import reactor.core.publisher.Mono;

/** The accounts, by lower-case username. */
public interface Accounts {

	/** The account, enabled or not; empty when there is none. */
	Mono<Account> find(String username);

	/** Adds the account unless the username is taken; says whether it was added. */
	Mono<Boolean> addIfAbsent(Account account);

}
