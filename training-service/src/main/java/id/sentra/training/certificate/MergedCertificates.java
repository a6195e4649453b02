package id.sentra.training.certificate;

import id.sentra.platform.sme.MergeableData;
import id.sentra.platform.sme.MergedSme;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;

/**
 * Certificates of a duplicate are the survivor's and count for it; they say what they
 * said on paper.
 */
@Repository
class MergedCertificates implements MergeableData {

	private static final String MOVE = """
			with moved as (update certificate set sme_id = :survivor where sme_id = :duplicate returning id)
			insert into sme_move (table_name, row_id, from_sme, to_sme)
			select 'certificate', id::text, :duplicate, :survivor from moved""";

	private static final String COUNT = """
			with duplicate as (
				select sme_name, region_code, valid from trained_sme where sme_id = :duplicate and valid > 0),
			uncounted as (update trained_sme set valid = 0 where sme_id = :duplicate and valid > 0)
			insert into trained_sme as t (sme_id, sme_name, region_code, valid)
			select :survivor, coalesce(s.name, d.sme_name), coalesce(s.region_code, d.region_code), d.valid
			from duplicate d left join sme s on s.id = :survivor
			on conflict (sme_id) do update set sme_name = excluded.sme_name, region_code = excluded.region_code,
				valid = t.valid + excluded.valid""";

	private final DatabaseClient database;

	MergedCertificates(DatabaseClient database) {
		this.database = database;
	}

	@Override
	public Mono<Void> moveToSurvivor(MergedSme merged) {
		return run(MOVE, merged).then(Mono.defer(() -> run(COUNT, merged)));
	}

	private Mono<Void> run(String sql, MergedSme merged) {
		return this.database.sql(sql).bind("duplicate", merged.duplicate()).bind("survivor", merged.survivor()).then();
	}

}
