package id.sentra.registry.privacy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/**
 * What was done with the data of an SME: changes, views, consent, from tables that are
 * only ever added to. Works within the transaction of its caller.
 */
@Repository
class ProcessingLog {

	private static final String OF = """
			with these as materialized (select id from sme where id = :sme or merged_into = :sme)
			(select done_at as at, 'sme-' || lower(replace(action, '_', '-')) as what, done_by as who, reason as note
			from sme_history where sme_id in (select id from these) order by done_at desc limit :most)
			union all
			(select viewed_at, 'personal-data-viewed', viewed_by, null
			from personal_view where sme_id in (select id from these) order by viewed_at desc limit :most)
			union all
			(select removed_at, 'file-removed', removed_by, reason
			from file_removal where sme_id in (select id from these) order by removed_at desc limit :most)
			union all
			(select made_at, 'consent-given', username, consent from own_registration
			where sme_id in (select id from these))
			order by at desc limit :most""";

	private final DatabaseClient database;

	ProcessingLog(DatabaseClient database) {
		this.database = database;
	}

	/** At most so many acts, the newest first, of the duplicates merged into it too. */
	Mono<List<Act>> of(UUID smeId, int most) {
		return this.database.sql(OF)
			.bind("sme", smeId)
			.bind("most", most)
			.map((row) -> new Act(row.get("at", Instant.class), row.get("what", String.class),
					row.get("who", String.class), row.get("note", String.class)))
			.all()
			.collectList();
	}

	/**
	 * One act.
	 *
	 * @param what its code, such as {@code personal-data-viewed}
	 * @param by the account that did it
	 * @param note the reason of a decision, the version of a consent
	 */
	record Act(Instant at, String what, String by, @Nullable String note) {
	}

}
