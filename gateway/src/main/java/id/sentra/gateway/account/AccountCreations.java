package id.sentra.gateway.account;

import id.sentra.gateway.account.domain.Account;
import id.sentra.gateway.account.domain.AccountEvent.Action;
import id.sentra.gateway.secret.OpaqueSecret;
import id.sentra.gateway.securityevent.SecurityEvents;
import id.sentra.platform.tx.CancellationShield;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;

/** Accounts administrators make, each under the key of its form. */
@Repository
class AccountCreations {

	private static final String ADD = "with added as (" + AccountRow.INSERT + " " + """
			on conflict do nothing returning username),
			noted as (
			    insert into account_event (username, action, detail, done_by)
			    select username, :action, :detail, :by from added)
			insert into account_made (username, key_hash, made_by) select username, :key, :by from added""";

	private final DatabaseClient database;

	private final SecurityEvents security;

	AccountCreations(DatabaseClient database, SecurityEvents security) {
		this.security = security;
		this.database = database;
	}

	/** Adds it unless the username is taken; says whether it was added. */
	public Mono<Boolean> add(Account account, String key, Action action, String detail, String by) {
		return CancellationShield
			.around(AccountRow.bind(this.database.sql(ADD), account)
				.bind("action", action.name())
				.bind("detail", detail)
				.bind("by", by)
				.bind("key", new OpaqueSecret(key).hash())
				.fetch()
				.rowsUpdated()
				.map((rows) -> rows == 1))
			.flatMap((added) -> AccountChanges.tell(this.security, action, by, account.identity().username(), added));
	}

	/** Whether somebody made the account under this key. */
	public Mono<Boolean> isMade(String username, String key, String by) {
		return CancellationShield.around(this.database.sql("""
				select count(*) as made from account_made
				where username = :username and key_hash = :key and made_by = :by""")
			.bind("username", username)
			.bind("key", new OpaqueSecret(key).hash())
			.bind("by", by)
			.map((row) -> Long.valueOf(1).equals(row.get("made", Long.class)))
			.one());
	}

}
