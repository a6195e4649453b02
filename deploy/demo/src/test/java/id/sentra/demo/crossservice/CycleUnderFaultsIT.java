package id.sentra.demo.crossservice;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

import id.sentra.demo.DemoFiles;
import id.sentra.demo.crossservice.Killings.Killing;
import id.sentra.local.secret.Accounts.Account;
import id.sentra.local.settings.Program;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The whole demo was loaded while every program was killed, some more than once: what was
 * planned is there, once, and the same in every service. Rows are counted, times are not.
 */
@Order(1)
class CycleUnderFaultsIT {

	/** A service that is busy for seconds is shown as silent. */
	private static final Duration PATIENCE = Duration.ofMinutes(1);

	private static DemoPlatform demo;

	private static CrossServiceFacts facts;

	@BeforeAll
	static void load() throws Exception {
		demo = DemoPlatform.loaded();
		facts = demo.facts();
	}

	@Test
	void everyProgramWasKilledWhileTheDemoWasLoaded() {
		assertThat(demo.killings()).extracting(Killing::victim).contains(Program.values());
		assertThat(demo.killings().subList(0, 3)).extracting(Killing::rows)
			.allMatch((rows) -> rows > 0 && rows < DemoFiles.ROWS);
	}

	@Test
	void theImportWasTakenUpAgainAndTookEveryRowOnce() {
		assertThat(facts.texts(Program.REGISTRY, """
				select status, count(*) || ' of ' || sum(accepted) || ' rows, ' || sum(unchanged) || ' twice'
				from import_job group by 1"""))
			.isEqualTo(Map.of("COMPLETED", "1 of " + DemoFiles.ROWS + " rows, 0 twice"));
		assertThat(facts.countsByDistrict(Program.REGISTRY)).isEqualTo(DemoCounts.byDistrict());
	}

	@Test
	void theSmesHaveThePlannedStatusAndAreTheSameInEveryService() {
		String known = """
				select region_code || ' ' || status, count(*) || ', versions ' || sum(version) from sme group by 1""";
		String clustered = "select region_code, count(cluster_id) from sme group by 1";
		assertThat(facts.counts(Program.REGISTRY, "select status, count(*) from sme group by 1"))
			.isEqualTo(demo.plan().statuses());
		for (Program context : Program.contexts()) {
			assertThat(facts.texts(context, known)).as(context.id()).isEqualTo(facts.texts(Program.REGISTRY, known));
		}
		assertThat(facts.texts(Program.BAZAAR, clustered)).isEqualTo(facts.texts(Program.REGISTRY, clustered));
	}

	@Test
	void sixClustersHaveTheirMembersOnce() {
		assertThat(facts.counts(Program.REGISTRY, """
				select 'clusters', count(*) from cluster union all select 'led', count(leader_id) from cluster
				union all select 'assessments', count(*) from cluster_assessment
				union all select 'assessed', count(distinct cluster_id) from cluster_assessment
				union all select 'members', count(*) from cluster_member
				union all select 'counted', sum(members) from cluster""")).isEqualTo(
				Map.of("clusters", 6L, "led", 6L, "assessments", 5L, "assessed", 5L, "members", 84L, "counted", 84L));
	}

	@Test
	void ownersKeepTheirAccounts() {
		Map<String, String> written = demo.platform()
			.accounts()
			.all()
			.stream()
			.filter((account) -> !account.sme().isEmpty())
			.collect(Collectors.toMap(Account::username, Account::sme));
		assertThat(written.values()).containsExactlyInAnyOrderElementsOf(demo.plan().owners());
		assertThat(facts.texts(Program.GATEWAY,
				"select username, sme_id::text from account where 'SME_OWNER' = any(roles)"))
			.isEqualTo(written);
		assertThat(facts.number(Program.GATEWAY, "select count(*) from account"))
			.isEqualTo(demo.platform().accounts().all().size());
		demo.plan()
			.owners()
			.forEach((sme) -> assertThat(
					demo.owner(sme).get("/api/financing/applications").path("items").findValuesAsString("smeId"))
				.isNotEmpty()
				.containsOnly(sme));
	}

	@Test
	void theDashboardShowsWhatTheServicesHave() {
		Map<String, Long> counted = Map.of("registered", facts.number(Program.REGISTRY, "select count(*) from sme"),
				"verified", facts.number(Program.REGISTRY, "select count(*) from sme where status = 'VERIFIED'"),
				"trained", facts.number(Program.TRAINING, "select count(distinct sme_id) from certificate"), "financed",
				facts.number(Program.FINANCING, "select count(*) from loan where disbursed_on is not null"), "stall",
				facts.number(Program.BAZAAR, "select count(*) from stall where state = 'TAKEN'"), "agreement",
				facts.number(Program.BAZAAR, "select count(*) from agreement where status = 'SIGNED'"));
		await().atMost(PATIENCE).untilAsserted(() -> assertThat(Funnel.shownTo(demo.as("OFFICER"))).isEqualTo(counted));
	}

}
