package id.sentra.bazaar.agreement;

import java.util.Map;

import id.sentra.platform.sme.MergeableData;
import id.sentra.platform.sme.MergedSme;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/**
 * Agreements of a duplicate go to its survivor; versions and book belong to the agreement
 * and stay as they were written.
 */
@Repository
class MergedAgreements implements MergeableData {

	private static final String MOVE = """
			with moved as (update agreement set sme_id = :survivor where sme_id = :duplicate returning id)
			insert into sme_move (table_name, row_id, from_sme, to_sme)
			select 'agreement', id::text, :duplicate, :survivor from moved""";

	private final DatabaseClient database;

	MergedAgreements(DatabaseClient database) {
		this.database = database;
	}

	@Override
	public Mono<Void> moveToSurvivor(MergedSme merged) {
		return this.database.sql(MOVE)
			.bindValues(Map.of("duplicate", merged.duplicate(), "survivor", merged.survivor()))
			.then();
	}

}
