package id.sentra.demo.crossservice;

import java.time.Duration;
import java.util.UUID;

import id.sentra.demo.DemoFiles;
import id.sentra.local.http.GatewayClient;
import id.sentra.local.settings.Program;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What comes after the first import: the same again, a messy one, a projection made anew.
 * It changes the shared platform, so it comes late.
 */
@Order(Integer.MAX_VALUE - 1)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ImportAgainIT {

	private static final Duration PATIENCE = Duration.ofMinutes(5);

	private static DemoPlatform demo;

	@BeforeAll
	static void load() throws Exception {
		demo = DemoPlatform.loaded();
	}

	@Test
	@Order(1)
	void theSameFileAgainChangesNothing() {
		long before = smesIn(Program.REGISTRY);
		JsonNode done = completed(startImport("tanjungpinang-comma.csv"));
		assertThat(done.path("unchanged").asLong()).isEqualTo(DemoFiles.ROWS);
		assertThat(smesIn(Program.REGISTRY)).isEqualTo(before);
	}

	@Test
	@Order(2)
	void aMessyFileIsTakenRowByRowAndEveryRowIsAccountedFor() throws Exception {
		String location = startImport("tanjungpinang-messy.xlsx");
		JsonNode done = completed(location);
		long told = done.path("accepted").asLong() + done.path("updated").asLong() + done.path("unchanged").asLong()
				+ done.path("rejected").asLong();
		JsonNode expected = DemoCounts.manifest(demo.demo(), "tanjungpinang-messy.xlsx");
		assertThat(told).isEqualTo(done.path("rows").asLong());
		assertThat(done.path("rows").asLong()).isEqualTo(expected.path("rows").asLong());
		assertThat(done.path("rejected").asLong()).isEqualTo(expected.path("rejected").asLong());
		JsonNode reasons = officer().get(location + "/rejections?limit=100").path("items");
		assertThat(reasons.size()).isEqualTo(100);
		reasons.forEach((row) -> assertThat(row.path("reasons").get(0).path("message").asString()).isNotBlank());
		awaitEqualEverywhere();
	}

	@Test
	@Order(3)
	void aProjectionIsRebuiltByOneCommandThoughItsServiceIsKilledAmidIt() {
		String path = "/api/bazaar/projections/registry.sme/rebuild";
		demo.facts().execute(Program.BAZAAR, "delete from sme where region_code = '21.72.01'");
		demo.as("ADMIN").post(path);
		demo.platform().kill(Program.BAZAAR);
		demo.platform().awaitReady(Program.BAZAAR, PATIENCE);
		await().atMost(PATIENCE)
			.ignoreExceptions()
			.untilAsserted(
					() -> assertThat(demo.as("ADMIN").get(path).path("status").asString()).isEqualTo("COMPLETED"));
		awaitEqualEverywhere();
	}

	private static String startImport(String file) {
		return officer().startImport(demo.demo().resolve(file), UUID.randomUUID().toString());
	}

	private static JsonNode completed(String location) {
		await().atMost(PATIENCE)
			.ignoreExceptions()
			.until(() -> officer().get(location).path("status").asString().equals("COMPLETED"));
		return officer().get(location);
	}

	private static void awaitEqualEverywhere() {
		long truth = smesIn(Program.REGISTRY);
		for (Program context : Program.contexts()) {
			await().atMost(PATIENCE)
				.ignoreExceptions()
				.untilAsserted(
						() -> assertThat(officer().smes(context, DemoFiles.REGION)).as(context.id()).isEqualTo(truth));
		}
	}

	/**
	 * As summaries count them: without the closed, which those of an undone import are.
	 */
	private static long smesIn(Program program) {
		return demo.facts().number(program, "select count(*) from sme where status <> 'CLOSED'");
	}

	private static GatewayClient officer() {
		return demo.as("OFFICER");
	}

}
