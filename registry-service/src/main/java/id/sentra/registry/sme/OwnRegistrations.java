package id.sentra.registry.sme;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

import id.sentra.registry.sme.domain.Sme;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/**
 * Which SME an account registered by itself: one at most, for good, since rows are only
 * ever added. Every method works within the transaction of its caller.
 */
@Repository
class OwnRegistrations implements ErasableData {

	private final DatabaseClient database;

	OwnRegistrations(DatabaseClient database) {
		this.database = database;
	}

	/** Notes it; false when the account has registered one before. */
	Mono<Boolean> add(String username, Sme sme, String consent, Instant at) {
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

	/** The SME that stands today for what the account registered; nothing for none. */
	Mono<UUID> of(String username) {
		return this.database
			.sql("select found from registry_registration_of(:username) as found where found is not null")
			.bind("username", username)
			.mapValue(UUID.class)
			.one();
	}

	@Override
	public Mono<Void> erase(ErasedSme erased) {
		return this.database.sql("select registry_erase_own_registrations(:id)").bind("id", erased.id()).then();
	}

}
