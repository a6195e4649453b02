package id.sentra.demo.crossservice;

import java.util.Map;

import id.sentra.local.settings.Program;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * After the demo was loaded while every program was killed: stalls, their draw, what they
 * sold, and agreements.
 */
@Order(3)
class BazaarsUnderFaultsIT {

	private static DemoPlatform demo;

	private static CrossServiceFacts facts;

	@BeforeAll
	static void load() throws Exception {
		demo = DemoPlatform.loaded();
		facts = demo.facts();
	}

	@Test
	void everyStallApplicationIsThereOnceAndEveryStallHasOneHolder() {
		assertThat(facts.counts(Program.BAZAAR, """
				select b.status || ' ' || (select count(*) from stall where bazaar_id = b.id) || ' stalls',
					(select count(distinct sme_id) from application where bazaar_id = b.id) from bazaar b"""))
			.as("applications of each bazaar; fewer when its applications closed before everybody had applied")
			.isEqualTo(Map.of("PUBLISHED 200 stalls", 700L, "ANNOUNCED 100 stalls", 60L));
		assertThat(facts.counts(Program.BAZAAR, "select status, count(*) from application group by 1"))
			.containsEntry("SUBMITTED", 60L)
			.containsEntry("ACCEPTED", 170L)
			.containsEntry("DECLINED", 10L)
			.doesNotContainKeys("WITHDRAWN", "RELEASED");
		assertThat(facts.number(Program.BAZAAR, "select count(*) from application")).isEqualTo(760);
		assertNone("stalls of nobody or of two",
				"""
						select from (select bazaar_id, code, holder, holder_sme from stall where state = 'TAKEN') s
						full join (select bazaar_id, unnest(stalls) as code, id as holder, sme_id as holder_sme from application) a
							using (bazaar_id, code, holder, holder_sme)
						where s.code is null or a.code is null""");
	}

	@Test
	void thePublishedResultComesOutAgain() throws Exception {
		String published = facts.texts(Program.BAZAAR, "select status, result_hash from bazaar").get("PUBLISHED");
		assertThat(Replay.of(demo)).contains(published);
		assertThat(facts.number(Program.BAZAAR, "select count(*) from sales_report")).isEqualTo(120);
		assertThat(facts.texts(Program.FINANCING,
				"select stall_application_id || ' ' || sale_day, amount from bazaar_sale"))
			.isEqualTo(
					facts.texts(Program.BAZAAR, "select application_id || ' ' || sale_day, amount from sales_report"));
	}

	@Test
	void sixtyAgreementsCameAsFarAsPlanned() {
		assertThat(facts.counts(Program.BAZAAR,
				"""
						select status, count(*) from agreement group by 1 union all select 'versions', count(*) from agreement_version
						union all select 'returns', count(*) from goods_return"""))
			.isEqualTo(Map.of("SIGNED", 18L, "ENDED", 11L, "COUNTERED", 16L, "PROPOSED", 15L, "versions", 87L,
					"returns", 6L));
	}

	private static void assertNone(String what, String rows) {
		assertThat(facts.number(Program.BAZAAR, "select count(*) from (" + rows + ") found")).as(what).isZero();
	}

}
