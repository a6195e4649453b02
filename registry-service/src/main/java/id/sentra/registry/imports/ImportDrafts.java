package id.sentra.registry.imports;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import id.sentra.platform.sql.Columns;
import id.sentra.registry.imports.Draft.Preview;
import id.sentra.registry.imports.Draft.PreviewCounts;
import id.sentra.registry.imports.Draft.PreviewState;
import id.sentra.registry.imports.Imports.Lease;
import id.sentra.registry.imports.domain.ImportJob;
import id.sentra.registry.imports.spreadsheet.FileContent;
import id.sentra.registry.imports.spreadsheet.Layout;
import id.sentra.registry.imports.spreadsheet.SheetSurvey;
import id.sentra.registry.personal.FieldCipher;
import id.sentra.registry.personal.FieldPlace;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Imports that are uploaded and not begun. Every method works within the transaction of
 * its caller. A draft is only for the account that uploaded it.
 */
@Repository
class ImportDrafts {

	private static final String ADD = """
			insert into import_job (id, region_code, file_name, layout, submitted_by, submitted_at, status, rows)
			select :id, :region, :file, :layout, :by, :at, 'DRAFT', 0
			where (select count(*) from import_job where status = 'DRAFT' and submitted_by = :by) < :most""";

	private static final String FIND = """
			select j.*, d.survey, d.columns, d.preview, d.preview_number, d.processed as previewed_rows, d.counts,
				d.failure_code as preview_failure, d.failure_numbers
			from import_job j join import_draft d on d.import_id = j.id
			where j.id = :id and j.status = 'DRAFT' and j.submitted_by = :by""";

	/** Whoever changes a draft or lets it run waits here for the other. */
	private static final String LOCK = "select id from import_job where id = :id and status = 'DRAFT' for no key update";

	private static final String SET_COLUMNS = """
			update import_draft set columns = :columns, preview = 'WAITING', preview_number = preview_number + 1,
				processed = 0, counts = null, failure_code = null, asked_at = now(), attempts = 0,
				lease_token = null, lease_until = null
			where import_id = :id""";

	private static final String GIVE_UP = """
			update import_draft set preview = 'FAILED', failure_code = 'attempts-used-up', lease_token = null,
				lease_until = null
			where preview = 'RUNNING' and attempts >= 5 and (lease_until is null or lease_until < now())""";

	private static final String TAKE = """
			update import_draft set preview = 'RUNNING', processed = 0, attempts = attempts + 1, lease_token = :token,
				lease_until = now() + interval '15 seconds'
			where import_id = (select import_id from import_draft where preview in ('WAITING', 'RUNNING')
				and (lease_until is null or lease_until < now()) order by asked_at limit 1 for update skip locked)
			returning import_id""";

	private static final String FIND_LEASED = """
			select j.*, d.survey, d.columns, d.preview, d.preview_number, d.processed as previewed_rows, d.counts,
				d.failure_code as preview_failure, d.failure_numbers
			from import_draft d join import_job j on j.id = d.import_id
			where d.import_id = :id and d.lease_token = :token""";

	private static final String ADVANCE = """
			update import_draft set processed = :processed, lease_until = now() + interval '15 seconds'
			where import_id = :id and lease_token = :token""";

	private static final String END = """
			update import_draft set preview = :state, counts = :counts, failure_code = :code, failure_numbers = :numbers,
				lease_token = null, lease_until = null
			where import_id = :id and lease_token = :token""";

	private static final String RELEASE = """
			update import_draft set lease_token = null, lease_until = null, attempts = greatest(attempts - 1, 0)
			where import_id = :id and lease_token = :token""";

	private static final String RUN = """
			update import_job set status = 'QUEUED', previewed = true, submitted_at = now()
			where id = :id and status = 'DRAFT' and submitted_by = :by
				and exists (select from import_draft
					where import_id = :id and preview = 'READY' and preview_number = :number)""";

	private static final String EXPIRE = """
			delete from import_job where status = 'DRAFT' and id in (select id from import_job
				where status = 'DRAFT' and submitted_at < now() - interval '1 day' limit 10 for update skip locked)""";

	private static final TypeReference<List<SheetColumns>> COLUMNS = new TypeReference<>() {
	};

	private final DatabaseClient database;

	private final Imports imports;

	private final ImportFiles files;

	private final FieldCipher cipher;

	private final JsonMapper json;

	ImportDrafts(DatabaseClient database, Imports imports, ImportFiles files, FieldCipher cipher, JsonMapper json) {
		this.database = database;
		this.imports = imports;
		this.files = files;
		this.cipher = cipher;
		this.json = json;
	}

	/** Keeps a draft and its file; false when the account has as many as it may. */
	Mono<Boolean> add(ImportJob job, List<SheetSurvey> sheets, FileContent content, int most) {
		ImportJob.Origin origin = job.origin();
		Layout nothing = new Layout(List.of(), List.of(), 0);
		return this.database.sql(ADD)
			.bind("id", job.id())
			.bind("region", origin.region().value())
			.bind("file", origin.fileName())
			.bind("layout", LayoutText.write(nothing, this.json))
			.bind("by", origin.submittedBy())
			.bind("at", OffsetDateTime.ofInstant(origin.submittedAt(), ZoneOffset.UTC))
			.bind("most", most)
			.fetch()
			.rowsUpdated()
			.flatMap((added) -> (added == 0) ? Mono.just(false)
					: this.database.sql("insert into import_draft (import_id, survey) values (:id, :survey)")
						.bind("id", job.id())
						.bind("survey", encrypted(job.id(), "survey", SurveyText.write(sheets, this.json)))
						.then()
						.then(this.files.add(job.id(), content))
						.thenReturn(true));
	}

	/** Holds a draft against others until the transaction ends. */
	Mono<Void> lock(UUID id) {
		return this.database.sql(LOCK).bind("id", id).mapValue(UUID.class).one().then();
	}

	/** A draft of this account, or nothing. */
	Mono<Draft> find(UUID id, String account) {
		return this.database.sql(FIND).bind("id", id).bind("by", account).map(this::draft).one();
	}

	/** Sets what columns hold: what was previewed is forgotten, and a preview waits. */
	Mono<Void> setColumns(UUID id, List<SheetColumns> columns) {
		return this.database.sql(SET_COLUMNS)
			.bind("id", id)
			.bind("columns", encrypted(id, "columns", this.json.writeValueAsString(columns)))
			.then()
			.then(forgetPreview(id));
	}

	/**
	 * The draft whose preview has waited longest, leased to the caller; nothing for none.
	 */
	Mono<Lease> take() {
		UUID token = UUID.randomUUID();
		return this.database.sql(GIVE_UP)
			.then()
			.then(this.database.sql(TAKE).bind("token", token).mapValue(UUID.class).one())
			.flatMap((id) -> forgetPreview(id).thenReturn(new Lease(id, token)));
	}

	/** What is leased; nothing when the lease is lost. */
	Mono<Taken> find(Lease lease) {
		return leased(FIND_LEASED, lease).map((row) -> new Taken(draft(row), lease)).one();
	}

	/**
	 * Notes how many rows are previewed, and renews the lease; false when that is lost.
	 */
	Mono<Boolean> advance(Lease lease, int processed) {
		return leased(ADVANCE, lease).bind("processed", processed).fetch().rowsUpdated().map((rows) -> rows == 1);
	}

	/** The preview is whole: this is what will be read of the file. */
	Mono<Void> ready(Lease lease, Layout layout, PreviewCounts counts) {
		return lock(lease.importId())
			.then(end(lease, PreviewState.READY, this.json.writeValueAsString(counts), null, List.of()))
			.filter((ended) -> ended)
			.flatMap((ended) -> this.database.sql("update import_job set layout = :layout, rows = :rows where id = :id")
				.bind("layout", LayoutText.write(layout, this.json))
				.bind("rows", layout.rows())
				.bind("id", lease.importId())
				.then());
	}

	/**
	 * The file cannot be read so; the numbers are those of the sentence that says why.
	 */
	Mono<Void> fail(Lease lease, String code, List<Integer> numbers) {
		return end(lease, PreviewState.FAILED, null, code, numbers).then();
	}

	Mono<Void> release(Lease lease) {
		return leased(RELEASE, lease).then();
	}

	/**
	 * Lets a draft run whose preview of that number is ready; false when there is none of
	 * the account, or not any more.
	 */
	Mono<Boolean> run(UUID id, int preview, String account) {
		return this.database.sql(RUN)
			.bind("id", id)
			.bind("number", preview)
			.bind("by", account)
			.fetch()
			.rowsUpdated()
			.flatMap((rows) -> (rows == 0) ? Mono.just(false)
					: this.database.sql("delete from import_draft where import_id = :id")
						.bind("id", id)
						.then()
						.thenReturn(true));
	}

	/** Forgets a draft with all that is kept of it; false for none of the account. */
	Mono<Boolean> discard(UUID id, String account) {
		return this.database.sql("delete from import_job where id = :id and status = 'DRAFT' and submitted_by = :by")
			.bind("id", id)
			.bind("by", account)
			.fetch()
			.rowsUpdated()
			.map((rows) -> rows == 1);
	}

	/** Forgets a hundred drafts that are older than a day; how many there were. */
	Mono<Long> expire() {
		return this.database.sql(EXPIRE).fetch().rowsUpdated();
	}

	private Mono<Boolean> end(Lease lease, PreviewState state, @Nullable String counts, @Nullable String code,
			List<Integer> numbers) {
		return leased(END, lease).bind("state", state.name())
			.bind("counts", (counts != null) ? counts : Parameters.in(String.class))
			.bind("code", (code != null) ? code : Parameters.in(String.class))
			.bind("numbers", numbers.toArray(Integer[]::new))
			.fetch()
			.rowsUpdated()
			.map((rows) -> rows == 1);
	}

	private Mono<Void> forgetPreview(UUID id) {
		return this.database.sql("delete from import_preview where import_id = :id").bind("id", id).then();
	}

	private DatabaseClient.GenericExecuteSpec leased(String sql, Lease lease) {
		return this.database.sql(sql).bind("id", lease.importId()).bind("token", lease.token());
	}

	private Draft draft(Readable row) {
		ImportJob job = this.imports.job(row);
		byte[] columns = row.get("columns", byte[].class);
		String counts = row.get("counts", String.class);
		Preview preview = new Preview(Columns.constant(row, "preview", PreviewState.class),
				Objects.requireNonNull(row.get("preview_number", Integer.class)),
				Objects.requireNonNull(row.get("previewed_rows", Integer.class)),
				(counts != null) ? this.json.readValue(counts, PreviewCounts.class) : null,
				row.get("preview_failure", String.class),
				List.of(Objects.requireNonNull(row.get("failure_numbers", Integer[].class))));
		String survey = decrypted(job.id(), "survey", Objects.requireNonNull(row.get("survey", byte[].class)));
		return new Draft(job, LayoutText.read(Objects.requireNonNull(row.get("layout", String.class)), this.json),
				SurveyText.read(survey, this.json),
				(columns != null) ? this.json.readValue(decrypted(job.id(), "columns", columns), COLUMNS) : null,
				preview);
	}

	private byte[] encrypted(UUID id, String column, String text) {
		return this.cipher.encrypt(text, new FieldPlace("import_draft", column, id));
	}

	private String decrypted(UUID id, String column, byte[] encrypted) {
		return this.cipher.decryptText(encrypted, new FieldPlace("import_draft", column, id));
	}

	/** A draft whose preview is the caller's to make. */
	record Taken(Draft draft, Lease lease) {
	}

}
