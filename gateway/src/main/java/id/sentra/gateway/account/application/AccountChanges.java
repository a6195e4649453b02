package id.sentra.gateway.account.application;

import java.time.Instant;
import java.util.List;

import id.sentra.gateway.account.domain.Account;
import id.sentra.gateway.account.domain.AccountEvent;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Changes of accounts, each written down with who did it in the same statement. */
public interface AccountChanges {

	/** At most so many accounts after a username, in order. */
	Mono<List<Account>> list(Filter filter, int limit);

	/** What was done to an account, the latest first. */
	Mono<List<AccountEvent>> events(String username);

	/** Adds it unless the username is taken; says whether it was added. */
	Mono<Boolean> add(Account account, Done done);

	/**
	 * Writes roles, region, name, SME and lock of the version that was read; says whether
	 * it still was that version.
	 */
	Mono<Boolean> save(Account changed, Done done);

	/** Writes another password; false when there is no such account. */
	Mono<Boolean> setPassword(String username, Password password, Done done);

	/** Ends the sessions of an account, but one, and its access tokens. */
	Mono<Void> signOut(String username, @Nullable String exceptSession);

	/** What is looked for: part of a name, within a region, after a username. */
	record Filter(String text, String region, String after) {
	}

	/** A hash, and until when it is good if it has to be changed. */
	record Password(String hash, @Nullable Instant oneTimeUntil) {
	}

	/** What was done and by whom. */
	record Done(AccountEvent.Action action, String detail, String by) {
	}

}
