package id.sentra.bazaar.certificate;

import java.util.List;

import id.sentra.platform.sme.MergeableData;
import id.sentra.platform.sme.MergedSme;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The certificates we know of. */
@Repository
public class Certificates implements MergeableData {

	private static final String SAVE = """
			insert into certificate (enrolment_id, version, sme_id, region_code, course_code, valid)
			select distinct on ("enrolmentId") "enrolmentId", version, sme_survivor("smeId"), region, "courseCode", valid
			from json_to_recordset(:certificates::json) as told ("enrolmentId" uuid, version bigint, "smeId" uuid,
				region text, "courseCode" text, valid boolean)
			order by "enrolmentId", version desc
			on conflict (enrolment_id) do update set (version, sme_id, region_code, course_code, valid)
				= (excluded.version, excluded.sme_id, excluded.region_code, excluded.course_code, excluded.valid)
			where certificate.version < excluded.version""";

	private final DatabaseClient database;

	private final JsonMapper json;

	Certificates(DatabaseClient database, JsonMapper json) {
		this.database = database;
		this.json = json;
	}

	/** Keeps of each enrolment the newest that is known; completes when done. */
	public Mono<Void> save(List<Certificate> certificates) {
		return this.database.sql(SAVE).bind("certificates", this.json.writeValueAsString(certificates)).then();
	}

	@Override
	public Mono<Void> moveToSurvivor(MergedSme merged) {
		return this.database
			.sql("""
					with moved as (update certificate set sme_id = :survivor where sme_id = :duplicate returning enrolment_id)
					insert into sme_move (table_name, row_id, from_sme, to_sme)
					select 'certificate', enrolment_id::text, :duplicate, :survivor from moved""")
			.bind("duplicate", merged.duplicate())
			.bind("survivor", merged.survivor())
			.then();
	}

	public Mono<Void> deleteAll() {
		return this.database.sql("delete from certificate").then();
	}

}
