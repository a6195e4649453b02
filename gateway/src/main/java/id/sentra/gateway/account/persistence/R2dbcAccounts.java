package id.sentra.gateway.account.persistence;

import java.util.Objects;
import java.util.UUID;

import id.sentra.gateway.account.application.Accounts;
import id.sentra.gateway.account.domain.Account;
import id.sentra.gateway.account.domain.Identity;
import id.sentra.platform.security.Role;
import id.sentra.platform.tx.Uncancelled;
import io.r2dbc.spi.Parameters;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;

@Repository
class R2dbcAccounts implements Accounts {

	private final DatabaseClient database;

	R2dbcAccounts(DatabaseClient database) {
		this.database = database;
	}

	@Override
	public Mono<Account> find(String username) {
		return Uncancelled.run(this.database.sql("""
				select username, display_name, roles, region, sme_id, password_hash, enabled
				from account where username = :username""")
			.bind("username", username)
			.map((row) -> new Account(IdentityRow.read(row), row.get("password_hash", String.class),
					Boolean.TRUE.equals(row.get("enabled", Boolean.class))))
			.one());
	}

	@Override
	public Mono<Boolean> addIfAbsent(Account account) {
		Identity identity = account.identity();
		return Uncancelled.run(this.database.sql("""
				insert into account (username, password_hash, display_name, roles, region, sme_id, enabled)
				values (:username, :hash, :name, :roles, :region, :sme, :enabled)
				on conflict (username) do nothing""")
			.bind("username", identity.username())
			.bind("hash", Objects.requireNonNull(account.passwordHash(), "an account of ours has a password"))
			.bind("name", identity.displayName())
			.bind("roles", identity.roles().stream().map(Role::name).toArray(String[]::new))
			.bind("region", identity.region())
			.bind("sme", (identity.smeId() != null) ? Parameters.in(identity.smeId()) : Parameters.in(UUID.class))
			.bind("enabled", account.enabled())
			.fetch()
			.rowsUpdated()
			.map((rows) -> rows == 1));
	}

}
