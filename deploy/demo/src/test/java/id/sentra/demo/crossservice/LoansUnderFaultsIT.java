package id.sentra.demo.crossservice;

import java.util.Set;

import id.sentra.local.settings.Program;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * After the demo was loaded while every program was killed: loans and the books.
 */
@Order(4)
class LoansUnderFaultsIT {

	private static DemoPlatform demo;

	private static CrossServiceFacts facts;

	@BeforeAll
	static void load() throws Exception {
		demo = DemoPlatform.loaded();
		facts = demo.facts();
	}

	@Test
	void everyLoanApplicationCameAsFarAsPlanned() {
		Set<String> refused = facts.texts(Program.FINANCING, """
				select a.sme_id::text, p.code from loan_application a cross join lateral (select * from programme
					where code = a.programme_code and valid_from <= current_date order by version desc limit 1) p
				where (select sum((factor ->> 'points')::int) from jsonb_array_elements(a.score -> 'factors') factor)
					< p.min_points""").keySet();
		assertThat(facts.texts(Program.FINANCING,
				"""
						select a.sme_id::text, a.status || coalesce(string_agg(', ' || l.status || case (select count(*) from payment
							where loan_id = l.id and kind in ('PAYMENT', 'SETTLEMENT')) when 0 then '' when 1 then ', paid once'
							else ', paid twice' end, ''), '')
						from loan_application a left join loan l on l.application_id = a.id group by a.sme_id, a.status"""))
			.isEqualTo(demo.plan().loans(refused));
		assertThat(facts.number(Program.FINANCING, "select count(*) from loan_application")).isEqualTo(600);
	}

	@Test
	void everyLoanOfTheOldBooksIsTakenOverOnce() {
		assertThat(facts.texts(Program.FINANCING, """
				select t.sme_id::text, t.status || ', loans ' || count(l.id) from loan_take_over t
				left join loan l on l.take_over_id = t.id group by t.id""")).isEqualTo(demo.plan().takenOver());
		assertThat(facts.number(Program.FINANCING, "select count(*) from loan_take_over"))
			.isEqualTo(demo.plan().takenOver().size());
	}

	@Test
	void theBooksBalance() {
		assertNone("unbalanced", "select from journal_line group by entry_id having sum(amount) <> 0");
		assertThat(facts.counts(Program.FINANCING, "select kind, count(*) from journal_entry group by 1"))
			.containsEntry("DISBURSEMENT",
					facts.number(Program.FINANCING,
							"select count(*) from loan where disbursed_on is not null and take_over_id is null"))
			.containsEntry("OPENING", facts.number(Program.FINANCING,
					"select (select count(*) from loan_take_over) + count(*) from payment where kind = 'TAKEN_OVER'"))
			.containsEntry("PAYMENT", facts.number(Program.FINANCING,
					"select count(*) from payment where kind in ('PAYMENT', 'SETTLEMENT', 'CREDIT_APPLIED')"));
		JsonNode audit = demo.as("ADMIN").get("/api/financing/ledger/audit");
		assertThat(audit.path("loans").asLong()).isGreaterThan(200);
		assertThat(audit.path("differences")).as("%s", audit.path("differences")).isEmpty();
		JsonNode balance = demo.as("AUDITOR").get("/api/financing/ledger/trial-balance");
		assertThat(balance.path("debit").asLong()).isEqualTo(balance.path("credit").asLong())
			.isEqualTo(facts.number(Program.FINANCING, "select sum(amount) from journal_line where amount > 0"));
	}

	private static void assertNone(String what, String rows) {
		assertThat(facts.number(Program.FINANCING, "select count(*) from (" + rows + ") found")).as(what).isZero();
	}

}
