package id.sentra.financing.loanapplication;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import id.sentra.financing.FinancingTest;
import id.sentra.financing.Lending;
import id.sentra.platform.id.Ids;
import id.sentra.platform.security.Role;
import id.sentra.platform.test.Database;
import id.sentra.platform.test.TestTokens;
import id.sentra.platform.tx.Transactions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

import static id.sentra.financing.Lending.APPLICATIONS;
import static id.sentra.financing.Lending.LOANS;
import static id.sentra.platform.test.Answers.problem;
import static org.assertj.core.api.Assertions.assertThat;

/** An officer applies for an owner; the same person decides nothing of it. */
@FinancingTest
class CounterTests {

	private static final Map<String, Object> WANTED = Map.of("programmeCode", "DANA_BERGULIR", "amount", 5_000_000,
			"termMonths", 12);

	private static final Map<String, Object> PROPOSED = Map.of("amount", 5_000_000, "termMonths", 12);

	@Autowired
	WebTestClient client;

	@Autowired
	Transactions transactions;

	@Autowired
	DatabaseClient sql;

	Database database;

	Lending lending;

	UUID sme;

	UUID visit = Ids.next();

	@BeforeEach
	void prepare() {
		this.database = new Database(this.transactions, this.sql);
		this.lending = new Lending(this.client, this.database);
		this.sme = this.lending.verified();
	}

	@Test
	void who_applied_for_an_owner_neither_proposes_nor_approves_nor_pays_out() {
		UUID id = appliedBy("pengusul");
		problem(this.lending.post(Lending.maker(), APPLICATIONS + "/" + id + "/propose", 3L, PROPOSED), 403,
				"decider-applied");
		UUID second = appliedBy("PEMUTUS");
		problem(this.lending.post(Lending.approver(), APPLICATIONS + "/" + second + "/reject", 3L,
				Map.of("reasons", List.of("SCORE_TOO_LOW"))), 403, "decider-applied");
		this.lending.post(Lending.maker(), APPLICATIONS + "/" + second + "/propose", 3L, PROPOSED)
			.expectStatus()
			.isOk();
		problem(this.lending.approve(second), 403, "decider-applied");
		Consumer<HttpHeaders> other = TestTokens.as("pemutus-dua", "21.72", Role.FINANCE_APPROVER);
		this.lending.post(other, APPLICATIONS + "/" + second + "/approve", 4L, null).expectStatus().isOk();
		UUID loan = Lending
			.id(this.lending.post(Lending.maker(), LOANS, null, Map.of("applicationId", second.toString())));
		problem(this.lending.post(Lending.approver(), LOANS + "/" + loan + "/disburse", 1L, null), 403,
				"decider-applied");
		this.lending.post(Lending.maker(), LOANS + "/" + loan + "/disburse", 1L, null).expectStatus().isOk();
	}

	/** The owner drafted it in person; the officer only sent it. */
	@Test
	void who_did_only_a_part_of_it_for_the_owner_does_not_decide_either() {
		UUID id = Lending.id(this.lending.draft(this.sme, "DANA_BERGULIR", 5_000_000, 12));
		this.lending.post(acting("pengusul", this.sme), APPLICATIONS + "/" + id + "/submit", 1L, null)
			.expectStatus()
			.isOk();
		problem(this.lending.post(Lending.maker(), APPLICATIONS + "/" + id + "/propose", 3L, PROPOSED), 403,
				"decider-applied");
	}

	@Test
	void the_history_names_the_officer_and_the_owner() {
		UUID id = appliedBy("petugas-loket");
		String acts = this.lending.get(Lending.maker(), "/api/financing/counter-acts?subject=" + id);
		assertThat(acts).contains("application-submitted", "petugas-loket", this.sme.toString(), this.visit.toString());
		assertThat(this.lending.get(TestTokens.asOwnerOf(this.sme), "/api/financing/counter-acts?subject=" + id))
			.contains("application-submitted")
			.doesNotContain("petugas-loket");
		assertThat(
				this.lending.get(TestTokens.asOwnerOf(UUID.randomUUID()), "/api/financing/counter-acts?subject=" + id))
			.contains("\"items\":[]");
		assertThat(this.database.texts("select distinct actor from audit_entry where subject_id = '" + id + "'"))
			.isSubsetOf("petugas-loket");
	}

	@Test
	void an_officer_acts_for_the_owner_of_the_visit_only() {
		UUID stranger = this.lending.verified();
		UUID id = this.lending.submitted(stranger, "DANA_BERGULIR", 5_000_000, 12);
		problem(this.client.get().uri(APPLICATIONS + "/" + id).headers(acting("petugas-loket", this.sme)).exchange(),
				404, "application-not-found");
		problem(this.lending.post(acting("petugas-loket", this.sme), APPLICATIONS + "/" + id + "/withdraw", 3L, null),
				404, "application-not-found");
		problem(this.lending.post(acting("petugas-loket", this.sme), APPLICATIONS + "/" + id + "/propose", 3L,
				PROPOSED), 403, "role-not-allowed");
	}

	private UUID appliedBy(String officer) {
		this.sme = this.lending.verified();
		UUID id = Lending.id(this.lending.post(acting(officer, this.sme), APPLICATIONS, null, WANTED));
		this.lending.post(acting(officer, this.sme), APPLICATIONS + "/" + id + "/submit", 1L, null)
			.expectStatus()
			.isOk();
		return id;
	}

	private Consumer<HttpHeaders> acting(String officer, UUID owner) {
		return TestTokens.acting(officer, this.visit, owner, "21.72.04");
	}

}
