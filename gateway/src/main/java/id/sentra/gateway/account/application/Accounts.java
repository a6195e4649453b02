package id.sentra.gateway.account.application;

import java.util.UUID;

import id.sentra.gateway.account.domain.Account;
import reactor.core.publisher.Mono;

/** The accounts, by lower-case username. */
public interface Accounts {

	/** The account, enabled or not; empty when there is none. */
	Mono<Account> find(String username);

	/** Adds the account unless the username is taken; says whether it was added. */
	Mono<Boolean> addIfAbsent(Account account);

	/**
	 * Makes an account without SME the owner's of this one, of that region; says whether
	 * it is now, so that doing it again changes nothing.
	 */
	Mono<Boolean> bind(String username, UUID smeId, String region);

	/**
	 * Accounts of an SME that was merged belong to the one that stands for it from now
	 * on, unless that has an account: then a person must look. How many were moved.
	 */
	Mono<Long> follow(UUID merged, UUID survivor);

}
