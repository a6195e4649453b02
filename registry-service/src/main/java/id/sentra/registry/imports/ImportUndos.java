package id.sentra.registry.imports;

import java.util.UUID;

import id.sentra.platform.error.Conflict;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.sql.Columns;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/**
 * Imports that are being undone: how far each is, and who works on it. Every method works
 * within the transaction of its caller; time is the database's, as for imports.
 */
@Repository
class ImportUndos {

	private static final String ASK = """
			update import_job set undo_status = 'QUEUED', undo_by = :by, undo_at = now(), undo_finished_at = null,
				undo_attempts = 0
			where id = :id""";

	private static final String GIVE_UP = """
			update import_job set undo_status = 'FAILED', undo_finished_at = now(), undo_token = null, undo_until = null
			where id in (select id from import_job where undo_status = 'RUNNING' and undo_attempts >= 5
				and (undo_until is null or undo_until < now()) for update skip locked)""";

	private static final String TAKE = """
			update import_job set undo_status = 'RUNNING', undo_token = :token, undo_attempts = undo_attempts + 1,
				undo_until = now() + interval '15 seconds'
			where id = (select id from import_job where undo_status in ('QUEUED', 'RUNNING')
				and (undo_until is null or undo_until < now()) order by undo_at limit 1 for update skip locked)
			returning id, region_code, undo_by""";

	private static final String HOLD = """
			update import_job set undo_until = clock_timestamp() + interval '15 seconds'
			where id = :id and undo_token = :token and undo_status = 'RUNNING' returning id""";

	private static final String ADVANCE = """
			update import_job set withdrawn = withdrawn + :withdrawn, restored = restored + :restored,
				kept = kept + :kept, undo_attempts = 0
			where id = :id and undo_token = :token""";

	private static final String END = """
			update import_job set undo_status = 'COMPLETED', undo_finished_at = now(), undo_token = null,
				undo_until = null
			where id = :id and undo_token = :token""";

	private static final String RELEASE = """
			update import_job set undo_token = null, undo_until = null, undo_attempts = greatest(undo_attempts - 1, 0)
			where id = :id and undo_token = :token""";

	private static final String POSTPONE = """
			update import_job set undo_token = null, undo_until = now() + interval '15 seconds',
				undo_attempts = greatest(undo_attempts - 1, 0)
			where id = :id and undo_token = :token""";

	private static final String UNDONE = """
			select undo_status is not null as undone from import_job where id = :id for no key update""";

	private final DatabaseClient database;

	ImportUndos(DatabaseClient database) {
		this.database = database;
	}

	/** An import is to be undone; the caller holds it, and has seen that it may be. */
	Mono<Void> ask(UUID importId, String username) {
		return this.database.sql(ASK).bind("id", importId).bind("by", username).then();
	}

	/**
	 * Refuses one that is to be undone, which nobody asks for until the transaction ends;
	 * its counts are the caller's to change.
	 */
	Mono<Void> refuseUndone(UUID importId) {
		return this.database.sql(UNDONE)
			.bind("id", importId)
			.map((row) -> Columns.flag(row, "undone"))
			.one()
			.flatMap((undone) -> undone ? Mono.error(new Conflict("import-undone")) : Mono.empty());
	}

	/** What was asked for first and nobody works on, leased to the caller. */
	Mono<Taken> take() {
		UUID token = UUID.randomUUID();
		return this.database.sql(GIVE_UP)
			.then()
			.then(this.database.sql(TAKE)
				.bind("token", token)
				.map((row) -> new Taken(Columns.id(row, "id"), token, Columns.region(row, "region_code"),
						Columns.text(row, "undo_by")))
				.one());
	}

	/** Locks what is leased and renews the lease; nothing when that is lost. */
	Mono<UUID> hold(Taken taken) {
		return leased(HOLD, taken).map((row) -> Columns.id(row, "id")).one();
	}

	Mono<Void> advance(Taken taken, int withdrawn, int restored, int kept) {
		return leased(ADVANCE, taken).bind("withdrawn", withdrawn).bind("restored", restored).bind("kept", kept).then();
	}

	Mono<Void> end(Taken taken) {
		return leased(END, taken).then();
	}

	/** Gives the lease back so that another may go on at once. */
	Mono<Void> release(Taken taken) {
		return leased(RELEASE, taken).then();
	}

	/** Gives the lease back; nobody goes on for a while. */
	Mono<Void> postpone(Taken taken) {
		return leased(POSTPONE, taken).then();
	}

	private GenericExecuteSpec leased(String sql, Taken taken) {
		return this.database.sql(sql).bind("id", taken.importId()).bind("token", taken.token());
	}

	/** An import that is the caller's to undo, for whom and where. */
	record Taken(UUID importId, UUID token, RegionCode region, String username) {
	}

}
