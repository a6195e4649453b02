package id.sentra.registry.imports;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import id.sentra.platform.id.Ids;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.security.Role;
import id.sentra.platform.security.Scope;
import id.sentra.platform.test.Answers;
import id.sentra.platform.test.Database;
import id.sentra.platform.test.TestTokens;
import id.sentra.platform.tx.Transactions;
import id.sentra.platform.worker.BackgroundWorker;
import id.sentra.registry.RegistryTest;
import id.sentra.registry.document.DocumentCalls;
import id.sentra.registry.imports.domain.Counts;
import id.sentra.registry.imports.domain.ImportJob;
import id.sentra.registry.imports.domain.UndoStatus;
import id.sentra.registry.imports.spreadsheet.FileContent;
import id.sentra.registry.imports.spreadsheet.Files;
import id.sentra.registry.sme.LockedSmes;
import id.sentra.registry.sme.SmeWriter;
import id.sentra.registry.sme.web.SmeRequests;
import id.sentra.registry.timeline.TimelineGaps;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

import static id.sentra.platform.test.Answers.problem;
import static id.sentra.platform.test.Answers.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * The worker that runs by itself is stopped; imports are worked off and undone by hand.
 */
@RegistryTest
class ImportUndoTests {

	private static final Consumer<HttpHeaders> OFFICER = TestTokens.as("petugas", "21.72", Role.OFFICER);

	private static final AtomicInteger BLOCK = new AtomicInteger(430);

	@Autowired
	WebTestClient http;

	@Autowired
	Transactions transactions;

	@Autowired
	DatabaseClient databaseClient;

	@Autowired
	Imports imports;

	@Autowired
	ImportProcess process;

	@Autowired
	ImportUndos undos;

	@Autowired
	ImportChanges changes;

	@Autowired
	UndoProcess undoing;

	@Autowired
	LockedSmes locked;

	@Autowired
	SmeWriter writer;

	@Autowired
	ImportRules rules;

	@Autowired
	TimelineGaps gaps;

	@Autowired
	BackgroundWorker importWorker;

	@Autowired
	Clock clock;

	private Database database;

	private int first;

	@BeforeEach
	void prepare() {
		this.importWorker.stop();
		this.database = new Database(this.transactions, this.databaseClient);
		this.first = BLOCK.getAndIncrement() * 1000;
	}

	@AfterEach
	void workAgain() {
		this.importWorker.start();
	}

	@Test
	void what_was_edited_or_linked_since_is_kept_and_listed_and_the_rest_is_as_before() {
		imported(List.of(row(0)));
		UUID known = sme(0);
		new SmeRequests(this.http).verify(known, "\"1\"").expectStatus().isOk();
		String before = everything(known);
		long counted = counted();
		List<String> file = new ArrayList<>(IntStream.range(0, 6).mapToObj(this::row).toList());
		file.set(0,
				row(0).replace(";Roti;", ";Kue;").replace("Jalan Uji", "Jalan Lain").replace(";0812777", ";0812666"));
		ImportJob job = imported(file);
		assertThat(find(job).counts()).isEqualTo(new Counts(5, 1, 0, 0));
		assertThat(everything(known)).isNotEqualTo(before);
		edit(2);
		new DocumentCalls(this.http).added(sme(3), DocumentCalls.pirt("2027-06-30"));
		List<UUID> gone = List.of(sme(1), sme(4), sme(5));

		undone(job);

		JsonNode told = Answers.json(as(OFFICER).get().uri(path(job)).exchange());
		assertThat(told.get("undoableUntil").isNull()).isTrue();
		assertThat(told.get("undo").toString()).contains("\"status\":\"COMPLETED\"", "\"withdrawn\":3",
				"\"restored\":1", "\"kept\":2", "\"by\":\"petugas\"");
		JsonNode kept = Answers.json(as(OFFICER).get().uri(path(job) + "/undo/kept").exchange()).get("items");
		assertThat(kept.valueStream().map((one) -> one.get("smeId").asString() + " " + one.get("reason").asString()))
			.containsExactlyInAnyOrder(sme(2) + " CHANGED", sme(3) + " DOCUMENT");
		assertThat(kept.valueStream().map((one) -> one.get("smeName").asString()))
			.containsExactlyInAnyOrder("Usaha " + (this.first + 2), "Usaha " + (this.first + 3));
		assertThat(everything(known)).as("status, figures and owner as before").isEqualTo(before);
		for (UUID sme : gone) {
			problem(as(OFFICER).get().uri("/api/registry/smes/{id}", sme).exchange(), 404, "sme-withdrawn");
			assertThat(this.database.texts("select action || version || coalesce(import_id::text, '') from sme_history"
					+ " where sme_id = '" + sme + "' order by version desc limit 1"))
				.containsExactly("WITHDRAWN2" + job.id());
			assertThat(this.database.texts("select business_name || status from sme where id = '" + sme
					+ "' and num_nonnulls(nik, nik_index, phone, email, street, capital) = 0"))
				.containsExactly("(data dihapus)CLOSED");
		}
		assertThat(counted()).as("the two that were kept").isEqualTo(counted + 2);
		assertThat(text(as(OFFICER).get().uri("/api/registry/smes?q=Usaha {n}", this.first + 4).exchange()))
			.doesNotContain(gone.get(1).toString());

		ImportJob again = imported(file);
		assertThat(find(again).counts()).as("the same file imports again").isEqualTo(new Counts(3, 2, 1, 0));
		assertThat(sme(1)).isNotIn(gone);
	}

	@Test
	void a_worker_killed_in_the_middle_is_followed_by_one_that_goes_on_exactly_there() {
		List<String> file = new ArrayList<>(IntStream.range(0, 600).mapToObj(this::row).toList());
		file.set(550, row(3).replace(";Roti;", ";Kue;"));
		ImportJob job = imported(file);
		assertThat(find(job).counts()).isEqualTo(new Counts(599, 1, 0, 0));
		undo(OFFICER, job).expectStatus().isAccepted();
		AtomicInteger chunks = new AtomicInteger();
		ImportUndos killing = new ImportUndos(this.databaseClient) {
			@Override
			Mono<Void> advance(Taken taken, int withdrawn, int restored, int kept) {
				boolean last = chunks.incrementAndGet() == 2;
				return super.advance(taken, withdrawn, restored, kept)
					.then(last ? Mono.error(new Killing.Killed()) : Mono.empty());
			}
		};
		UndoProcess dying = new UndoProcess(this.transactions, killing,
				new UndoWork(this.transactions, killing, this.changes, this.locked, this.writer, this.clock),
				this.gaps);
		assertThatThrownBy(() -> dying.workOffOne(() -> true)).isInstanceOf(Killing.Killed.class);
		assertThat(find(job).undo().withdrawn()).isEqualTo(UndoProcess.CHUNK);
		assertThat(this.undoing.workOffOne(() -> true)).as("the lease of the dead still runs").isFalse();
		this.database
			.run("update import_job set undo_until = now() - interval '1 second' where id = '" + job.id() + "'");
		assertThat(this.undoing.workOffOne(() -> true)).isTrue();
		ImportJob done = find(job);
		assertThat(done.undo().status()).isEqualTo(UndoStatus.COMPLETED);
		assertThat(List.of(done.undo().withdrawn(), done.undo().restored(), done.undo().kept())).containsExactly(599, 0,
				0);
		assertThat(this.database
			.number("select count(*) from sme_history where action = 'WITHDRAWN' and import_id = '" + job.id() + "'"))
			.isEqualTo(599);
	}

	@Test
	void what_somebody_else_changed_between_two_rows_of_a_file_is_kept() {
		ImportJob job = imported(List.of(row(0)));
		UUID sme = sme(0);
		this.database.in(Scope.system(),
				this.changes.add(job.id(),
						this.database.in(Scope.system(), this.locked.findAll(List.of(sme), Scope.system()))
							.stream()
							.map((now) -> new Chunk.Change(now.restore(now, this.clock.instant()).sme(),
									now.restore(now, this.clock.instant()).sme()))
							.toList()));
		undone(job);
		assertThat(find(job).undo().kept()).as("0 undone").isOne();
		assertThat(text(as(OFFICER).get().uri(path(job) + "/undo/kept").exchange())).contains("\"CHANGED\"");
	}

	@Test
	void asked_twice_it_is_undone_once_and_its_rows_are_not_corrected_any_more() {
		ImportJob job = imported(List.of(row(0), row(1).replace("Tanjungpinang Barat", "Atlantis")));
		assertThat(text(undo(OFFICER, job).expectStatus().isAccepted())).contains("\"QUEUED\"");
		problem(as(OFFICER).post()
			.uri(path(job) + "/rejections/3/correction")
			.bodyValue(Map.of("fields", Map.of("district", "Tanjungpinang Barat")))
			.exchange(), 409, "import-undone");
		assertThat(this.undoing.workOffOne(() -> true)).isTrue();
		assertThat(text(undo(OFFICER, job).expectStatus().isAccepted())).contains("\"COMPLETED\"", "\"withdrawn\":1");
		assertThat(this.undoing.workOffOne(() -> true)).isFalse();
	}

	@Test
	void what_cannot_be_undone_is_refused_in_plain_words() {
		ImportJob waiting = submit(List.of(row(0)));
		problem(undo(OFFICER, waiting), 409, "import-runs");
		assertThat(this.process.workOffOne(() -> true)).isTrue();
		ImportJob nothing = imported(List.of(row(0)));
		problem(undo(OFFICER, nothing), 409, "import-undo-nothing");
		problem(undo(TestTokens.as("pemeriksa", "21.72", Role.AUDITOR), waiting), 403, "role-not-allowed");
		problem(undo(TestTokens.as("batam", "21.71", Role.OFFICER), waiting), 404, "import-not-found");
		this.database.run("update import_job set changes_kept = 0 where id = '" + waiting.id() + "'");
		problem(undo(OFFICER, waiting), 409, "import-undo-not-kept");
		this.database.run("update import_job set changes_kept = processed, finished_at = now() - interval '25 hours'"
				+ " where id = '" + waiting.id() + "'");
		problem(undo(OFFICER, waiting), 409, "import-undo-too-late");
		assertThat(find(waiting).undo().status()).isNull();
	}

	@Test
	void it_waits_while_something_that_others_told_may_be_missing() {
		ImportJob job = imported(List.of(row(0)));
		undo(OFFICER, job).expectStatus().isAccepted();
		TimelineGaps unsure = Mockito.mock();
		Mockito.when(unsure.mayMissSome(Mockito.anyList())).thenReturn(Mono.just(true));
		UndoProcess waiting = new UndoProcess(this.transactions, this.undos,
				new UndoWork(this.transactions, this.undos, this.changes, this.locked, this.writer, this.clock),
				unsure);
		assertThat(waiting.workOffOne(() -> true)).isTrue();
		assertThat(find(job).undo().withdrawn()).isZero();
		assertThat(this.undoing.workOffOne(() -> true)).as("nobody goes on for a while").isFalse();
		this.database.run("update import_job set undo_until = now() - interval '1 second' where id = '" + job.id()
				+ "' and undo_token is null and undo_attempts = 0");
		assertThat(this.undoing.workOffOne(() -> true)).isTrue();
		assertThat(find(job).undo().withdrawn()).isOne();
	}

	@Test
	void each_table_that_may_name_an_sme_is_looked_up_by_an_index() {
		assertThat(this.database.texts("""
				select distinct c.relname from pg_attribute a join pg_class c on c.oid = a.attrelid
				where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and not a.attisdropped
					and a.atttypid = 'uuid'::regtype and (a.attname = 'sme_id' or exists (select from pg_constraint f
						where f.contype = 'f' and f.conrelid = c.oid and f.confrelid = 'sme'::regclass
							and a.attnum = any(f.conkey)))
					and c.relname not in ('sme_history', 'sme_past', 'personal_view', 'likely_double', 'import_change')
					and not exists (select from pg_index i where i.indrelid = c.oid and i.indkey[0] = a.attnum
						and (i.indpred is null
							or pg_get_expr(i.indpred, i.indrelid) = '(' || a.attname || ' IS NOT NULL)'))"""))
			.isEmpty();
	}

	@Test
	void what_an_import_changed_is_forgotten_after_a_day() {
		ImportJob job = imported(List.of(row(0)));
		this.database
			.run("update import_job set finished_at = now() - interval '25 hours' where id = '" + job.id() + "'");
		this.database.in(Scope.system(), this.changes.forgetOld());
		assertThat(this.database.number("select count(*) from import_change where import_id = '" + job.id() + "'"))
			.isZero();
	}

	/** All that an import may change, the owner's data too; its version aside. */
	private String everything(UUID sme) {
		return text(as(OFFICER).get().uri("/api/registry/smes/{id}/personal", sme).exchange()) + this.database
			.texts("select concat_ws('|', status, scale, verified_at, business_name, product, capital,"
					+ " yearly_sales, owner_name, village_code, since, low_income) from sme where id = '" + sme + "'");
	}

	/** As the summary of the region counts. */
	private long counted() {
		return Answers.json(as(OFFICER).get().uri("/api/registry/summary").exchange()).get("smes").asLong();
	}

	private void edit(int number) {
		Map<String, Object> profile = SmeRequests.profile();
		profile.put("nik", Files.nik(this.first + number));
		profile.put("ownerName", "Pemilik " + (this.first + number));
		profile.put("businessName", "Usaha " + (this.first + number));
		profile.put("regionCode",
				this.database.texts("select region_code from sme where id = '" + sme(number) + "'").get(0));
		profile.remove("villageCode");
		as(OFFICER).put()
			.uri("/api/registry/smes/{id}", sme(number))
			.header("If-Match", "\"1\"")
			.bodyValue(profile)
			.exchange()
			.expectStatus()
			.isOk();
	}

	private UUID sme(int number) {
		return UUID.fromString(
				this.database
					.texts("select id from sme where business_name = 'Usaha " + (this.first + number)
							+ "' and erased_at is null")
					.get(0));
	}

	private String row(int number) {
		return Files.row(this.first + number);
	}

	private ImportJob imported(List<String> rows) {
		ImportJob job = submit(rows);
		assertThat(this.process.workOffOne(() -> true)).isTrue();
		return job;
	}

	private void undone(ImportJob job) {
		undo(OFFICER, job).expectStatus().isAccepted();
		assertThat(this.undoing.workOffOne(() -> true)).isTrue();
	}

	private ResponseSpec undo(Consumer<HttpHeaders> who, ImportJob job) {
		return as(who).post().uri(path(job) + "/undo").exchange();
	}

	private static String path(ImportJob job) {
		return "/api/registry/imports/" + job.id();
	}

	private ImportJob submit(List<String> rows) {
		List<String> lines = new ArrayList<>(rows);
		lines.add(0, Files.HEADER);
		FileContent content = Files.csv(lines.toArray(String[]::new));
		RegionCode region = new RegionCode("21.72");
		ImportJob job = new ImportJob(Ids.next(),
				new ImportJob.Origin(region, "uji.csv", "petugas", this.clock.instant()), rows.size(),
				new ImportJob.Reading(List.of(""), List.of(), List.of(), 0), Counts.NONE, ImportJob.Progress.QUEUED);
		this.database.in(Scope.of(region),
				this.imports.add(job, this.rules.spreadsheets().examine(content, Map.of()), content));
		return job;
	}

	private ImportJob find(ImportJob job) {
		return this.database.in(Scope.system(), this.imports.find(job.id(), "nobody", Scope.system()));
	}

	private WebTestClient as(Consumer<HttpHeaders> who) {
		return this.http.mutate().defaultHeaders(who).build();
	}

}
