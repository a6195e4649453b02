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

	private static final String ADD = "with added as ("
			+ Smes.insertIf(
					"not registry_knows_owner(:niks::text[]::bytea[]) and registry_registration_of(:username) is null")
			+ """
					), noted as (
						insert into own_registration (username, sme_id, region_code, consent, made_at)
						select :username, id, :region, :consent, :at from added on conflict (username) do nothing returning username)
					select exists (select from noted)""";

	private final DatabaseClient database;

	private final Smes smes;

	OwnRegistrations(DatabaseClient database, Smes smes) {
		this.database = database;
		this.smes = smes;
	}

	/**
	 * Adds the SME and notes who registered it, if the registry does not know its owner
	 * and the account has registered none; says whether it did. Where not, the caller
	 * must roll back.
	 */
	Mono<Boolean> add(String username, Sme sme, String consent, Instant at) {
		return this.smes.bind(ADD, sme)
			.bind("username", username)
			.bind("region", sme.profile().location().district().value())
			.bind("consent", consent)
			.bind("at", at.atOffset(ZoneOffset.UTC))
			.mapValue(Boolean.class)
			.one();
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
