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
	 * it still was that version. A lock ends the account's sessions and tokens.
	 */
	Mono<Boolean> save(Account changed, Done done);

	/**
	 * Writes another password and ends the account's sessions and tokens, all or nothing.
	 * The epoch from now on; empty when that is not the account any more.
	 */
	Mono<Long> setPassword(Whose whose, Password password, Done done);

	/** What is looked for: part of a name, within a region, after a username. */
	record Filter(String text, String region, String after) {
	}

	/**
	 * Whose password: in the epoch it was known in, if it matters, and with the session
	 * that stays, if one does.
	 */
	record Whose(String username, @Nullable Long epoch, @Nullable String stays) {
	}

	/** A hash, and until when it is good if it has to be changed. */
	record Password(String hash, @Nullable Instant oneTimeUntil) {
	}

	/** What was done and by whom. */
	record Done(AccountEvent.Action action, String detail, String by) {
	}

}
