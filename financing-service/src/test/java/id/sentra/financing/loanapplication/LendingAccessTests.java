package id.sentra.financing.loanapplication;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import id.sentra.financing.FinancingTest;
import id.sentra.financing.Lending;
import id.sentra.platform.security.Role;
import id.sentra.platform.security.Scope;
import id.sentra.platform.test.Database;
import id.sentra.platform.test.TestTokens;
import id.sentra.platform.tx.Transactions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

import static id.sentra.financing.Lending.APPLICATIONS;
import static id.sentra.financing.Lending.LOANS;
import static id.sentra.platform.test.Answers.problem;
import static org.assertj.core.api.Assertions.assertThat;

@FinancingTest
class LendingAccessTests {

	@Autowired
	WebTestClient client;

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
	void nobody_sees_or_decides_what_is_not_theirs() {
		UUID sme = this.lending.verified();
		UUID id = this.lending.proposed(sme, "DANA_BERGULIR", 5_000_000, 12);
		UUID loan = this.lending.running();
		var batam = TestTokens.as("batam", "21.71", Role.FINANCE_APPROVER, Role.FINANCE_MAKER);
		var other = TestTokens.asOwnerOf(UUID.randomUUID());
		for (var stranger : List.of(batam, other)) {
			problem(this.client.get().uri(APPLICATIONS + "/" + id).headers(stranger).exchange(), 404,
					"application-not-found");
			problem(this.client.get().uri(LOANS + "/" + loan).headers(stranger).exchange(), 404, "loan-not-found");
			problem(this.client.get().uri(LOANS + "/" + loan + "/payments").headers(stranger).exchange(), 404,
					"loan-not-found");
			assertThat(this.lending.get(stranger, APPLICATIONS)).contains("\"items\":[]");
			assertThat(this.lending.get(stranger, LOANS)).contains("\"items\":[]");
		}
		problem(this.lending.post(batam, APPLICATIONS + "/" + id + "/approve", 4L, null), 404, "application-not-found");
		problem(this.lending.post(TestTokens.asOwnerOf(sme), APPLICATIONS + "/" + id + "/approve", 4L, null), 403,
				"role-not-allowed");
		problem(this.lending.post(Lending.auditor(), APPLICATIONS + "/" + id + "/approve", 4L, null), 403,
				"role-not-allowed");
		problem(this.lending.post(TestTokens.asOwnerOf(sme), APPLICATIONS, null, Map.of("smeId",
				UUID.randomUUID().toString(), "programmeCode", "DANA_BERGULIR", "amount", 5_000_000, "termMonths", 3)),
				404, "sme-not-found");
		var trainer = TestTokens.as("pelatih", "21.72", Role.TRAINER, Role.MENTOR, Role.ORGANISER);
		for (String uri : List.of(APPLICATIONS, APPLICATIONS + "/" + id, LOANS, LOANS + "/" + loan,
				LOANS + "/" + loan + "/payments", LOANS + "/" + loan + "/settlement",
				LOANS + "/" + loan + "/contract.pdf", "/api/financing/ledger/trial-balance",
				"/api/financing/ledger/loans/" + loan)) {
			problem(this.client.get().uri(uri).headers(trainer).exchange(), 403, "role-not-allowed");
		}
		for (String table : List.of("loan_application", "loan", "journal_line", "ledger_total", "payment",
				"certificate")) {
			assertThat(this.database.number(Scope.nothing(), "select count(*) from " + table)).isZero();
		}
	}

	@Test
	void steps_need_the_version_one_saw() {
		UUID id = this.lending.submitted(this.lending.verified(), "DANA_BERGULIR", 5_000_000, 12);
		Object proposal = Map.of("amount", 5_000_000, "termMonths", 12);
		problem(this.lending.post(Lending.maker(), APPLICATIONS + "/" + id + "/propose", null, proposal), 428,
				"if-match-required");
		problem(this.lending.post(Lending.maker(), APPLICATIONS + "/" + id + "/propose", 2L, proposal), 412,
				"stale-version");
		problem(this.lending.post(Lending.approver(), APPLICATIONS + "/" + id + "/approve", 3L, null), 409,
				"application-status-forbids");
	}

}
