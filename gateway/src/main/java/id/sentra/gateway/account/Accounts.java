package id.sentra.gateway.account;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import id.sentra.gateway.account.domain.Account;
import id.sentra.gateway.account.domain.AccountEvent.Action;
import id.sentra.gateway.account.domain.Identity;
import id.sentra.gateway.securityevent.SecurityEvents;
import id.sentra.platform.paging.KeysetQuery;
import id.sentra.platform.paging.Page;
import id.sentra.platform.paging.PageRequest;
import id.sentra.platform.paging.SortColumn;
import id.sentra.platform.sql.Columns;
import id.sentra.platform.sql.Conditions;
import id.sentra.platform.tx.CancellationShield;
import reactor.core.publisher.Mono;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;

/** The accounts, by lower-case username. */
@Repository
public class Accounts {

	private static final KeysetQuery LIST = KeysetQuery.of(AccountRow.COLUMNS, "account", "username",
			SortColumn.key("username", "username"), SortColumn.text("name", "display_name"),
			SortColumn.text("region", "region"));

	/** Characters of a regency's code. */
	private static final int REGENCY = 5;

	private final DatabaseClient database;

	private final SecurityEvents security;

	Accounts(DatabaseClient database, SecurityEvents security) {
		this.security = security;
		this.database = database;
	}

	/** The account, enabled or not; empty when there is none. */
	public Mono<Account> find(String username) {
		return CancellationShield
			.around(this.database.sql("select " + AccountRow.COLUMNS + " from account where username = :username")
				.bind("username", username)
				.map(AccountRow::read)
				.one());
	}

	/**
	 * Accounts within a region. An owner's without SME is of none yet: found by its whole
	 * username only.
	 */
	Mono<Page<Account>> list(AccountSearch search, String region, PageRequest page) {
		Conditions sql = new Conditions();
		if (search.text() == null) {
			sql.and("not (sme_id is null and roles = '{SME_OWNER}')");
			within(sql, region, "");
		}
		else {
			sql.with("text", search.text().toLowerCase(Locale.ROOT));
			within(sql, region, "username = :text and sme_id is null and roles = '{SME_OWNER}' or ");
			sql.and("(username = :text or (position(:text in username) > 0 or position(:text in lower(display_name)) > 0)"
					+ " and not (sme_id is null and roles = '{SME_OWNER}'))");
		}
		sql.and(":role = any(roles)", "role", search.role());
		if (search.state() != null) {
			sql.and(switch (search.state()) {
				case ACTIVE -> "enabled and one_time_until is null";
				case WAITING -> "enabled and one_time_until is not null";
				case LOCKED -> "not enabled";
			});
		}
		return CancellationShield.around(LIST.read(this.database, sql, page, AccountRow::read));
	}

	/** The regency is equal in an expression, so that an index gives its accounts. */
	private static void within(Conditions sql, String region, String others) {
		if (!region.equals(Identity.WHOLE_COUNTRY)) {
			sql.with("region", region)
				.and("(" + others + ((region.length() == REGENCY) ? "left(region, 5) = :region"
						: "(region = :region or starts_with(region, :region || '.'))") + ")");
		}
	}

	/** Whether the owner of an SME has an account that works. */
	public Mono<Boolean> hasOwner(UUID sme) {
		return CancellationShield
			.around(this.database.sql("select exists (select from account where sme_id = :sme and enabled)")
				.bind("sme", sme)
				.mapValue(Boolean.class)
				.one());
	}

	/** Adds the account unless the username is taken; says whether it was added. */
	public Mono<Boolean> addIfAbsent(Account account) {
		return CancellationShield
			.around(AccountRow.bind(this.database.sql(AccountRow.INSERT + " on conflict do nothing"), account)
				.fetch()
				.rowsUpdated()
				.map((rows) -> rows == 1))
			.flatMap((added) -> AccountChanges.tell(this.security, Action.CREATED, "", account.identity().username(),
					added));
	}

	/**
	 * Makes an account without SME the owner's of this one, of that region; says whether
	 * it is now, so that doing it again changes nothing. Of two accounts bound to one SME
	 * at once, the unique index refuses the later.
	 */
	public Mono<Boolean> bind(String username, UUID smeId, String region) {
		Mono<Long> bound = this.database.sql("""
				with bound as (
				    update account set sme_id = :sme, region = :region, version = version + 1
				    where username = :username and sme_id is null and roles = '{SME_OWNER}'
				        and not exists (select from account other where other.sme_id = :sme)
				    returning username)
				insert into account_event (username, action, detail, done_by)
				select username, 'SME_BOUND', cast(:sme as text), username from bound""")
			.bind("username", username)
			.bind("sme", smeId)
			.bind("region", region)
			.fetch()
			.rowsUpdated();
		return CancellationShield.around(bound)
			.flatMap((rows) -> AccountChanges.tell(this.security, Action.SME_BOUND, username, username, rows == 1))
			.onErrorResume(DuplicateKeyException.class, (taken) -> Mono.empty())
			.then(find(username))
			.map((account) -> smeId.equals(account.identity().smeId()));
	}

	/**
	 * Accounts of an SME that was merged belong to the one that stands for it from now
	 * on, unless that has an account: then a person must look. How many were moved.
	 */
	public Mono<Long> follow(UUID merged, UUID survivor) {
		return CancellationShield
			.around(this.database.sql("""
					with moved as (
					    update account set sme_id = :survivor, version = version + 1
					    where sme_id = :merged and not exists (select from account other where other.sme_id = :survivor)
					    returning username)
					insert into account_event (username, action, detail, done_by)
					select username, 'SME_MERGED', cast(:survivor as text), username from moved returning username""")
				.bind("merged", merged)
				.bind("survivor", survivor)
				.map((row) -> Columns.text(row, "username"))
				.all()
				.collectList())
			.onErrorResume(DuplicateKeyException.class, (taken) -> Mono.just(List.of()))
			.flatMapIterable((moved) -> moved)
			.concatMap((moved) -> AccountChanges.tell(this.security, Action.SME_MERGED, moved, moved, true))
			.count();
	}

}
