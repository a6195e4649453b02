package id.sentra.registry.imports;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import id.sentra.platform.id.Ids;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.security.Role;
import id.sentra.platform.security.Scope;
import id.sentra.platform.test.Database;
import id.sentra.platform.test.TestTokens;
import id.sentra.platform.tx.Transactions;
import id.sentra.platform.worker.BackgroundWorker;
import id.sentra.registry.RegistryTest;
import id.sentra.registry.imports.domain.Counts;
import id.sentra.registry.imports.domain.ImportJob;
import id.sentra.registry.imports.domain.ImportStatus;
import id.sentra.registry.imports.spreadsheet.FileContent;
import id.sentra.registry.imports.spreadsheet.Files;
import id.sentra.registry.sme.SmeWriter;
import id.sentra.registry.sme.Smes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.springframework.test.web.reactive.server.WebTestClient;

import static id.sentra.platform.test.Answers.problem;
import static id.sentra.platform.test.Answers.text;
import static org.assertj.core.api.Assertions.assertThat;

/** The worker that runs by itself is stopped; imports are worked off by hand. */
@RegistryTest
class CancelledImportTests {

	private static final Consumer<HttpHeaders> OFFICER = TestTokens.as("petugas", "21.72", Role.OFFICER);

	private static int next = 70_000;

	@Autowired
	WebTestClient http;

	@Autowired
	Transactions transactions;

	@Autowired
	DatabaseClient client;

	@Autowired
	BeanFactory beans;

	@Autowired
	Imports imports;

	@Autowired
	Smes smes;

	@Autowired
	SmeWriter writer;

	@Autowired
	ImportRules rules;

	@Autowired
	ImportMeters meters;

	@Autowired
	BackgroundWorker worker;

	private Database database;

	@BeforeEach
	void prepare() {
		this.worker.stop();
		this.database = new Database(this.transactions, this.client);
	}

	/**
	 * Asked for in the middle of the second chunk: it waits for that chunk, and no third
	 * is written.
	 */
	@AfterEach
	void workAgain() {
		this.worker.start();
	}

	@Test
	void ends_after_the_chunk_that_is_being_written_and_every_row_is_accounted_for() {
		ImportJob job = submit(2300);
		List<CompletableFuture<String>> answers = new ArrayList<>();
		workOff(new Killing(this.beans, 2) {
			@Override
			void strike() {
				answers.add(CompletableFuture.supplyAsync(() -> text(CancelledImportTests.this.cancel(OFFICER, job))));
			}
		});
		assertThat(answers).hasSize(1);
		assertThat(answers.get(0).join()).contains("\"status\":\"CANCELLED\"");
		ImportJob ended = find(job);
		assertThat(ended.progress().status()).isEqualTo(ImportStatus.CANCELLED);
		assertThat(ended.counts().processed()).isBetween(1000, 1500).isEqualTo(ended.counts().accepted());
		assertThat(ended.progress().finishedAt()).isNotNull();
		assertThat(this.database.number("select count(*) from sme_history where import_id = '" + job.id() + "'"))
			.isEqualTo(ended.counts().accepted());
		int left = 2300 - ended.counts().processed();
		assertThat(text(as(OFFICER).get().uri(path(job)).exchange())).contains("\"rows\":2300", "\"notRead\":" + left,
				"\"processed\":" + ended.counts().processed());
		assertGone(job);
	}

	@Test
	void one_that_waits_ends_at_once_and_cancelling_it_again_changes_nothing() {
		ImportJob job = submit(10);
		assertThat(text(cancel(OFFICER, job))).contains("\"status\":\"CANCELLED\"", "\"processed\":0",
				"\"notRead\":10");
		String first = text(as(OFFICER).get().uri(path(job)).exchange());
		assertThat(text(cancel(TestTokens.as("rekan", "21.72", Role.OFFICER), job))).isEqualTo(first);
		assertThat(this.database
			.number("select count(*) from import_job where id = '" + job.id() + "' and cancelled_by = 'petugas'"))
			.isEqualTo(1);
		assertGone(job);
	}

	@Test
	void one_that_has_ended_stays_as_it_is() {
		ImportJob job = submit(10);
		workOff(this.imports);
		problem(cancel(OFFICER, job), 409, "import-ended");
		assertThat(find(job).progress().status()).isEqualTo(ImportStatus.COMPLETED);
	}

	@Test
	void only_who_may_import_there_cancels() {
		ImportJob job = submit(10);
		problem(cancel(TestTokens.as("pemeriksa", "21.72", Role.AUDITOR), job), 403, "role-not-allowed");
		problem(cancel(TestTokens.asOwnerOf(Ids.next()), job), 403, "role-not-allowed");
		problem(cancel(TestTokens.as("batam", "21.71", Role.OFFICER), job), 404, "import-not-found");
		assertThat(find(job).progress().status()).isEqualTo(ImportStatus.QUEUED);
		workOff(this.imports);
	}

	/** Nothing takes it up again, not even when time goes by, and its file is gone. */
	private void assertGone(ImportJob job) {
		this.database.run("update import_job set lease_until = now() - interval '1 second' where id = '" + job.id()
				+ "' and lease_until is not null");
		assertThat(process(this.imports).workOffOne(() -> true)).isFalse();
		assertThat(find(job).progress().status()).isEqualTo(ImportStatus.CANCELLED);
		assertThat(this.database.number("select count(*) from import_file_part where import_id = '" + job.id() + "'"))
			.isZero();
	}

	private ResponseSpec cancel(Consumer<HttpHeaders> who, ImportJob job) {
		return as(who).post().uri(path(job) + "/cancellation").exchange();
	}

	private static String path(ImportJob job) {
		return "/api/registry/imports/" + job.id();
	}

	private ImportJob submit(int rows) {
		List<String> lines = new ArrayList<>(IntStream.range(next, next + rows).mapToObj(Files::row).toList());
		next += rows;
		lines.add(0, Files.HEADER);
		FileContent content = Files.csv(lines.toArray(String[]::new));
		RegionCode region = new RegionCode("21.72");
		ImportJob job = new ImportJob(Ids.next(),
				new ImportJob.Origin(region, "uji.csv", "petugas", Clock.systemUTC().instant()), rows,
				new ImportJob.Reading(List.of(""), List.of(), List.of(), 0), Counts.NONE, ImportJob.Progress.QUEUED);
		this.database.in(Scope.of(region),
				this.imports.add(job, this.rules.spreadsheets().examine(content, Map.of()), content));
		return job;
	}

	private void workOff(Imports port) {
		assertThat(process(port).workOffOne(() -> true)).isTrue();
	}

	private ImportProcess process(Imports port) {
		Clock clock = Clock.systemUTC();
		ChunkWork work = new ChunkWork(this.transactions, port, this.smes, this.writer,
				this.beans.getBean(ImportChanges.class), this.beans.getBean(Previews.class), this.meters, clock);
		return new ImportProcess(this.transactions, port, work, this.rules, clock);
	}

	private ImportJob find(ImportJob job) {
		return this.database.in(Scope.system(), this.imports.find(job.id(), "nobody", Scope.system()));
	}

	private WebTestClient as(Consumer<HttpHeaders> who) {
		return this.http.mutate().defaultHeaders(who).build();
	}

}
