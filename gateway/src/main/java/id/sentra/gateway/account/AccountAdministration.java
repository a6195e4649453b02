package id.sentra.gateway.account;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;

import id.sentra.gateway.account.domain.Account;
import id.sentra.gateway.account.domain.AccountEvent;
import id.sentra.gateway.account.domain.AccountEvent.Action;
import id.sentra.gateway.account.domain.Identity;
import id.sentra.gateway.account.domain.Username;
import id.sentra.platform.paging.Page;
import id.sentra.platform.paging.PageRequest;
import id.sentra.platform.security.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * What an administrator does to accounts of the own region. Nobody changes the own
 * account's rights, and none gets more than its administrator has.
 */
@Service
public class AccountAdministration {

	/** No account has another; a NUL in it is text the database cannot even read. */
	private static final Pattern NAME = Pattern.compile("\\P{C}{1,64}");

	private final Accounts accounts;

	private final AccountChanges changes;

	private final PasswordWork passwords;

	private final Clock clock;

	private final AccountCreations creations;

	AccountAdministration(Accounts accounts, AccountChanges changes, AccountCreations creations, PasswordWork passwords,
			Clock clock) {
		this.accounts = accounts;
		this.creations = creations;
		this.changes = changes;
		this.passwords = passwords;
		this.clock = clock;
	}

	/**
	 * Accounts of the administrator's region; an owner's without SME only by its whole
	 * username.
	 */
	public Mono<Page<Account>> list(Identity admin, AccountSearch search, PageRequest page) {
		return this.accounts.list(search, admin.region(), page);
	}

	/**
	 * The account; empty when it is not the administrator's. An owner's without SME is
	 * nobody's yet.
	 */
	public Mono<Account> find(Identity admin, String username) {
		return (NAME.matcher(username).matches() ? this.accounts.find(username) : Mono.<Account>empty())
			.filter((account) -> isWithin(admin, account.identity()));
	}

	public Mono<List<AccountEvent>> events(String username) {
		return NAME.matcher(username).matches() ? this.changes.events(username) : Mono.just(List.of());
	}

	/**
	 * Adds an account; the answer is its one-time password. Under the key it was made
	 * with, an account nobody has used yet gets another: that of the first answer was
	 * seen by nobody.
	 */
	public Mono<String> create(Identity admin, Identity created, String key) {
		Username name = Username.parse(created.username())
			.orElseThrow(() -> new AccountProblem("username", "username-wrong"));
		requireRegion(admin, created.region());
		requireCompatibleRoles(created);
		String password = OneTimePassword.next();
		Identity identity = new Identity(name.value(), created.displayName(), created.roles(), created.region(),
				created.smeId());
		return this.passwords.hash(admin.username(), password)
			.map((hash) -> Account.withOneTimePassword(identity, hash, this.clock.instant().plus(OneTimePassword.LIFE)))
			.flatMap((account) -> this.creations.add(account, key, Action.CREATED, identity.rights(), admin.username()))
			.flatMap((added) -> added ? Mono.just(password) : again(admin, name.value(), key));
	}

	private Mono<String> again(Identity admin, String username, String key) {
		return this.creations.isMade(username, key, admin.username())
			.filter((made) -> made && !key.isEmpty())
			.flatMap((made) -> find(admin, username))
			.filter(Account::isOneTime)
			.flatMap((account) -> resetPassword(admin, username))
			.switchIfEmpty(Mono.error(() -> new AccountProblem("username", "account-exists")));
	}

	/** Another one-time password; whoever is signed in with the old one is out. */
	public Mono<String> resetPassword(Identity admin, String username) {
		String password = OneTimePassword.next();
		return ours(admin, username).flatMap((account) -> inRegion(admin, account))
			.flatMap((account) -> this.passwords.hash(admin.username(), password))
			.flatMap((hash) -> this.changes.setPassword(username, null, null, "", hash,
					this.clock.instant().plus(OneTimePassword.LIFE), Action.PASSWORD_RESET, admin.username()))
			.map((epoch) -> password)
			.switchIfEmpty(Mono.error(() -> new AccountProblem("", "account-stale")));
	}

	/** Changes name, roles and region of the version that was seen. */
	public Mono<Account> change(Identity admin, Identity wanted, @Nullable Long seen) {
		requireRegion(admin, wanted.region());
		requireCompatibleRoles(wanted);
		return ours(admin, wanted.username()).flatMap((account) -> inRegion(admin, account)).flatMap((account) -> {
			UUID sme = wanted.roles().contains(Role.SME_OWNER) ? account.identity().smeId() : null;
			Identity changed = new Identity(wanted.username(), wanted.displayName(), wanted.roles(), wanted.region(),
					sme);
			return save(account, seen, changed, account.enabled(), Action.CHANGED, changed.rights(), admin.username());
		});
	}

	/** Locks or unlocks; a locked account is out at once. */
	public Mono<Account> lock(Identity admin, String username, boolean locked, @Nullable Long seen) {
		Action action = locked ? Action.LOCKED : Action.UNLOCKED;
		return others(admin, username).flatMap((account) -> inRegion(admin, account))
			.flatMap((account) -> save(account, seen, account.identity(), !locked, action, "", admin.username()));
	}

	/**
	 * Makes the account the owner's of an SME in that region, unless another account is.
	 */
	public Mono<Account> bind(Identity admin, String username, Owned owned, @Nullable Long seen) {
		requireRegion(admin, owned.region());
		return ours(admin, username).flatMap((account) -> {
			Identity before = account.identity();
			if (!before.hasAny(Role.SME_OWNER)) {
				return Mono.error(new AccountProblem("role", "account-roles"));
			}
			Identity changed = new Identity(username, before.displayName(), before.roles(), owned.region(),
					owned.smeId());
			return save(account, seen, changed, account.enabled(), Action.SME_BOUND, owned.smeId().toString(),
					admin.username())
				.onErrorMap(DuplicateKeyException.class, (ex) -> new AccountProblem("cari", "account-sme-taken"));
		});
	}

	private Mono<Account> save(Account account, @Nullable Long seen, Identity changed, boolean enabled, Action action,
			String detail, String by) {
		if (isSo(account, changed, enabled)) {
			return Mono.just(account);
		}
		if (!Objects.equals(seen, account.version())) {
			return Mono.error(new AccountProblem("", "account-stale"));
		}
		Account saved = new Account(changed, account.passwordHash(), enabled, account.oneTimeUntil(), account.version(),
				account.epoch());
		return this.changes.save(saved, action, detail, by)
			.flatMap((written) -> written ? Mono.just(saved)
					: this.accounts.find(changed.username()).filter((now) -> isSo(now, changed, enabled)))
			.switchIfEmpty(Mono.error(() -> new AccountProblem("", "account-stale")));
	}

	/** Whether a first submission made it so. */
	private static boolean isSo(Account account, Identity wanted, boolean enabled) {
		return account.identity().equals(wanted) && account.enabled() == enabled;
	}

	private Mono<Account> others(Identity admin, String username) {
		if (admin.username().equals(username)) {
			return Mono.error(new AccountProblem("", "account-own"));
		}
		return find(admin, username).switchIfEmpty(Mono.error(() -> new AccountProblem("", "account-unknown")));
	}

	/**
	 * Of an identity provider's account, that one says the rights and keeps the password.
	 */
	private Mono<Account> ours(Identity admin, String username) {
		return others(admin, username).filter((account) -> account.passwordHash() != null)
			.switchIfEmpty(Mono.error(() -> new AccountProblem("", "account-external")));
	}

	/** An owner without SME is of no region yet: to be bound, and nothing else. */
	private static Mono<Account> inRegion(Identity admin, Account account) {
		return admin.sees(account.identity().region()) ? Mono.just(account)
				: Mono.error(() -> new AccountProblem("", "account-region"));
	}

	private static void requireRegion(Identity admin, String region) {
		if (!admin.sees(region)) {
			throw new AccountProblem("region", "account-region");
		}
	}

	private static void requireCompatibleRoles(Identity wanted) {
		if (!wanted.hasCompatibleRoles()) {
			throw new AccountProblem("role", "account-roles-apart");
		}
	}

	private static boolean isWithin(Identity admin, Identity identity) {
		return admin.sees(identity.region()) || identity.isOwnerToBe();
	}

	/** An SME and the regency whose office is in charge. */
	public record Owned(UUID smeId, String region) {
	}

}
