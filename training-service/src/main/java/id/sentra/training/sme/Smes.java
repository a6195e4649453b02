package id.sentra.training.sme;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import id.sentra.platform.region.RegionCode;
import id.sentra.platform.security.Scope;
import id.sentra.platform.sql.Conditions;
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

	private static final String ERASE = """
			with told as (select id, name from json_to_recordset(:smes::json) as r(id uuid, name text)),
			enrolled as (update enrolment e set sme_name = told.name from told
				where e.sme_id = told.id and e.sme_name <> told.name),
			trained as (update trained_sme t set sme_name = told.name from told
				where t.sme_id = told.id and t.sme_name <> told.name),
			mentored as (update mentoring m set sme_name = told.name from told
				where m.sme_id = told.id and m.sme_name <> told.name)
			select training_erase_visits(array(select id from told)) as erased""";

	private final DatabaseClient database;

	private final JsonMapper json;

	Smes(DatabaseClient database, JsonMapper json) {
		this.database = database;
		this.json = json;
	}

	/** Keeps of each SME the newest that is known; completes when done. */
	public Mono<Void> save(List<Sme> smes) {
		return this.database.sql(SAVE).bind("smes", this.json.writeValueAsString(smes)).fetch().rowsUpdated().then();
	}

	/**
	 * Puts the name they have now in place of every earlier one that enrolments, trained
	 * SMEs and mentorings keep, and of the words of their visits. Certificates stay.
	 */
	public Mono<Void> erase(List<Sme> smes) {
		return smes.isEmpty() ? Mono.empty()
				: this.database.sql(ERASE).bind("smes", this.json.writeValueAsString(smes)).then();
	}

	/** Those of the ids that are known within the scope. */
	public Mono<List<Sme>> findAll(Collection<UUID> ids, Scope scope) {
		Conditions sql = Conditions.within(scope, "region_code", "id")
			.and("id = any(:ids)", "ids", ids.toArray(UUID[]::new));
		return sql.bind(this.database.sql("select * from sme" + sql.where())).map(Smes::sme).all().collectList();
	}

	public Mono<Void> deleteAll() {
		return this.database.sql("delete from sme").then();
	}

	private static Sme sme(Readable row) {
		return new Sme(row.get("id", UUID.class), row.get("version", Long.class), row.get("name", String.class),
				new RegionCode(row.get("region_code", String.class)), row.get("kbli_code", String.class),
				row.get("kbli_edition", String.class), row.get("scale", String.class),
				row.get("owner_gender", String.class), row.get("low_income_household", Boolean.class),
				row.get("status", String.class), row.get("cluster_id", UUID.class), row.get("since", LocalDate.class));
	}

}
