package id.sentra.financing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.jayway.jsonpath.JsonPath;
import id.sentra.platform.event.EventEnvelope;
import id.sentra.platform.id.Ids;
import id.sentra.platform.projection.Projection;
import id.sentra.platform.security.Scope;
import id.sentra.platform.test.Database;
import id.sentra.platform.tx.Transactions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import static id.sentra.financing.Lending.APPLICATIONS;
import static id.sentra.financing.Lending.LOANS;
import static id.sentra.financing.Lending.id;
import static id.sentra.platform.test.Unique.word;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * An SME is erased: what it asked for ends and its reservations are free, what is lent
 * goes on. An approval at the same moment ends the same way, whichever comes first.
 */
@FinancingTest
class ErasureTests {

	private static final String FUND = "DANA_BERGULIR";

	@Autowired
	WebTestClient client;

	@Autowired
	Transactions transactions;

	@Autowired
	DatabaseClient sql;

	@Autowired
	@Qualifier("registrySmes")
	Projection smes;

	Database database;

	Lending lending;

	@BeforeEach
	void lending() {
		this.database = new Database(this.transactions, this.sql);
		this.lending = new Lending(this.client, this.database);
	}

	@Test
	void applications_contracts_and_take_overs_end_and_a_running_loan_goes_on() {
		UUID sme = this.lending.verified();
		UUID running = this.lending.running(sme, FUND, 1_000_000, 6);
		UUID contracted = this.lending.contracted(sme, FUND, 1_000_000, 6);
		UUID approved = this.lending.proposed(sme, FUND, 1_000_000, 6);
		this.lending.approve(approved).expectStatus().isOk();
		UUID submitted = this.lending.submitted(sme, "KUR_SUPER_MICRO", 1_000_000, 6);
		UUID takeOver = id(this.lending.post(Lending.maker(), "/api/financing/take-overs", null,
				Map.of("smeId", sme.toString(), "oldNumber", "EO-" + word(sme), "programmeCode", FUND, "principal",
						1_000_000, "termMonths", 12, "disbursedOn", Lending.today().minusMonths(7).toString(), "repaid",
						1_000, "balanceOn", Lending.today().minusDays(1).toString())));
		this.database.in(Scope.system(), erase(sme));
		this.database.in(Scope.system(), erase(sme));
		for (UUID one : List.of(approved, submitted)) {
			String told = this.lending.get(Lending.approver(), APPLICATIONS + "/" + one);
			assertThat(JsonPath.<String>read(told, "$.status")).isEqualTo("WITHDRAWN");
			assertThat(told).contains("SME_ERASED", "atas permintaan pemiliknya");
		}
		assertThat(status(LOANS + "/" + contracted)).isEqualTo("CANCELLED");
		assertThat(status("/api/financing/take-overs/" + takeOver)).isEqualTo("REJECTED");
		assertThat(status(LOANS + "/" + running)).isEqualTo("ACTIVE");
		this.lending.pay(running, 1_000, "ER-" + word(running)).expectStatus().isCreated();
		assertThat(this.lending.audit()).contains("\"differences\":[]");
	}

	@Test
	void an_approval_under_way_is_waited_for_and_ended() {
		UUID sme = this.lending.verified();
		UUID application = this.lending.proposed(sme, FUND, 1_000_000, 6);
		List<Integer> answered = this.database.in(Scope.system(),
				this.sql.sql("select id from sme where id = :sme for share")
					.bind("sme", sme)
					.then()
					.then(Mono.fromCallable(() -> {
						Mono<Void> erasure = this.transactions.in(Scope.system(), erase(sme)).cache();
						erasure.subscribe();
						awaitWaiting();
						int status = approved(application);
						return List.of(status);
					}).subscribeOn(Schedulers.boundedElastic())));
		assertThat(answered).containsExactly(200);
		await().atMost(Duration.ofMinutes(2)).until(() -> status(APPLICATIONS + "/" + application).equals("WITHDRAWN"));
		assertThat(this.lending.audit()).contains("\"differences\":[]");
	}

	@Test
	void an_approval_that_comes_while_it_is_erased_is_refused() {
		UUID sme = this.lending.verified();
		UUID application = this.lending.proposed(sme, FUND, 1_000_000, 6);
		List<Mono<Integer>> approving = new ArrayList<>();
		this.database.in(Scope.system(), erase(sme).then(Mono.fromRunnable(() -> {
			Mono<Integer> approval = Mono.fromCallable(() -> approved(application))
				.subscribeOn(Schedulers.boundedElastic())
				.cache();
			approval.subscribe();
			approving.add(approval);
			awaitWaiting();
		}).subscribeOn(Schedulers.boundedElastic())));
		assertThat(approving.get(0).block()).isIn(409, 412);
		assertThat(status(APPLICATIONS + "/" + application)).isEqualTo("WITHDRAWN");
		assertThat(this.lending.audit()).contains("\"differences\":[]");
	}

	private int approved(UUID application) {
		return this.lending.approve(application).returnResult(Void.class).getStatus().value();
	}

	/** Until somebody waits for a row that another transaction holds. */
	private void awaitWaiting() {
		await().atMost(Duration.ofMinutes(1))
			.until(() -> this.database.number("select count(*) from pg_locks where not granted") > 0);
	}

	private Mono<Void> erase(UUID sme) {
		byte[] data = """
				{"smeId":"%s","name":"(data dihapus)","regionCode":"21.72.04","scale":"MICRO","ownerGender":"FEMALE",
				"lowIncomeHousehold":false,"status":"CLOSED"}""".formatted(sme).getBytes(StandardCharsets.UTF_8);
		return this.smes.apply(List.of(new EventEnvelope(Ids.next(), "id.sentra.registry.sme-erased.v1", "test", sme, 9,
				Instant.parse("2026-11-21T03:00:00Z"), data)));
	}

	private String status(String path) {
		return JsonPath.read(this.lending.get(Lending.approver(), path), "$.status");
	}

}
