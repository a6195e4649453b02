package id.sentra.bazaar.sme;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import id.sentra.platform.error.Conflict;
import id.sentra.platform.error.NotFound;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.security.Scope;
import io.r2dbc.spi.Readable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The SMEs we know. */
@Repository
public class Smes {

	private static final String SAVE = """
			insert into sme (id, version, name, region_code, kbli_code, kbli_edition, scale, owner_gender,
				low_income_household, status, cluster_id, since)
			select distinct on (id) id, version, name, region, "kbliCode", "kbliEdition", scale, "ownerGender",
				"lowIncomeHousehold", status, "clusterId", since
			from json_to_recordset(:smes::json) as told (id uuid, version bigint, name text, region text, "kbliCode" text,
				"kbliEdition" text, scale text, "ownerGender" text, "lowIncomeHousehold" boolean, status text,
				"clusterId" uuid, since date)
			order by id, version desc
			on conflict (id) do update set (version, name, region_code, kbli_code, kbli_edition, scale, owner_gender,
				low_income_household, status, cluster_id, since) = (excluded.version, excluded.name, excluded.region_code,
				excluded.kbli_code, excluded.kbli_edition, excluded.scale, excluded.owner_gender,
				excluded.low_income_household, excluded.status, excluded.cluster_id, excluded.since)
			where sme.version < excluded.version""";

	private final DatabaseClient database;

	private final JsonMapper json;

	Smes(DatabaseClient database, JsonMapper json) {
		this.database = database;
		this.json = json;
	}

	/** The SME, or nothing when there is none within the scope. */
	public Mono<Sme> find(UUID id, Scope scope) {
		return this.database.sql("select * from sme where id = :id")
			.bind("id", id)
			.map(Smes::sme)
			.one()
			.filter((sme) -> scope.covers(sme.region()) || scope.smeId().filter(sme.id()::equals).isPresent());
	}

	private static Sme sme(Readable row) {
		return new Sme(Objects.requireNonNull(row.get("id", UUID.class)),
				Objects.requireNonNull(row.get("version", Long.class)), text(row, "name"),
				RegionCode.of(text(row, "region_code")), row.get("kbli_code", String.class),
				row.get("kbli_edition", String.class), text(row, "scale"), text(row, "owner_gender"),
				Boolean.TRUE.equals(row.get("low_income_household", Boolean.class)), text(row, "status"),
				row.get("cluster_id", UUID.class), row.get("since", LocalDate.class));
	}

	private static String text(Readable row, String column) {
		return Objects.requireNonNull(row.get(column, String.class));
	}

	/** Keeps of each SME the newest that is known; completes when done. */
	public Mono<Void> save(List<Sme> smes) {
		return this.database.sql(SAVE).bind("smes", this.json.writeValueAsString(smes)).fetch().rowsUpdated().then();
	}

	public Mono<Void> deleteAll() {
		return this.database.sql("delete from sme").then();
	}

	/**
	 * The SME, verified as registry last told: nothing new begins with one that is not,
	 * stopped, closed and erased ones among them.
	 */
	public Mono<Sme> verified(UUID id, Scope scope) {
		return find(id, scope).switchIfEmpty(Mono.error(() -> new NotFound("sme-not-found")))
			.filter((sme) -> sme.status().equals("VERIFIED"))
			.switchIfEmpty(Mono.error(() -> new Conflict("sme-not-verified")));
	}

}
