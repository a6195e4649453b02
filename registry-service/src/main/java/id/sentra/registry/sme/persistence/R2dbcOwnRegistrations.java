package id.sentra.registry.sme.persistence;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

import id.sentra.registry.sme.application.OwnRegistrations;
import id.sentra.registry.sme.domain.Sme;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/**
 * Own registrations in PostgreSQL, append-only.
 */
@Repository
class R2dbcOwnRegistrations implements OwnRegistrations {

	private final DatabaseClient database;

	R2dbcOwnRegistrations(DatabaseClient database) {
		this.database = database;
	}

	@Override
	public Mono<Boolean> add(String username, Sme sme, String consent, Instant at) {
		return this.database.sql("""
				insert into own_registration (username, sme_id, region_code, consent, made_at)
				values (:username, :sme, :region, :consent, :at) on conflict (username) do nothing""")
			.bind("username", username)
			.bind("sme", sme.id())
			.bind("region", sme.profile().location().district().value())
			.bind("consent", consent)
			.bind("at", at.atOffset(ZoneOffset.UTC))
			.fetch()
			.rowsUpdated()
			.map((rows) -> rows == 1);
	}

	@Override
	public Mono<UUID> of(String username) {
		return this.database
			.sql("select found from registry_registration_of(:username) as found where found is not null")
			.bind("username", username)
			.mapValue(UUID.class)
			.one();
	}

}
