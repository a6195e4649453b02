package id.sentra.registry.imports;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import id.sentra.platform.id.Ids;
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
import id.sentra.registry.sme.SmeWriter;
import id.sentra.registry.sme.Smes;
import id.sentra.registry.sme.domain.SmeFixtures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Imports that cannot be brought to an end: they fail and say so.
 */
@RegistryTest
class HopelessImportTests {

	@Autowired
	Transactions transactions;

	@Autowired
	DatabaseClient databaseClient;

	@Autowired
	BeanFactory beans;

	@Autowired
	Imports imports;

	@Autowired
	BackgroundWorker worker;

	@Autowired
	Smes smes;

	@Autowired
	SmeWriter writer;

	@Autowired
	ImportMeters meters;

	@Autowired
	ImportRules rules;

	@Autowired
	Clock clock;

	private Database database;

	@BeforeEach
	void prepare() {
		this.worker.stop();
		this.database = new Database(this.transactions, this.databaseClient);
	}

	@AfterEach
	void workAgain() {
		this.worker.start();
	}

	@Test
	void a_row_that_cannot_even_be_rejected_ends_the_import_and_what_stood_before_it_stays() {
		ImportJob job = submit(800_000, 600, 550);
		workOff(new Killing(this.beans, -1) {
			@Override
			public Mono<Void> advance(Lease lease, Counts counts, List<RejectedCells> rejected) {
				return rejected.isEmpty() ? super.advance(lease, counts, rejected)
						: Mono.error(new DataIntegrityViolationException("refused"));
			}
		});
		assertThat(find(job).progress().status()).isEqualTo(ImportStatus.FAILED);
		assertThat(find(job).progress().failureCode()).isEqualTo("row-not-recordable");
		assertThat(find(job).counts()).isEqualTo(new Counts(550, 0, 0, 0));
		assertThat(process(this.imports).workOffOne(() -> true)).isFalse();
	}

	@Test
	void an_import_taken_five_times_in_vain_is_given_up() {
		ImportJob job = submit(801_000, 600, -1);
		dieInFirstChunk(5);
		assertThat(find(job).progress().status()).isEqualTo(ImportStatus.RUNNING);
		assertThat(process(this.imports).workOffOne(() -> true)).isFalse();
		assertThat(find(job).progress().status()).isEqualTo(ImportStatus.FAILED);
		assertThat(find(job).progress().failureCode()).isEqualTo("attempts-used-up");
		assertThat(find(job).progress().finishedAt()).isNotNull();
	}

	@Test
	void a_chunk_done_makes_all_attempts_new() {
		ImportJob job = submit(802_000, 1100, -1);
		dieInFirstChunk(4);
		die(2);
		assertThat(find(job).counts().processed()).isEqualTo(500);
		dieInFirstChunk(4);
		workOff(this.imports);
		assertThat(find(job).progress().status()).isEqualTo(ImportStatus.COMPLETED);
		assertThat(find(job).counts()).isEqualTo(new Counts(1100, 0, 0, 0));
	}

	@Test
	void a_lease_given_back_is_no_attempt() {
		ImportJob job = submit(804_000, 10, -1);
		for (int i = 0; i < 7; i++) {
			this.database.in(Scope.system(),
					this.imports.take().flatMap((taken) -> this.imports.release(taken.lease())));
		}
		workOff(this.imports);
		assertThat(find(job).progress().status()).isEqualTo(ImportStatus.COMPLETED);
	}

	private void dieInFirstChunk(int times) {
		for (int i = 0; i < times; i++) {
			die(1);
		}
	}

	private void die(int chunk) {
		assertThatThrownBy(() -> workOff(new Killing(this.beans, chunk))).isInstanceOf(Killing.Killed.class);
		this.database.run("update import_job set lease_until = now() - interval '1 second' where status = 'RUNNING'");
	}

	/** A file of good rows, but for one. */
	private ImportJob submit(int first, int count, int bad) {
		List<String> lines = new ArrayList<>(IntStream.range(first, first + count).mapToObj(Files::row).toList());
		if (bad >= 0) {
			lines.set(bad, "x;123;;;;;;;;;;;;;;;");
		}
		lines.add(0, Files.HEADER);
		FileContent content = Files.csv(lines.toArray(String[]::new));
		ImportJob.Origin origin = new ImportJob.Origin(SmeFixtures.TANJUNGPINANG, "uji.csv", "petugas",
				this.clock.instant());
		ImportJob job = new ImportJob(Ids.next(), origin, count,
				new ImportJob.Reading(List.of(""), List.of(), List.of(), 0), Counts.NONE, ImportJob.Progress.QUEUED);
		this.database.in(Scope.system(),
				this.imports.add(job, this.rules.spreadsheets().examine(content, Map.of()), content));
		return job;
	}

	private void workOff(Imports port) {
		assertThat(process(port).workOffOne(() -> true)).isTrue();
	}

	private ImportProcess process(Imports port) {
		ChunkWork work = new ChunkWork(this.transactions, port, this.smes, this.writer,
				this.beans.getBean(ImportChanges.class), this.beans.getBean(Previews.class), this.meters, this.clock);
		return new ImportProcess(this.transactions, port, work, this.rules, this.clock);
	}

	private ImportJob find(ImportJob job) {
		return this.database.in(Scope.system(), this.imports.find(job.id(), "nobody", Scope.system()));
	}

}
