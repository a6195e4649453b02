package id.sentra.registry.imports;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import id.sentra.platform.id.Ids;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.security.Scope;
import id.sentra.platform.test.Database;
import id.sentra.platform.tx.Transactions;
import id.sentra.platform.worker.BackgroundWorker;
import id.sentra.registry.RegistryTest;
import id.sentra.registry.imports.domain.Counts;
import id.sentra.registry.imports.domain.ImportJob;
import id.sentra.registry.imports.domain.ImportStatus;
import id.sentra.registry.imports.spreadsheet.FileContent;
import id.sentra.registry.imports.spreadsheet.Files;
import id.sentra.registry.sme.RefusingSmes;
import id.sentra.registry.sme.SmeWriter;
import id.sentra.registry.sme.Smes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * The worker that runs by itself is stopped; each test works imports off by its own hand.
 */
@RegistryTest
class ImportTests {

	private static final AtomicInteger BLOCK = new AtomicInteger();

	@Autowired
	Transactions transactions;

	@Autowired
	DatabaseClient databaseClient;

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

	@Autowired
	Clock clock;

	private Database database;

	private int first;

	@BeforeEach
	void prepare() {
		this.worker.stop();
		this.database = new Database(this.transactions, this.databaseClient);
		this.first = BLOCK.getAndIncrement() * 5000;
	}

	@AfterEach
	void workAgain() {
		this.worker.start();
	}

	@Test
	void every_row_is_accounted_for_and_the_file_is_gone_in_the_end() {
		List<String> lines = rows(1200);
		lines.set(10, lines.get(9));
		lines.set(700, lines.get(20).replace("Roti;", "Kue;"));
		lines.set(900, "x;123;;;;;;;;;;;;;;;");
		ImportJob job = submit(lines);
		workOff(this.imports);
		assertCounts(job, new Counts(1197, 1, 1, 1));
		assertThat(number("select count(*) from import_file_part where import_id = '" + job.id() + "'")).isZero();
		assertThat(number("select row_number from import_rejection where import_id = '" + job.id() + "'"))
			.isEqualTo(902);
		assertThat(number("select count(*) from sme_history where import_id = '" + job.id() + "'")).isEqualTo(1198);
	}

	@Test
	void the_same_file_again_changes_nothing() {
		List<String> lines = rows(600);
		submit(lines);
		workOff(this.imports);
		ImportJob again = submit(lines);
		workOff(this.imports);
		assertCounts(again, new Counts(0, 0, 600, 0));
	}

	@Test
	void a_worker_killed_in_the_middle_of_a_chunk_is_followed_by_one_that_goes_on_exactly_there() {
		ImportJob job = submit(rows(2300));
		assertThatThrownBy(() -> workOff(new Killing(this.beans, 3))).isInstanceOf(Killing.Killed.class);
		assertThat(find(job).counts().processed()).isEqualTo(1000);
		assertThat(find(job).progress().status()).isEqualTo(ImportStatus.RUNNING);
		assertThat(process(this.imports).workOffOne(() -> true)).as("the lease of the dead still runs").isFalse();
		this.database.run("update import_job set lease_until = now() - interval '1 second'");
		workOff(this.imports);
		assertCounts(job, new Counts(2300, 0, 0, 0));
		assertThat(smes()).isEqualTo(2300);
		assertThat(number("select count(*) from sme_history where import_id = '" + job.id() + "'")).isEqualTo(2300);
	}

	@Test
	void a_worker_that_lost_its_lease_commits_nothing_more() {
		ImportJob job = submit(rows(1500));
		Imports robbed = new Killing(this.beans, 2) {
			@Override
			void strike() {
				ImportTests.this.database.run("update import_job set lease_token = '" + UUID.randomUUID()
						+ "', lease_until = now() - interval '1 second'");
			}
		};
		process(robbed).workOffOne(() -> true);
		assertThat(find(job).counts().processed()).isLessThan(1500);
		workOff(this.imports);
		assertCounts(job, new Counts(1500, 0, 0, 0));
		assertThat(smes()).isEqualTo(1500);
	}

	@Test
	void a_database_that_goes_away_is_waited_for() {
		ImportJob job = submit(rows(1800));
		Imports cut = new Killing(this.beans, 2) {
			@Override
			void strike() {
				ImportTests.this.database.terminateAllConnections();
			}
		};
		workOff(cut);
		assertCounts(job, new Counts(1800, 0, 0, 0));
		assertThat(smes()).isEqualTo(1800);
	}

	@Test
	void a_row_the_database_refuses_is_rejected_alone() {
		ImportJob job = submit(rows(40));
		RefusingSmes picky = new RefusingSmes(this.beans, "Usaha " + (this.first + 17));
		ChunkWork work = chunkWork(this.imports, picky, picky.writer(this.beans));
		new ImportProcess(this.transactions, this.imports, work, this.rules, this.clock).workOffOne(() -> true);
		assertCounts(job, new Counts(39, 0, 0, 1));
		assertThat(this.database.texts("select reasons from import_rejection where import_id = '" + job.id() + "'"))
			.singleElement()
			.asString()
			.contains("row-not-storable");
	}

	@Test
	void an_sme_of_another_region_is_not_touched_and_not_told_about() {
		List<String> lines = rows(30);
		submit(lines);
		workOff(this.imports);
		String elsewhere = lines.get(3).replace("Tanjungpinang Barat", "Sekupang").replace("Kemboja", "-");
		ImportJob job = submit(List.of(elsewhere), new RegionCode("21.71"));
		workOff(this.imports);
		assertCounts(job, new Counts(0, 0, 0, 1));
		assertThat(this.database.texts("select reasons from import_rejection where import_id = '" + job.id() + "'"))
			.singleElement()
			.asString()
			.contains("registered-elsewhere");
	}

	@Test
	void what_a_file_leaves_open_is_kept() {
		List<String> lines = rows(1);
		submit(lines);
		workOff(this.imports);
		String sparse = lines.get(0).replaceAll(";p\\d+@contoh.id;", ";;").replace(";Ya", ";");
		ImportJob job = submit(List.of(sparse));
		workOff(this.imports);
		assertCounts(job, new Counts(0, 0, 1, 0));
	}

	@Test
	void the_waiting_file_is_not_readable_in_the_database() {
		ImportJob job = submit(rows(5));
		assertThat(number("select count(*) from import_file_part where import_id = '" + job.id()
				+ "' and position('Pemilik'::bytea in content) > 0"))
			.isZero();
		workOff(this.imports);
	}

	private List<String> rows(int count) {
		return new ArrayList<>(IntStream.range(this.first, this.first + count).mapToObj(Files::row).toList());
	}

	private ImportJob submit(List<String> lines) {
		return submit(lines, new RegionCode("21.72"));
	}

	private ImportJob submit(List<String> lines, RegionCode region) {
		List<String> all = new ArrayList<>(lines);
		all.add(0, Files.HEADER);
		FileContent content = Files.csv(all.toArray(String[]::new));
		ImportJob job = new ImportJob(Ids.next(),
				new ImportJob.Origin(region, "uji.csv", "petugas", this.clock.instant()), lines.size(),
				new ImportJob.Reading(List.of(""), List.of(), List.of(), 0), Counts.NONE, ImportJob.Progress.QUEUED);
		this.database.in(Scope.of(region),
				this.imports.add(job, this.rules.spreadsheets().examine(content, Map.of()), content));
		return job;
	}

	private ImportProcess process(Imports port) {
		ChunkWork work = chunkWork(port, this.smes, this.writer);
		return new ImportProcess(this.transactions, port, work, this.rules, this.clock);
	}

	private ChunkWork chunkWork(Imports port, Smes from, SmeWriter to) {
		return new ChunkWork(this.transactions, port, from, to, this.beans.getBean(ImportChanges.class),
				this.beans.getBean(Previews.class), this.meters, this.clock);
	}

	private void workOff(Imports port) {
		assertThat(process(port).workOffOne(() -> true)).isTrue();
	}

	private ImportJob find(ImportJob job) {
		return this.database.in(Scope.system(), this.imports.find(job.id(), "nobody", Scope.system()));
	}

	private void assertCounts(ImportJob job, Counts counts) {
		assertThat(find(job).counts()).isEqualTo(counts);
		assertThat(find(job).counts().processed()).isEqualTo(job.rows());
		assertThat(find(job).progress().status()).isEqualTo(ImportStatus.COMPLETED);
	}

	private long smes() {
		return number("select count(*) from sme where case when business_name ~ '^Usaha \\d+$' then"
				+ " substr(business_name, 7)::int between " + this.first + " and " + (this.first + 4999)
				+ " else false end");
	}

	private long number(String sql) {
		return this.database.number(sql);
	}

}
