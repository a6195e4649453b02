package id.sentra.demo.crossservice;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

import id.sentra.backup.Backup;
import id.sentra.backup.Comparison;
import id.sentra.backup.EventDifferences;
import id.sentra.backup.Manifest;
import id.sentra.backup.Restore;
import id.sentra.backup.Servers;
import id.sentra.local.LocalPlatform;
import id.sentra.local.settings.LocalSettings;
import id.sentra.local.settings.Ports;
import id.sentra.local.settings.Program;
import id.sentra.local.settings.Progress;
import id.sentra.local.settings.StartFailed;
import id.sentra.local.settings.Stopwatch;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A backup of the running platform, brought into an empty one beside it: its servers
 * only, so that nothing changes what is compared.
 */
@Order(100)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RestoreIT {

	private static final char[] WORDS = "kuda lumping menari di alun-alun".toCharArray();

	@TempDir
	private static Path folder;

	private static DemoPlatform demo;

	private static Manifest manifest;

	private static long writtenMillis;

	private static LocalPlatform restored;

	private static Servers servers;

	@BeforeAll
	static void backUpAndRestore() throws Exception {
		demo = DemoPlatform.loaded();
		Stopwatch watch = new Stopwatch();
		manifest = Backup.write(Servers.of(demo.settings()), set(), WORDS);
		writtenMillis = watch.elapsed().toMillis();
		LocalSettings settings = LocalSettings.of(demo.settings().root(), folder.resolve("restored"), Ports.free())
			.sharing(demo.settings().folder().caches());
		Restore restore = Restore.of(set());
		restored = LocalPlatform.claim(settings, Progress.silent());
		restore.keysTo(Servers.keysIn(settings.folder().secrets()), WORDS);
		restored.start(EnumSet.of(Program.POSTGRES, Program.KAFKA));
		servers = Servers.of(settings);
		restore.into(servers, settings, (short) 1);
	}

	@AfterAll
	static void stop() {
		if (restored != null) {
			restored.close();
		}
	}

	@Test
	@Order(1)
	void everyRowProofAndEventIsAsItWas() throws Exception {
		assertThat(manifest.heldMillis()).as("commands waited for a part of it only").isLessThan(writtenMillis / 2);
		List<Comparison.Line> lines = Comparison.of(set(), servers).lines();
		assertThat(lines).allMatch(Comparison.Line::isSame);
		assertThat(lines).extracting(Comparison.Line::what)
			.contains("ledger-sum", "agreement-chain-heads", "tallies", "registry.sme", "bazaar.stall");
		assertThat(proof("ledger-sum")).startsWith("0 of ").isNotEqualTo("0 of 0");
		assertThat(proof("agreement-chain-broken")).isEqualTo("0");
		assertThat(proof("allocation-unlike-hash")).isEqualTo("0");
		assertThat(proof("tallies")).doesNotContain("!=");
	}

	@Test
	@Order(2)
	void theKeysAreTheSameAndNobodyIsSignedIn() throws Exception {
		for (String key : Servers.keysIn(Path.of("")).keySet()) {
			assertThat(restored.settings().folder().secrets().resolve(key))
				.hasSameBinaryContentAs(demo.settings().folder().secrets().resolve(key));
		}
		CrossServiceFacts facts = new CrossServiceFacts(restored.settings());
		assertThat(facts.number(Program.GATEWAY, "select count(*) from account")).isPositive();
		assertThat(facts.number(Program.GATEWAY,
				"select (select count(*) from session) + (select count(*) from access_token)"))
			.isZero();
		assertThat(facts.number(Program.FINANCING, "select count(*) from journal_entry where tx <> '0'::xid8"))
			.as("entries that a transaction of this cluster could add to")
			.isZero();
	}

	@Test
	@Order(3)
	void consumersGoOnWhereTheyWereAndNothingIsMissed() throws Exception {
		List<EventDifferences.Line> lines = EventDifferences.of(servers, 5);
		assertThat(lines).hasSizeGreaterThanOrEqualTo(EventStreams.READ.values().stream().mapToInt(List::size).sum());
		assertThat(lines).allSatisfy((line) -> {
			assertThat(line.counts()).as(line.topic() + " " + line.consumer())
				.containsEntry("missed", 0L)
				.containsEntry("ahead", 0L);
			assertThat(line.counts().get("applied") + line.counts().get("waiting"))
				.isEqualTo(line.counts().get("told"));
		});
		assertThat(EventDifferences.since(set(), servers, 5)).allMatch((line) -> line.counts().get("since") == 0);
	}

	@Test
	@Order(4)
	void whatDiffersIsNamed() throws Exception {
		CrossServiceFacts facts = new CrossServiceFacts(restored.settings());
		facts.execute(Program.TRAINING,
				"""
						delete from inbox where event_id = (select event_id from inbox where consumer = 'registry.sme' limit 1);
						insert into inbox (consumer, event_id) values ('registry.sme', '01930000-0000-7000-8000-000000000001')""");
		facts.execute(Program.BAZAAR, "update bazaar set result_hash = repeat('0', 64) where result_hash is not null");
		publish("training.session");
		assertThat(Comparison.of(set(), servers).lines()).filteredOn((line) -> !line.isSame())
			.extracting(Comparison.Line::what)
			.contains("table inbox", "table bazaar", "allocation-unlike-hash", "training.session");
		assertThat(EventDifferences.of(servers, 5)).filteredOn((line) -> line.consumer().equals("training"))
			.singleElement()
			.satisfies((line) -> {
				assertThat(line.counts()).containsEntry("missed", 1L).containsEntry("ahead", 1L);
				assertThat(line.events()).hasSize(2).anyMatch((event) -> event.startsWith("missed "));
			});
		assertThat(EventDifferences.since(set(), servers, 5)).filteredOn((line) -> line.counts().get("since") > 0)
			.singleElement()
			.satisfies((line) -> assertThat(line.events()).singleElement()
				.asString()
				.contains("01930000-0000-7000-8000-000000000002", "id.sentra.training.session-scheduled.v1"));
	}

	@Test
	@Order(5)
	void aSetThatWasChangedIsRefused() throws Exception {
		assertThatExceptionOfType(StartFailed.class)
			.isThrownBy(() -> Restore.of(set()).into(servers, restored.settings(), (short) 1))
			.as("a platform that is not empty");
		Path file = set().resolve("sentra_financing").resolve("journal_line.copy.gz");
		Files.write(file, Files.readAllBytes(set().resolve("sentra_financing").resolve("loan.copy.gz")));
		assertThatExceptionOfType(StartFailed.class).isThrownBy(() -> Restore.of(set()))
			.withMessageContaining("journal_line");
	}

	private static void publish(String topic) throws Exception {
		ProducerRecord<String, String> record = new ProducerRecord<>(topic, "key", "{}");
		Map.of("ce_id", "01930000-0000-7000-8000-000000000002", "ce_type", "id.sentra.training.session-scheduled.v1",
				"ce_subject", "01930000-0000-7000-8000-000000000003", "ce_time", Instant.now().toString())
			.forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
		try (KafkaProducer<String, String> producer = new KafkaProducer<>(servers.kafka(), new StringSerializer(),
				new StringSerializer())) {
			producer.send(record).get();
		}
	}

	private static String proof(String name) {
		return manifest.databases()
			.stream()
			.map((database) -> database.proofs().get(name))
			.filter((proof) -> proof != null)
			.findFirst()
			.orElseThrow();
	}

	private static Path set() {
		return folder.resolve("set");
	}

}
