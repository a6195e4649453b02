package id.sentra.gateway.oidc.persistence;

import java.util.UUID;

import id.sentra.gateway.account.domain.Identity;
import id.sentra.gateway.oidc.application.ExternalAccounts;
import id.sentra.gateway.oidc.domain.ExternalIdentity;
import id.sentra.platform.security.Role;
import id.sentra.platform.tx.Uncancelled;
import io.r2dbc.spi.Parameters;
import reactor.core.publisher.Mono;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;

@Repository
class R2dbcExternalAccounts implements ExternalAccounts {

	private final DatabaseClient database;

	R2dbcExternalAccounts(DatabaseClient database) {
		this.database = database;
	}

	/** The username stays what it was at first: histories speak of it. */
	@Override
	public Mono<Identity> keep(ExternalIdentity somebody) {
		Identity said = somebody.identity();
		return Uncancelled
			.run(this.database.sql("""
					insert into account (username, display_name, roles, region, sme_id, issuer, subject)
					values (:username, :name, :roles, :region, :sme, :issuer, :subject)
					on conflict (issuer, subject) do update set display_name = excluded.display_name,
					    roles = excluded.roles, region = excluded.region, sme_id = excluded.sme_id
					returning username, enabled""")
				.bind("username", said.username())
				.bind("name", said.displayName())
				.bind("roles", said.roles().stream().map(Role::name).toArray(String[]::new))
				.bind("region", said.region())
				.bind("sme", (said.smeId() != null) ? Parameters.in(said.smeId()) : Parameters.in(UUID.class))
				.bind("issuer", somebody.issuer())
				.bind("subject", somebody.subject())
				.map((row) -> new Kept(row.get("username", String.class),
						Boolean.TRUE.equals(row.get("enabled", Boolean.class))))
				.one())
			.filter(Kept::enabled)
			.map((kept) -> new Identity(kept.username(), said.displayName(), said.roles(), said.region(), said.smeId()))
			.onErrorResume(DuplicateKeyException.class, (taken) -> Mono.empty());
	}

	private record Kept(String username, boolean enabled) {
	}

}
