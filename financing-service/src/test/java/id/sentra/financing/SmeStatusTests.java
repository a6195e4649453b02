package id.sentra.financing;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.jayway.jsonpath.JsonPath;
import id.sentra.platform.security.Role;
import id.sentra.platform.test.Database;
import id.sentra.platform.test.TestTokens;
import id.sentra.platform.tx.Transactions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

import static id.sentra.financing.Lending.APPLICATIONS;
import static id.sentra.financing.Lending.LOANS;
import static id.sentra.financing.Lending.id;
import static id.sentra.platform.test.Answers.problem;
import static id.sentra.platform.test.Answers.text;
import static id.sentra.platform.test.Unique.word;
import static java.nio.file.Files.readString;
import static java.nio.file.Path.of;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every command there is, and what it answers about an SME of each status. Nothing begins
 * for one that does not take part, no earlier loan is entered for one that is stopped,
 * closed, erased or merged; what runs goes on.
 */
@FinancingTest
class SmeStatusTests {

	private static final String FUND = "DANA_BERGULIR";

	private static final AtomicInteger SERIAL = new AtomicInteger();

	/** What is asked for an SME that takes part; empty says that it goes on. */
	private static final Map<String, String> GOES_ON = Map.of();

	private static final Map<String, String> ENTERS = Map.of("SUSPENDED", "sme-suspended", "CLOSED", "sme-closed",
			"ERASED", "sme-closed", "MERGED", "sme-merged", "UNKNOWN", "sme-not-found");

	private static final Map<String, String> BEGINS = with(ENTERS, "REGISTERED", "sme-not-verified");

	private static final List<String> STATUSES = List.of("REGISTERED", "VERIFIED", "SUSPENDED", "CLOSED", "MERGED",
			"ERASED", "UNKNOWN");

	private static final Set<String> NOT_ABOUT_AN_SME = Set.of("PUT /api/financing/day-ends/{day}/{zone}",
			"POST /api/financing/dead-letters/replay",
			"DELETE /api/financing/dead-letters/{topic}/{partition}/{offset}",
			"DELETE /api/financing/outbox/parked/{seq}", "POST /api/financing/outbox/parked/{seq}/retry",
			"POST /api/financing/programmes/{code}/budgets", "PUT /api/financing/programmes/{code}/budgets/{region}",
			"POST /api/financing/projections/{name}/rebuild");

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
	void every_command_of_the_contract_is_in_the_table() throws IOException {
		Set<String> known = new HashSet<>(NOT_ABOUT_AN_SME);
		commands().keySet().forEach((command) -> known.add(command.route()));
		assertThat(known).containsExactlyInAnyOrderElementsOf(contract());
	}

	@TestFactory
	Stream<DynamicTest> every_command_answers_as_the_table_says() {
		return commands().entrySet()
			.stream()
			.flatMap((entry) -> STATUSES.stream()
				.map((status) -> DynamicTest.dynamicTest(status + " " + entry.getKey().route(),
						() -> verify(entry.getKey(), entry.getValue(), status))));
	}

	private void verify(Command command, Map<String, String> refusals, String status) {
		UUID sme = this.lending.verified();
		Prepared prepared = command.prepare().apply(sme);
		become(sme, status);
		ResponseSpec answer = prepared.send();
		String refusal = refusals.get(status);
		if (refusal != null) {
			problem(answer, refusal.equals("sme-not-found") ? 404 : 409, refusal);
		}
		else {
			answer.expectStatus().is2xxSuccessful();
		}
	}

	private void become(UUID sme, String status) {
		switch (status) {
			case "UNKNOWN" -> this.database.run("delete from sme where id = '" + sme + "'");
			case "ERASED" ->
				this.database.run("update sme set status = 'CLOSED', name = '(data dihapus)' where id = '" + sme + "'");
			default -> this.database.run("update sme set status = '" + status + "' where id = '" + sme + "'");
		}
	}

	private Map<Command, Map<String, String>> commands() {
		Map<Command, Map<String, String>> all = new LinkedHashMap<>();
		application(all);
		loan(all);
		takeOver(all);
		return all;
	}

	private void application(Map<Command, Map<String, String>> all) {
		Map<String, Object> wanted = Map.of("programmeCode", FUND, "amount", 1_000_000, "termMonths", 6);
		Map<String, Object> offer = Map.of("amount", 1_000_000, "termMonths", 6);
		all.put(command("POST /api/financing/applications",
				(sme) -> post(officer(), APPLICATIONS, null, with(wanted, "smeId", sme.toString()))), BEGINS);
		all.put(command("PUT /api/financing/applications/{id}", (sme) -> {
			UUID id = id(this.lending.draft(sme, FUND, 1_000_000, 6));
			return () -> this.client.put()
				.uri(APPLICATIONS + "/" + id)
				.headers(officer())
				.header("If-Match", "\"1\"")
				.bodyValue(wanted)
				.exchange();
		}), BEGINS);
		all.put(command("POST /api/financing/applications/{id}/submit",
				(sme) -> post(officer(), application(this.lending.draft(sme, FUND, 1_000_000, 6), "submit"), 1L, null)),
				BEGINS);
		all.put(command("POST /api/financing/applications/{id}/score",
				(sme) -> post(officer(), application(submitted(sme), "score"), 3L, null)), BEGINS);
		all.put(command("POST /api/financing/applications/{id}/propose",
				(sme) -> post(Lending.maker(), application(submitted(sme), "propose"), 3L, offer)), BEGINS);
		all.put(command("POST /api/financing/applications/{id}/approve",
				(sme) -> post(Lending.approver(), application(proposed(sme), "approve"), 4L, null)), BEGINS);
		all.put(command("POST /api/financing/applications/{id}/reject", (sme) -> post(Lending.approver(),
				application(proposed(sme), "reject"), 4L, Map.of("reasons", List.of("DOCUMENTS_INCOMPLETE")))),
				GOES_ON);
		all.put(command("POST /api/financing/applications/{id}/withdraw",
				(sme) -> post(officer(), application(submitted(sme), "withdraw"), 3L, null)), GOES_ON);
		all.put(command("POST /api/financing/applications/{id}/give-up",
				(sme) -> post(officer(), application(approved(sme), "give-up"), 5L, null)), GOES_ON);
		all.put(command("POST /api/financing/loans",
				(sme) -> post(Lending.maker(), LOANS, null, Map.of("applicationId", approved(sme).toString()))),
				BEGINS);
	}

	private void loan(Map<Command, Map<String, String>> all) {
		all.put(command("POST /api/financing/loans/{id}/disburse",
				(sme) -> post(Lending.maker(), loan(contracted(sme), "disburse"), 1L, null)), BEGINS);
		all.put(command("POST /api/financing/loans/{id}/cancel",
				(sme) -> post(Lending.maker(), loan(contracted(sme), "cancel"), 1L, null)), GOES_ON);
		all.put(command("POST /api/financing/loans/{id}/payments",
				(sme) -> post(Lending.maker(), loan(running(sme), "payments"), null, money(1_000))), GOES_ON);
		all.put(command("POST /api/financing/transfers", (sme) -> {
			Object parts = List.of(part(running(sme)), part(running(sme)));
			return post(Lending.maker(), "/api/financing/transfers", null, with(money(2_000), "parts", parts));
		}), GOES_ON);
		all.put(command("POST /api/financing/loans/{id}/settlement",
				(sme) -> post(Lending.maker(), loan(paid(sme, 1_030_000), "settlement"), 3L, null)), GOES_ON);
		all.put(command("POST /api/financing/loans/{loanId}/refunds",
				(sme) -> post(Lending.maker(), loan(paid(sme, 1_000), "refunds"), null, Map.of("amount", 1_000))),
				GOES_ON);
		all.put(command("POST /api/financing/loans/{loanId}/refunds/{id}/approve",
				(sme) -> post(Lending.approver(), refund(sme, "approve"), 1L, money(1_000))), GOES_ON);
		all.put(command("POST /api/financing/loans/{loanId}/refunds/{id}/reject",
				(sme) -> post(Lending.approver(), refund(sme, "reject"), 1L, null)), GOES_ON);
		all.put(command("POST /api/financing/loans/{loanId}/reversals", (sme) -> {
			UUID loan = running(sme);
			return post(Lending.maker(), loan(loan, "reversals"), null, mistake(loan));
		}), GOES_ON);
		all.put(command("POST /api/financing/loans/{loanId}/reversals/{id}/approve",
				(sme) -> post(Lending.approver(), reversal(sme, "approve"), 1L, null)), GOES_ON);
		all.put(command("POST /api/financing/loans/{loanId}/reversals/{id}/reject",
				(sme) -> post(Lending.approver(), reversal(sme, "reject"), 1L, null)), GOES_ON);
	}

	private void takeOver(Map<Command, Map<String, String>> all) {
		String takeOvers = "/api/financing/take-overs";
		all.put(command("POST /api/financing/take-overs", (sme) -> post(Lending.maker(), takeOvers, null, old(sme))),
				ENTERS);
		for (String step : List.of("approve", "reject")) {
			all.put(command("POST /api/financing/take-overs/{id}/" + step, (sme) -> {
				UUID id = id(this.lending.post(Lending.maker(), takeOvers, null, old(sme)));
				return post(Lending.approver(), takeOvers + "/" + id + "/" + step, 1L, null);
			}), step.equals("approve") ? ENTERS : GOES_ON);
		}
	}

	private Prepared post(Consumer<HttpHeaders> who, String uri, Long version, Object body) {
		return () -> this.lending.post(who, uri, version, body);
	}

	private UUID submitted(UUID sme) {
		return this.lending.submitted(sme, FUND, 1_000_000, 6);
	}

	private UUID proposed(UUID sme) {
		return this.lending.proposed(sme, FUND, 1_000_000, 6);
	}

	private UUID approved(UUID sme) {
		UUID id = proposed(sme);
		this.lending.approve(id).expectStatus().isOk();
		return id;
	}

	private UUID contracted(UUID sme) {
		return this.lending.contracted(sme, FUND, 1_000_000, 6);
	}

	private UUID running(UUID sme) {
		return this.lending.running(sme, FUND, 1_000_000, 6);
	}

	private UUID paid(UUID sme, long amount) {
		UUID loan = running(sme);
		this.lending.overpay(loan, amount, "ST-" + word(loan), false).expectStatus().isCreated();
		return loan;
	}

	private String refund(UUID sme, String step) {
		UUID loan = paid(sme, 1_000);
		UUID id = id(this.lending.post(Lending.maker(), loan(loan, "refunds"), null, Map.of("amount", 1_000)));
		return loan(loan, "refunds/" + id + "/" + step);
	}

	private Map<String, Object> mistake(UUID loan) {
		String paid = text(this.lending.post(Lending.maker(), loan(loan, "payments"), null, money(1_000)));
		return Map.of("paymentId", JsonPath.<String>read(paid, "$.id"), "reason", "WRONG_LOAN");
	}

	private String reversal(UUID sme, String step) {
		UUID loan = running(sme);
		UUID id = id(this.lending.post(Lending.maker(), loan(loan, "reversals"), null, mistake(loan)));
		return loan(loan, "reversals/" + id + "/" + step);
	}

	private Map<String, Object> part(UUID loan) {
		String shown = this.lending.get(Lending.maker(), LOANS + "/" + loan);
		return Map.of("loanNumber", JsonPath.<String>read(shown, "$.number"), "amount", 1_000);
	}

	private static String application(UUID id, String step) {
		return APPLICATIONS + "/" + id + "/" + step;
	}

	private static String application(ResponseSpec created, String step) {
		return application(id(created), step);
	}

	private static String loan(UUID id, String step) {
		return LOANS + "/" + id + "/" + step;
	}

	private static Map<String, Object> money(long amount) {
		return Map.of("amount", amount, "bankReference", "STATUS-" + SERIAL.incrementAndGet(), "paidOn",
				Lending.today().toString());
	}

	private static Map<String, Object> old(UUID sme) {
		return Map.of("smeId", sme.toString(), "oldNumber", "ST-" + word(sme), "programmeCode", FUND, "principal",
				1_000_000, "termMonths", 12, "disbursedOn", Lending.today().minusMonths(7).toString(), "repaid", 1_000,
				"balanceOn", Lending.today().minusDays(1).toString());
	}

	private static Consumer<HttpHeaders> officer() {
		return TestTokens.as("petugas", "21.72", Role.OFFICER);
	}

	private static <V> Map<String, V> with(Map<String, ? extends V> some, String key, V value) {
		Map<String, V> more = new HashMap<>(some);
		more.put(key, value);
		return more;
	}

	private static Command command(String route, Function<UUID, Prepared> prepare) {
		return new Command(route, prepare);
	}

	private static Set<String> contract() throws IOException {
		Set<String> commands = new HashSet<>();
		String path = "";
		for (String line : readString(of("contracts/openapi.yaml")).lines().toList()) {
			Matcher address = Pattern.compile("  (/api/\\S+):").matcher(line);
			Matcher method = Pattern.compile("    (post|put|patch|delete):").matcher(line);
			if (address.matches()) {
				path = address.group(1);
			}
			else if (method.matches()) {
				commands.add(method.group(1).toUpperCase() + " " + path);
			}
		}
		return commands;
	}

	/** A command, and how all is made ready for it while the SME still takes part. */
	private record Command(String route, Function<UUID, Prepared> prepare) {
	}

	/** All but the last request. */
	private interface Prepared {

		ResponseSpec send();

	}

}
