package id.sentra.gateway.oidc;

import java.util.UUID;

import id.sentra.gateway.account.Accounts;
import id.sentra.gateway.account.domain.Account;
import id.sentra.gateway.account.domain.Identity;
import id.sentra.gateway.securityevent.SecurityEvent.Kind;
import id.sentra.gateway.securityevent.SecurityEvents;
import id.sentra.platform.security.Role;
import id.sentra.platform.sql.Columns;
import id.sentra.platform.tx.CancellationShield;
import io.r2dbc.spi.Parameters;
import reactor.core.publisher.Mono;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;

/** Accounts of an identity provider. */
@Repository
class ExternalAccounts {

	/** The username stays what it was at first: histories speak of it. */
	private static final String KEEP = """
			with kept as (
			    insert into account as a (username, display_name, roles, region, sme_id, issuer, subject)
			    values (:username, :name, :roles, :region, :sme, :issuer, :subject)
			    on conflict (issuer, subject) do update set display_name = excluded.display_name,
			        roles = excluded.roles, region = excluded.region, sme_id = excluded.sme_id, version = a.version + 1
			    where (a.display_name, a.roles, a.region, a.sme_id)
			        is distinct from (excluded.display_name, excluded.roles, excluded.region, excluded.sme_id)
			    returning username, version)
			insert into account_event (username, action, detail, done_by)
			select username, case version when 1 then 'CREATED' else 'CHANGED' end, :rights, :issuer from kept
			returning username, action""";

	private final DatabaseClient database;

	private final Accounts accounts;

	private final SecurityEvents security;

	ExternalAccounts(DatabaseClient database, Accounts accounts, SecurityEvents security) {
		this.security = security;
		this.database = database;
		this.accounts = accounts;
	}

	/**
	 * Keeps the account as the provider says it is now, and writes down what changed.
	 * Empty when it is disabled here, or when its username or its SME is somebody else's:
	 * nobody takes over an account by a name.
	 */
	public Mono<Account> keep(ExternalIdentity somebody) {
		Identity said = somebody.identity();
		Mono<String[]> kept = this.database.sql(KEEP)
			.bind("username", said.username())
			.bind("name", said.displayName())
			.bind("roles", said.roles().stream().map(Role::name).sorted().toArray(String[]::new))
			.bind("region", said.region())
			.bind("sme", (said.smeId() != null) ? Parameters.in(said.smeId()) : Parameters.in(UUID.class))
			.bind("issuer", somebody.issuer())
			.bind("subject", somebody.subject())
			.bind("rights", said.rights())
			.map((row) -> new String[] { Columns.text(row, "username"), Columns.text(row, "action") })
			.one();
		return CancellationShield.around(kept)
			.flatMap((changed) -> this.security.record(Kind.RIGHTS_CHANGED, "", changed[0], changed[1]))
			.then(Mono.defer(() -> find(somebody)))
			.filter(Account::enabled)
			.onErrorResume(DuplicateKeyException.class, (taken) -> Mono.empty());
	}

	private Mono<Account> find(ExternalIdentity somebody) {
		return CancellationShield
			.around(this.database.sql("select username from account where issuer = :issuer and subject = :subject")
				.bind("issuer", somebody.issuer())
				.bind("subject", somebody.subject())
				.map((row) -> String.valueOf(row.get("username", String.class)))
				.one())
			.flatMap(this.accounts::find);
	}

}
