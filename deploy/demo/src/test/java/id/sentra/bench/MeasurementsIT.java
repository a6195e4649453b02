package id.sentra.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

import id.sentra.bench.BareBootStarts.Started;
import id.sentra.bench.Comparison.Outcome;
import id.sentra.demo.crossservice.DemoPlatform;
import id.sentra.local.settings.Program;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The measurements of {@code bench}, each for a moment, on the platform of all
 * cross-service tests: whether they still measure, not what. They add enterprises and
 * loans, so they come late.
 */
@Order(Integer.MAX_VALUE - 2)
class MeasurementsIT {

	private static final MeasurementPlan SHORT = new MeasurementPlan(1, Duration.ofMillis(300), Duration.ofMillis(300),
			32);

	private static Sentra sentra;

	private static BareProgramProcess bare;

	private final Report report = new Report();

	@BeforeAll
	static void load() throws Exception {
		sentra = Sentra.on(DemoPlatform.loaded().platform());
		bare = BareProgramProcess.start(sentra);
	}

	@AfterAll
	static void end() {
		bare.close();
	}

	@Test
	void everyCommandOfAComparisonIsMadeOnceAndPaidBySomebody() throws Exception {
		long before = sentra.number(Program.REGISTRY, "select count(*) from sme");
		long things = things();
		List<Outcome> outcomes = new CommandSpeed(sentra, this.report, SHORT).compare(bare);
		Outcome last = outcomes.get(2);
		assertThat(sentra.number(Program.REGISTRY, "select count(*) from sme") - before)
			.isEqualTo(last.ours().requests());
		assertThat(things() - things).isEqualTo(last.bare().requests());
		assertThat(outcomes).allSatisfy((outcome) -> assertThat(outcome.ratio()).isBetween(0.0001, 100.0));
		assertThat(outcomes.subList(1, 3))
			.allSatisfy((outcome) -> assertThat(outcome.cpuRatio()).isBetween(0.05, 1000.0));
		assertThat(last.ours().spent().programs()).hasSize(Program.values().length)
			.hasEntrySatisfying("registry", (spent) -> assertThat(spent).isPositive())
			.hasEntrySatisfying("postgres", (spent) -> assertThat(spent).isPositive())
			.hasEntrySatisfying("training", (spent) -> assertThat(spent).as("it is stopped").isZero());
		assertThat(last.bare().spent().programs()).containsOnlyKeys("bare", "postgres");
		assertThat(last.ours().compilerShares()).isNotEmpty();
	}

	@Test
	void loansAreMadeToTheirPayoutAndPaidBySomebody() throws Exception {
		String paidOut = "select count(*) from loan where status = 'ACTIVE'";
		long before = sentra.number(Program.FINANCING, paidOut);
		LoanSpeed speed = new LoanSpeed(sentra, this.report, SHORT);
		Workload loans = speed.load();
		loans.prepare(Duration.ofMillis(400));
		assertThat(loans.loop().first(48).nanos()).hasSize(48);
		assertThat(sentra.number(Program.FINANCING, paidOut) - before).as("six requests each, by four clients")
			.isBetween(5L, 8L);
		Outcome outcome = speed.compare(bare);
		assertThat(outcome.ratio()).isBetween(0.0001, 100.0);
		assertThat(outcome.ours().spent().programs().get("financing")).isPositive();
		assertThat(outcome.ours().spent().programs().get("gateway")).isPositive();
	}

	@Test
	void everyPageOfTheMenuIsViewedAndItsRequestsToServicesAreCounted() throws Exception {
		List<PageSpeed.Figures> pages = new PageSpeed(sentra, this.report, 1).measure(bare);
		assertThat(pages).extracting(PageSpeed.Figures::path)
			.contains("/", "/umkm", "/pelatihan", "/pembiayaan", "/bazar");
		assertThat(pages).allSatisfy((page) -> {
			assertThat(page.times().count()).as(page.path()).isEqualTo(1);
			assertThat(page.requestsPerView()).as(page.path()).isLessThan(50);
		});
		assertThat(pages).filteredOn((page) -> page.path().equals("/umkm"))
			.allSatisfy((page) -> assertThat(page.requests()).containsEntry("GET /api/registry/smes", 1.0));
	}

	@Test
	void everyEventThatIsAwaitedArrives() throws Exception {
		List<Latencies> delays = new EventDelay(sentra, this.report, Duration.ofMillis(600)).run(30);
		assertThat(delays).extracting(Latencies::count).allMatch((count) -> count > 0);
	}

	@Test
	void idleProgramsAreCountedOneByOne() throws Exception {
		Cpu.Spent spent = new IdleShare(sentra, this.report).run(Duration.ZERO, Duration.ofMillis(500));
		assertThat(spent.programs()).containsOnlyKeys(Arrays.stream(Program.values()).map(Program::id).toList());
	}

	@Test
	void theBareProgramStartsWithTheSameStartersOnTheSameServers() throws Exception {
		Started started = new BareBootStarts(sentra.platform().settings()).run(List.of(List::of));
		assertThat(started.processor()).isPositive();
		assertThat(started.clock()).isPositive();
	}

	@Test
	void asManyRowsAreCopiedAsTheImportHas() throws Exception {
		assertThat(new CopyLimit(sentra, this.report).run()).isPositive();
	}

	private static long things() throws SQLException {
		try (Connection connection = sentra.superuser(BareProgramProcess.DATABASE);
				Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery("select count(*) from thing join event on thing = id")) {
			row.next();
			return row.getLong(1);
		}
	}

}
