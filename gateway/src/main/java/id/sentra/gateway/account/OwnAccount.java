package id.sentra.gateway.account;

import java.util.List;

import id.sentra.gateway.account.domain.Account;
import id.sentra.gateway.account.domain.AccountEvent.Action;
import id.sentra.gateway.account.domain.Identity;
import id.sentra.gateway.account.domain.SignInResult.Accepted;
import id.sentra.gateway.account.domain.Username;
import id.sentra.platform.security.Role;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** What people do to their own account: make one as an owner, choose another password. */
@Service
public class OwnAccount {

	private final Accounts accounts;

	private final AccountChanges changes;

	private final PasswordWork passwords;

	private final PasswordRules rules;

	private final SignIn signIn;

	OwnAccount(Accounts accounts, AccountChanges changes, PasswordWork passwords, PasswordRules rules, SignIn signIn) {
		this.accounts = accounts;
		this.changes = changes;
		this.passwords = passwords;
		this.rules = rules;
		this.signIn = signIn;
	}

	/**
	 * Makes an account for an owner without SME yet. Who sends the same again (a second
	 * submission, a lost answer) is known by the password, as at the sign-in.
	 */
	public Mono<Account> register(String typed, String password, String address) {
		Username name = Username.parse(typed).orElseThrow(() -> new AccountProblem("username", "username-wrong"));
		Identity identity = new Identity(name.value(), name.value(), java.util.Set.of(Role.SME_OWNER),
				Identity.WHOLE_COUNTRY, null);
		return requireGood(address, password, "password", name.value()).then(this.passwords.hash(address, password))
			.map((hash) -> Account.of(identity, hash))
			.flatMap((account) -> this.changes.add(account, Action.REGISTERED, "", name.value())
				.flatMap((added) -> added ? Mono.just(account) : again(name.value(), password, address)));
	}

	/**
	 * Chooses another password, for whoever knows the present one; other sessions end.
	 * The account's epoch from now on. The present one is guessed at no faster than at
	 * the sign-in, and known only until another change.
	 */
	public Mono<Long> changePassword(Identity own, Change change) {
		if (change.wanted().equals(change.present())) {
			throw new AccountProblem("wanted", "password-same");
		}
		return requireGood(own.username(), change.wanted(), "wanted", own.username(), own.displayName())
			.then(this.signIn.signIn(own.username(), change.present(), change.address(), change.device()))
			.ofType(Accepted.class)
			.flatMap((known) -> this.passwords.hash(own.username(), change.wanted())
				.flatMap((hash) -> this.changes.setPassword(own.username(), known.account().epoch(), change.session(),
						change.device(), hash, null, Action.PASSWORD_CHANGED, own.username())))
			.switchIfEmpty(Mono.error(() -> new AccountProblem("present", "password-wrong")));
	}

	private Mono<Account> again(String username, String password, String address) {
		return this.signIn.signIn(username, password, address)
			.ofType(Accepted.class)
			.map(Accepted::account)
			.filter((known) -> List.of(Role.SME_OWNER).containsAll(known.identity().roles()))
			.switchIfEmpty(Mono.error(() -> new AccountProblem("username", "username-taken")));
	}

	private Mono<Void> requireGood(String asks, String password, String field, String... known) {
		return this.passwords.inTurn(asks, () -> this.rules.wrong(password, known))
			.flatMap((wrong) -> wrong.isPresent()
					? Mono.error(new AccountProblem(field, "password-" + wrong.orElseThrow())) : Mono.empty());
	}

	/**
	 * The present password, the one wanted, the session that stays, the address, and the
	 * device shown, on which the account stays known.
	 */
	public record Change(String present, String wanted, String session, String address, String device) {

		@Override
		public String toString() {
			return "Change";
		}

	}

}
