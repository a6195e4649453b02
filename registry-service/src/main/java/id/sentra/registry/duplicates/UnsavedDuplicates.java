package id.sentra.registry.duplicates;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import id.sentra.platform.sql.ArrayParameter;
import id.sentra.registry.duplicates.domain.DuplicateRegulations;
import id.sentra.registry.duplicates.domain.DuplicateRules;
import id.sentra.registry.sme.Smes.Signs;
import id.sentra.registry.sme.Smes;
import id.sentra.registry.sme.domain.Sme;
import io.r2dbc.postgresql.codec.Json;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Looks for the SMEs that ones which are not saved yet are likely duplicates of, by the
 * rules of the work list, within the transaction and scope of its caller.
 */
@Component
public class UnsavedDuplicates {

	private static final String FIND = """
			select unsaved_id, other_id from registry_doubles_of_unsaved(:ids, :regions, :villages, :names, :owners,
				:niks::text[]::bytea[], :phones::text[]::bytea[], :rules)""";

	private final DatabaseClient database;

	private final Smes smes;

	private final DuplicateRegulations regulations;

	private final Clock clock;

	private final JsonMapper json;

	UnsavedDuplicates(DatabaseClient database, Smes smes, DuplicateRegulations regulations, Clock clock,
			JsonMapper json) {
		this.database = database;
		this.smes = smes;
		this.regulations = regulations;
		this.clock = clock;
		this.json = json;
	}

	/** The likeliest of each that has any, by the id of the one not saved. */
	public Mono<Map<UUID, UUID>> of(List<Sme> unsaved) {
		if (unsaved.isEmpty()) {
			return Mono.just(Map.of());
		}
		DuplicateRules rules = this.regulations.on(LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC));
		List<Signs> signs = unsaved.stream().map(this.smes::signs).toList();
		return this.database.sql("select set_config('pg_trgm.similarity_threshold', :similar, true)")
			.bind("similar", rules.similar().toPlainString())
			.then()
			.then(this.database.sql(FIND)
				.bind("ids", ArrayParameter.of(signs, UUID.class, Signs::id))
				.bind("regions", ArrayParameter.of(signs, String.class, Signs::region))
				.bind("villages", ArrayParameter.of(signs, String.class, Signs::village))
				.bind("names", ArrayParameter.of(signs, String.class, Signs::name))
				.bind("owners", ArrayParameter.of(signs, String.class, Signs::owner))
				.bind("niks", ArrayParameter.of(signs, String.class, Signs::nikIndex))
				.bind("phones", ArrayParameter.of(signs, String.class, Signs::phoneIndex))
				.bind("rules", Json.of(this.json.writeValueAsString(rules)))
				.map((row) -> Map.entry(row.get("unsaved_id", UUID.class), row.get("other_id", UUID.class)))
				.all()
				.collectMap(Map.Entry::getKey, Map.Entry::getValue));
	}

}
