package id.sentra.registry.imports;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import id.sentra.platform.paging.KeysetQuery;
import id.sentra.platform.paging.Page;
import id.sentra.platform.paging.PageRequest;
import id.sentra.platform.paging.SortColumn;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.security.Scope;
import id.sentra.platform.sql.Columns;
import id.sentra.platform.sql.Conditions;
import id.sentra.registry.imports.domain.Counts;
import id.sentra.registry.imports.domain.ImportJob;
import id.sentra.registry.imports.domain.ImportStatus;
import id.sentra.registry.imports.domain.RejectedRow;
import id.sentra.registry.imports.domain.UndoStatus;
import id.sentra.registry.imports.spreadsheet.FileContent;
import id.sentra.registry.imports.spreadsheet.Layout;
import id.sentra.registry.imports.spreadsheet.SheetLayout;
import io.r2dbc.spi.Readable;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * The imports there are, their files and rejected rows. Every method works within the
 * transaction of its caller. Time is the database's, so that clocks of instances need not
 * agree on a lease.
 */
@Repository
class Imports {

	private static final String ADD = """
			insert into import_job (id, region_code, file_name, layout, submitted_by, submitted_at, status, rows)
			values (:id, :region, :file, :layout, :by, :at, 'QUEUED', :rows)""";

	private static final KeysetQuery LIST = KeysetQuery.of("*", "import_job", "-submitted", SortColumn.id("id", "id"),
			SortColumn.time("submitted", "submitted_at"));

	private static final String FIND = """
			select * from import_job where id = :id and region_code like :regions
				and (status <> 'DRAFT' or submitted_by = :account)""";

	private static final String GIVE_UP = """
			update import_job set status = 'FAILED', failure_code = 'attempts-used-up', finished_at = now(),
				lease_token = null, lease_until = null
			where id in (select id from import_job where status = 'RUNNING' and attempts >= 5
				and (lease_until is null or lease_until < now()) for update skip locked)""";

	private static final String TAKE = """
			update import_job set status = 'RUNNING', started_at = coalesce(started_at, now()), lease_token = :token,
				attempts = attempts + 1, lease_until = now() + interval '15 seconds'
			where id = (select id from import_job where status in ('QUEUED', 'RUNNING')
				and (lease_until is null or lease_until < now()) order by submitted_at limit 1 for update skip locked)
			returning *""";

	private static final String HOLD = """
			update import_job set lease_until = clock_timestamp() + interval '15 seconds'
			where id = :id and lease_token = :token and status = 'RUNNING' returning processed""";

	private static final String ADVANCE = """
			update import_job set processed = processed + :processed, accepted = accepted + :accepted,
				updated = updated + :updated, unchanged = unchanged + :unchanged, rejected = rejected + :rejected,
				changes_kept = changes_kept + :processed, attempts = 0
			where id = :id and lease_token = :token""";

	private static final String END = """
			update import_job set status = :status, failure_code = :code, finished_at = now(), lease_token = null,
				lease_until = null
			where id = :id and lease_token = :token""";

	/** Waits for the row, which whoever writes a chunk holds until its commit. */
	private static final String CANCEL = """
			update import_job set status = 'CANCELLED', cancelled_by = :by, finished_at = now(), lease_token = null,
				lease_until = null
			where id = :id and region_code like :regions and status in ('QUEUED', 'RUNNING')""";

	private static final String RELEASE = """
			update import_job set lease_token = null, lease_until = null, attempts = greatest(attempts - 1, 0)
			where id = :id and lease_token = :token""";

	private final DatabaseClient database;

	private final ImportFiles files;

	private final Rejections rejections;

	private final JsonMapper json;

	Imports(DatabaseClient database, ImportFiles files, Rejections rejections, JsonMapper json) {
		this.database = database;
		this.files = files;
		this.rejections = rejections;
		this.json = json;
	}

	Mono<Void> add(ImportJob job, Layout layout, FileContent content) {
		ImportJob.Origin origin = job.origin();
		return this.database.sql(ADD)
			.bind("id", job.id())
			.bind("region", origin.region().value())
			.bind("file", origin.fileName())
			.bind("layout", LayoutText.write(layout, this.json))
			.bind("by", origin.submittedBy())
			.bind("at", OffsetDateTime.ofInstant(origin.submittedAt(), ZoneOffset.UTC))
			.bind("rows", job.rows())
			.then()
			.then(this.files.add(job.id(), content));
	}

	/** An import of the scope; a draft only for the account that uploaded it. */
	Mono<ImportJob> find(UUID id, String account, Scope scope) {
		return this.database.sql(FIND)
			.bind("id", id)
			.bind("account", account)
			.bind("regions", scope.regionPattern())
			.map(this::job)
			.one();
	}

	/** The same, which the transaction then holds. */
	Mono<ImportJob> hold(UUID id, String account, Scope scope) {
		return this.database.sql(FIND + " for update")
			.bind("id", id)
			.bind("account", account)
			.bind("regions", scope.regionPattern())
			.map(this::job)
			.one();
	}

	/** Imports of the scope; of drafts only those of the account. */
	Mono<Page<ImportJob>> list(@Nullable ImportStatus status, String account, Scope scope, PageRequest page) {
		RegionCode region = scope.region().orElse(null);
		Conditions where = (region != null && region.isRegency())
				? new Conditions().and("regency = :regency", "regency", region.value())
				: Conditions.within(scope, "region_code", "id");
		where.and("status = :status", "status", status)
			.and("(status <> 'DRAFT' or submitted_by = :account)", "account", account);
		return LIST.read(this.database, where, page, this::job);
	}

	/** Where things stand in the file of an import. */
	Mono<Layout> layout(UUID id) {
		return this.database.sql("select layout from import_job where id = :id")
			.bind("id", id)
			.map((row) -> LayoutText.read(row.get("layout", String.class), this.json))
			.one();
	}

	/** A rejected row was corrected: this became of it. */
	Mono<Void> corrected(UUID id, Counts counts) {
		return this.database.sql("""
				update import_job set rejected = rejected - 1, accepted = accepted + :accepted,
					updated = updated + :updated, unchanged = unchanged + :unchanged where id = :id""")
			.bind("id", id)
			.bind("accepted", counts.accepted())
			.bind("updated", counts.updated())
			.bind("unchanged", counts.unchanged())
			.then();
	}

	/** Rejected rows after a row, in order. */
	Mono<List<RejectedRow>> rejections(UUID id, int afterRow, int limit) {
		return this.rejections.find(id, afterRow, limit);
	}

	/**
	 * The oldest import that nobody works on, leased to the caller; nothing when there is
	 * none. One taken five times without a chunk done in between fails instead.
	 */
	Mono<Taken> take() {
		UUID token = UUID.randomUUID();
		Mono<Taken> taken = this.database.sql(TAKE).bind("token", token).map((row) -> {
			ImportJob job = job(row);
			return new Taken(job, LayoutText.read(row.get("layout", String.class), this.json),
					new Lease(job.id(), token), Boolean.TRUE.equals(row.get("previewed", Boolean.class)));
		}).one();
		return this.database.sql(GIVE_UP).then().then(taken);
	}

	/** In how many parts a file is kept. */
	Mono<Integer> parts(UUID id) {
		return this.files.count(id);
	}

	/**
	 * One part of a file that is kept in so many.
	 */
	Mono<byte[]> part(UUID id, int part, int parts) {
		return this.files.find(id, part, parts);
	}

	/**
	 * Locks a leased import, renews the lease and says how many rows are done; nothing
	 * when the lease is lost.
	 */
	Mono<Integer> hold(Lease lease) {
		return leased(HOLD, lease).map((row) -> row.get("processed", Integer.class)).one();
	}

	/** Notes what became of a chunk of rows. */
	Mono<Void> advance(Lease lease, Counts counts, List<RejectedCells> rejected) {
		return leased(ADVANCE, lease).bind("processed", counts.processed())
			.bind("accepted", counts.accepted())
			.bind("updated", counts.updated())
			.bind("unchanged", counts.unchanged())
			.bind("rejected", counts.rejected())
			.then()
			.then(this.rejections.add(lease.importId(), rejected));
	}

	/** Ends an import whose rows are all done, and deletes its file. */
	Mono<Void> complete(Lease lease) {
		return leased(END, lease).bind("status", "COMPLETED")
			.bindNull("code", String.class)
			.fetch()
			.rowsUpdated()
			.filter((ended) -> ended == 1)
			.flatMap((ended) -> this.files.delete(lease.importId()).then(forgetPreview(lease.importId())));
	}

	/** Ends an import that cannot go on; its file is kept. */
	Mono<Void> fail(Lease lease, String code) {
		return leased(END, lease).bind("status", "FAILED").bind("code", code).then();
	}

	/**
	 * Ends an import that waits or is worked off, and deletes its file; a chunk that is
	 * being written is waited for, no other follows. False when it has ended.
	 */
	Mono<Boolean> cancel(UUID id, String username, Scope scope) {
		return this.database.sql(CANCEL)
			.bind("id", id)
			.bind("by", username)
			.bind("regions", scope.regionPattern())
			.fetch()
			.rowsUpdated()
			.flatMap((ended) -> (ended == 1) ? this.files.delete(id).then(forgetPreview(id)).thenReturn(true)
					: Mono.just(false));
	}

	/**
	 * Gives a lease back so that another worker may go on at once; it does not count as
	 * an attempt.
	 */
	Mono<Void> release(Lease lease) {
		return leased(RELEASE, lease).then();
	}

	private Mono<Void> forgetPreview(UUID id) {
		return this.database.sql("delete from import_preview where import_id = :id").bind("id", id).then();
	}

	private GenericExecuteSpec leased(String sql, Lease lease) {
		return this.database.sql(sql).bind("id", lease.importId()).bind("token", lease.token());
	}

	ImportJob job(Readable row) {
		ImportJob.Origin origin = new ImportJob.Origin(Columns.region(row, "region_code"),
				row.get("file_name", String.class), row.get("submitted_by", String.class),
				row.get("submitted_at", Instant.class));
		Counts counts = new Counts(row.get("accepted", Integer.class), row.get("updated", Integer.class),
				row.get("unchanged", Integer.class), row.get("rejected", Integer.class));
		ImportJob.Progress progress = new ImportJob.Progress(Columns.constant(row, "status", ImportStatus.class),
				row.get("started_at", Instant.class), row.get("finished_at", Instant.class),
				row.get("failure_code", String.class));
		return new ImportJob(row.get("id", UUID.class), origin, row.get("rows", Integer.class),
				reading(LayoutText.read(row.get("layout", String.class), this.json)), counts, progress, undo(row));
	}

	private static ImportJob.Undo undo(Readable row) {
		String status = row.get("undo_status", String.class);
		return new ImportJob.Undo(Columns.number(row, "changes_kept"),
				(status != null) ? UndoStatus.valueOf(status) : null, row.get("undo_by", String.class),
				row.get("undo_finished_at", Instant.class), Columns.number(row, "withdrawn"),
				Columns.number(row, "restored"), Columns.number(row, "kept"));
	}

	static ImportJob.Reading reading(Layout layout) {
		return new ImportJob.Reading(layout.sheets().stream().map(SheetLayout::name).toList(), layout.unusedColumns(),
				layout.unusedSheets(), layout.hiddenRows());
	}

	/**
	 * The right of one worker to work on an import.
	 */
	record Lease(UUID importId, UUID token) {
	}

	/**
	 * A leased import and where things stand in its file; whether its sender looked at a
	 * preview.
	 */
	record Taken(ImportJob job, Layout layout, Lease lease, boolean previewed) {
	}

}
