package id.sentra.financing;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.jayway.jsonpath.JsonPath;
import id.sentra.platform.test.Database;
import id.sentra.platform.test.TestEvents;
import id.sentra.platform.test.TestTokens;
import id.sentra.platform.tx.Transactions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

import static id.sentra.financing.Lending.APPLICATIONS;
import static id.sentra.financing.Lending.LOANS;
import static id.sentra.financing.Lending.id;
import static id.sentra.platform.test.Answers.problem;
import static id.sentra.platform.test.Answers.text;
import static id.sentra.platform.test.Unique.word;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A duplicate's loans, applications and record are the survivor's. */
@FinancingTest
class MergedSmeTests {

	@Autowired
	WebTestClient client;

	@Autowired
	KafkaOperations<byte[], byte[]> kafka;

	@Autowired
	Transactions transactions;

	@Autowired
	DatabaseClient sql;

	Database database;

	Lending lending;

	@BeforeEach
	void lending() {
		this.database = new Database(this.transactions, this.sql);
		this.lending = new Lending(this.client, this.database);
	}

	@Test
	void the_loan_of_a_duplicate_is_the_survivors_counts_as_access_and_its_arrears_hold() {
		UUID duplicate = this.lending.verified();
		UUID survivor = this.lending.verified();
		UUID loan = this.lending.running(duplicate, "KUR_MICRO", 20_000_000, 12);
		this.lending.pay(loan, 100_000, "MG-" + word(loan)).expectStatus().isCreated();
		UUID refund = id(
				this.lending.post(Lending.maker(), LOANS + "/" + loan + "/refunds", null, Map.of("amount", 1)));
		this.database.run("insert into certificate values (gen_random_uuid(), 1, '" + duplicate
				+ "', '21.72.04', 'K1', date '2026-11-01', null)");
		merge(duplicate, survivor);
		var owner = TestTokens.asOwnerOf(survivor);
		assertThat(this.lending.get(owner, LOANS)).contains(loan.toString());
		assertThat(JsonPath.<List<Object>>read(this.lending.get(owner, LOANS + "/" + loan + "/payments"), "$[*]"))
			.hasSize(1);
		assertThat(this.lending.get(owner, LOANS + "/" + loan + "/settlement")).isEqualTo("{\"amount\":19900000}");
		assertThat(this.lending.get(owner, "/api/financing/refunds?loanId=" + loan)).contains(refund.toString());
		assertThat(this.lending.get(TestTokens.asOwnerOf(duplicate), LOANS)).contains("\"items\":[]");
		UUID next = this.lending.proposed(survivor, "KUR_MICRO", 20_000_000, 12);
		String proposed = this.lending.get(owner, APPLICATIONS + "/" + next);
		assertThat(JsonPath.<Integer>read(proposed, "$.proposal.rate")).as("the second access").isEqualTo(700);
		assertThat(JsonPath.<List<Integer>>read(proposed, "$.score.factors[*].points")).contains(20);
		this.database.run("update loan set collectability = 5, days_past_due = 715 where id = '" + loan + "'");
		problem(this.lending.approve(next), 409, "sme-in-arrears");
		this.lending.pay(loan, 100_000, "MH-" + word(loan)).expectStatus().isCreated();
		assertThat(
				this.database.texts("select distinct from_sme::text from sme_move where to_sme = '" + survivor + "'"))
			.containsExactly(duplicate.toString());
		assertThat(this.lending.audit()).contains("\"differences\":[]");
	}

	@Test
	void of_two_open_applications_for_a_programme_the_further_stays() {
		UUID duplicate = this.lending.verified();
		UUID survivor = this.lending.verified();
		UUID further = this.lending.proposed(duplicate, "DANA_BERGULIR", 5_000_000, 12);
		UUID draft = id(this.lending.draft(survivor, "DANA_BERGULIR", 5_000_000, 12));
		UUID other = this.lending.submitted(duplicate, "KUR_MICRO", 20_000_000, 12);
		merge(duplicate, survivor);
		var owner = TestTokens.asOwnerOf(survivor);
		assertThat(JsonPath.<String>read(this.lending.get(owner, APPLICATIONS + "/" + draft), "$.status"))
			.isEqualTo("WITHDRAWN");
		assertThat(this.lending.get(owner, APPLICATIONS + "/" + draft)).contains("SME_MERGED", "data ganda");
		assertThat(JsonPath.<String>read(this.lending.get(owner, APPLICATIONS + "/" + further), "$.status"))
			.isEqualTo("PROPOSED");
		assertThat(this.lending.get(owner, APPLICATIONS + "/" + other)).contains(survivor.toString());
		this.lending.approve(further).expectStatus().isOk();
	}

	@Test
	void what_was_reserved_for_an_application_given_up_is_free() {
		UUID duplicate = this.lending.verified();
		UUID survivor = this.lending.verified();
		for (UUID sme : List.of(duplicate, survivor)) {
			this.lending.approve(this.lending.proposed(sme, "DANA_BERGULIR", 5_000_000, 12)).expectStatus().isOk();
		}
		merge(duplicate, survivor);
		assertThat(this.database.texts("select sme_id::text || ' ' || status from loan_application where sme_id = '"
				+ survivor + "' order by id"))
			.containsExactly(survivor + " WITHDRAWN", survivor + " APPROVED");
		assertThat(this.lending.audit()).contains("\"differences\":[]");
	}

	@Test
	void a_take_over_reckoned_before_a_merger_is_proposed_anew() {
		UUID duplicate = this.lending.verified();
		UUID survivor = this.lending.verified();
		this.lending.running(survivor, "DANA_BERGULIR", 5_000_000, 12);
		UUID takeOver = id(this.lending.post(Lending.maker(), "/api/financing/take-overs", null,
				Map.of("smeId", duplicate.toString(), "oldNumber", "MT-" + word(duplicate), "programmeCode",
						"DANA_BERGULIR", "principal", 12_000_000, "termMonths", 12, "disbursedOn",
						Lending.today().minusMonths(7).toString(), "repaid", 2_000_000, "balanceOn",
						Lending.today().minusDays(1).toString())));
		merge(duplicate, survivor);
		problem(this.lending.post(Lending.approver(), "/api/financing/take-overs/" + takeOver + "/approve", 1L, null),
				409, "take-over-access-changed");
		assertThat(text(
				this.lending.post(Lending.approver(), "/api/financing/take-overs/" + takeOver + "/reject", 1L, null)))
			.contains(survivor.toString());
	}

	private void merge(UUID duplicate, UUID survivor) {
		new TestEvents(this.kafka, "registry.sme")
			.send(TestEvents.event("id.sentra.registry.sme-merged.v1", duplicate, 2, """
					{"smeId":"%s","name":"Usaha ganda","regionCode":"21.72.04","scale":"MICRO","ownerGender":"FEMALE",
					"lowIncomeHousehold":false,"status":"MERGED","mergedInto":"%s"}""".formatted(duplicate, survivor)));
		await().atMost(Duration.ofMinutes(2))
			.until(() -> this.database.number("select version from sme where id = '" + duplicate + "'") == 2);
	}

}
