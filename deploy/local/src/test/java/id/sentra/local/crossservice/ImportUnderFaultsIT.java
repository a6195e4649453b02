package id.sentra.local.crossservice;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import id.sentra.local.LocalPlatform;
import id.sentra.local.demo.DemoFiles;
import id.sentra.local.http.GatewayClient;
import id.sentra.local.settings.LocalSettings;
import id.sentra.local.settings.Ports;
import id.sentra.local.settings.Program;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The five programs from their production jars with real PostgreSQL and Kafka, each
 * killed in turn while the dinas's spreadsheet is imported. Counts are asserted, times
 * are not.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ImportUnderFaultsIT {

	private static final Duration PATIENCE = Duration.ofMinutes(5);

	@TempDir
	private static Path folder;

	private static LocalPlatform platform;

	private static CrossServiceFacts facts;

	@BeforeAll
	static void startEverything() {
		LocalSettings settings = LocalSettings.of(Path.of("..", "..").toAbsolutePath().normalize(), folder,
				Ports.free());
		platform = LocalPlatform.claim(settings, (message) -> {
		});
		platform.start();
		DemoFiles.generate(demo());
		facts = new CrossServiceFacts(settings);
	}

	@AfterAll
	static void stop() {
		platform.close();
	}

	@Test
	@Order(1)
	void everyProgramIsKilledDuringTheImportAndNothingIsLostOrDoubled() {
		String location = officer().startImport(DemoFiles.spreadsheet(demo()));
		long killedAt = 0;
		for (Program victim : List.of(Program.TRAINING, Program.KAFKA, Program.GATEWAY, Program.FINANCING,
				Program.REGISTRY, Program.BAZAAR, Program.POSTGRES)) {
			killedAt = awaitProgressSince(killedAt);
			assertThat(killedAt).as("rows done when %s is killed", victim.id()).isLessThan(DemoFiles.ROWS);
			platform.kill(victim);
		}
		for (Program program : Program.values()) {
			platform.awaitReady(program, PATIENCE);
		}
		JsonNode done = awaitCompleted(location);
		assertThat(done.path("rows").asLong()).isEqualTo(DemoFiles.ROWS);
		assertThat(done.path("accepted").asLong()).isEqualTo(DemoFiles.ROWS);
		awaitEqualEverywhere();
		assertThat(facts.countsByDistrict(Program.REGISTRY)).isEqualTo(DemoCounts.byDistrict());
		for (Program context : Program.contexts()) {
			assertThat(facts.countsByDistrict(context)).as(context.id()).isEqualTo(DemoCounts.byDistrict());
		}
		for (Program consumer : List.of(Program.TRAINING, Program.FINANCING, Program.BAZAAR)) {
			assertThat(facts.number(consumer, "select count(*) from inbox")).as(consumer.id())
				.isEqualTo(DemoFiles.ROWS);
			assertThat(admin().get("/api/" + consumer.id() + "/dead-letters").size()).isZero();
		}
		assertThat(facts.number(Program.REGISTRY, "select count(*) from outbox")).isZero();
	}

	@Test
	@Order(2)
	void theSameFileAgainChangesNothing() {
		JsonNode done = awaitCompleted(officer().startImport(demo().resolve("tanjungpinang-comma.csv")));
		assertThat(done.path("unchanged").asLong()).isEqualTo(DemoFiles.ROWS);
		assertThat(facts.number(Program.REGISTRY, "select count(*) from sme")).isEqualTo(DemoFiles.ROWS);
	}

	@Test
	@Order(3)
	void aMessyFileIsTakenRowByRowAndEveryRowIsAccountedFor() throws Exception {
		String location = officer().startImport(demo().resolve("tanjungpinang-messy.xlsx"));
		JsonNode done = awaitCompleted(location);
		long told = done.path("accepted").asLong() + done.path("updated").asLong() + done.path("unchanged").asLong()
				+ done.path("rejected").asLong();
		JsonNode expected = DemoCounts.manifest(demo(), "tanjungpinang-messy.xlsx");
		assertThat(told).isEqualTo(done.path("rows").asLong());
		assertThat(done.path("rows").asLong()).isEqualTo(expected.path("rows").asLong());
		assertThat(done.path("rejected").asLong()).isEqualTo(expected.path("rejected").asLong());
		JsonNode reasons = officer().get(location + "/rejections?limit=100").path("items");
		assertThat(reasons.size()).isEqualTo(100);
		reasons.forEach((row) -> assertThat(row.path("reasons").get(0).path("message").asString()).isNotBlank());
		awaitEqualEverywhere();
	}

	@Test
	@Order(4)
	void aProjectionIsRebuiltByOneCommandThoughItsServiceIsKilledAmidIt() {
		String path = "/api/bazaar/projections/registry.sme/rebuild";
		facts.execute(Program.BAZAAR, "delete from sme where region_code = '21.72.01'");
		admin().post(path);
		platform.kill(Program.BAZAAR);
		platform.awaitReady(Program.BAZAAR, PATIENCE);
		await().atMost(PATIENCE)
			.ignoreExceptions()
			.untilAsserted(() -> assertThat(admin().get(path).path("status").asString()).isEqualTo("COMPLETED"));
		awaitEqualEverywhere();
	}

	@Test
	@Order(5)
	void noPersonalDataIsInAnyLogOrEvent() throws Exception {
		List<String> personal = DemoCounts.personalData(demo());
		assertThat(personal).hasSizeGreaterThan(DemoFiles.ROWS);
		String row = Files.readAllLines(demo().resolve("tanjungpinang-comma.csv")).get(1);
		assertThat(PersonalData.of(personal).firstIn(row)).as("a row of the file itself").isPresent();
		for (String text : facts.logsAndEvents()) {
			assertThat(PersonalData.of(personal).firstIn(text)).isEmpty();
		}
		assertThat(Files.exists(folder.resolve("logs"))).isTrue();
	}

	/**
	 * Waits until the import has done more rows than that, asking the database itself;
	 * says how many.
	 */
	private static long awaitProgressSince(long before) {
		return await().atMost(PATIENCE)
			.pollInterval(Duration.ofMillis(20))
			.ignoreExceptions()
			.until(() -> facts.number(Program.REGISTRY, "select max(processed) from import_job"),
					(done) -> done > before);
	}

	private static void awaitEqualEverywhere() {
		long truth = facts.number(Program.REGISTRY, "select count(*) from sme");
		for (Program context : Program.contexts()) {
			await().atMost(PATIENCE)
				.ignoreExceptions()
				.untilAsserted(
						() -> assertThat(officer().smes(context, DemoFiles.REGION)).as(context.id()).isEqualTo(truth));
		}
	}

	private static JsonNode awaitCompleted(String location) {
		await().atMost(PATIENCE)
			.ignoreExceptions()
			.until(() -> officer().get(location).path("status").asString().equals("COMPLETED"));
		return officer().get(location);
	}

	private static GatewayClient officer() {
		return GatewayClient.signIn(platform.url(Program.GATEWAY), platform.accounts().withRole("OFFICER"));
	}

	private static GatewayClient admin() {
		return GatewayClient.signIn(platform.url(Program.GATEWAY), platform.accounts().withRole("ADMIN"));
	}

	private static Path demo() {
		return folder.resolve("demo");
	}

}
