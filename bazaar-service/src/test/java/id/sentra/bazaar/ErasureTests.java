package id.sentra.bazaar;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import id.sentra.platform.event.EventEnvelope;
import id.sentra.platform.id.Ids;
import id.sentra.platform.projection.Projection;
import id.sentra.platform.security.Scope;
import id.sentra.platform.test.TestTokens;
import id.sentra.platform.tx.Transactions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import static id.sentra.bazaar.Bench.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * An SME is erased: what it applied for ends, its stall goes to the next, what it
 * negotiated ends; what both sides signed stays. A stall accepted at the same moment ends
 * the same way, whichever comes first.
 */
@BazaarTest
class ErasureTests {

	@Autowired
	Bench bench;

	@Autowired
	Transactions transactions;

	@Autowired
	DatabaseClient sql;

	@Autowired
	@Qualifier("registrySmes")
	Projection smes;

	@Test
	void its_stall_goes_to_the_next_and_its_other_applications_end_with_a_reason() {
		UUID sme = this.bench.sme();
		UUID next = this.bench.sme();
		UUID bazaar = this.bench.announced(this.bench.plan(1, 1));
		UUID mine = this.bench.apply(bazaar, sme, "A-1-01");
		UUID other = this.bench.apply(bazaar, next, "A-1-01");
		this.bench.publish(bazaar);
		boolean won = status(mine).equals("ALLOCATED");
		UUID winner = won ? sme : next;
		UUID accepted = won ? mine : other;
		UUID waiting = won ? other : mine;
		answer(this.bench.answerTo(accepted, "accept", winner), 200);
		UUID submitted = this.bench.apply(this.bench.announced(this.bench.plan(1, 1)), winner, "A-1-01");
		in(erase(winner));
		in(erase(winner));
		assertThat(status(submitted)).isEqualTo("WITHDRAWN");
		assertThat(status(accepted)).isEqualTo("RELEASED");
		assertThat(this.bench.application(submitted, winner).path("explanation").asString())
			.contains("atas permintaan pemiliknya");
		assertThat(status(waiting)).isEqualTo("ALLOCATED");
	}

	@Test
	void what_is_not_signed_by_both_ends_and_what_is_stays() {
		UUID sme = this.bench.sme();
		UUID negotiated = agreement(sme);
		UUID signed = agreement(sme);
		this.bench.text(
				"update agreement set status = 'SIGNED', sme_signed_at = now(), partner_signed_at = now() where id = '"
						+ signed + "' returning status");
		in(erase(sme));
		assertThat(this.bench.text("select status from agreement where id = '" + negotiated + "'")).isEqualTo("ENDED");
		assertThat(this.bench.text("select status from agreement where id = '" + signed + "'")).isEqualTo("SIGNED");
	}

	@Test
	void an_acceptance_under_way_is_waited_for_and_ended() {
		UUID sme = this.bench.sme();
		UUID application = allocated(sme);
		Integer answered = in(this.sql.sql("select id from sme where id = :sme for share")
			.bind("sme", sme)
			.then()
			.then(Mono.fromCallable(() -> {
				this.transactions.in(Scope.system(), erase(sme)).subscribe();
				awaitWaiting();
				return Bench.status(this.bench.answerTo(application, "accept", sme));
			}).subscribeOn(Schedulers.boundedElastic())));
		assertThat(answered).isEqualTo(200);
		await().atMost(Duration.ofMinutes(2)).until(() -> status(application).equals("RELEASED"));
	}

	@Test
	void an_acceptance_that_comes_while_it_is_erased_is_refused() {
		UUID sme = this.bench.sme();
		UUID application = allocated(sme);
		AtomicReference<Mono<Integer>> accepting = new AtomicReference<>();
		in(erase(sme).then(Mono.fromRunnable(() -> {
			Mono<Integer> acceptance = Mono
				.fromCallable(() -> Bench.status(this.bench.answerTo(application, "accept", sme)))
				.subscribeOn(Schedulers.boundedElastic())
				.cache();
			acceptance.subscribe();
			accepting.set(acceptance);
			awaitWaiting();
		}).subscribeOn(Schedulers.boundedElastic())));
		assertThat(accepting.get().block()).isIn(409, 412);
		assertThat(status(application)).isEqualTo("DECLINED");
	}

	private UUID allocated(UUID sme) {
		UUID bazaar = this.bench.announced(this.bench.plan(1, 1));
		UUID application = this.bench.apply(bazaar, sme, "A-1-01");
		this.bench.publish(bazaar);
		return application;
	}

	private UUID agreement(UUID sme) {
		Map<String, Object> terms = new HashMap<>();
		List.of("specification", "legality", "payment", "delivery", "returns", "cancellation", "choiceOfLaw")
			.forEach((part) -> terms.put(part, "Isi " + part));
		terms.put("value", 1_000_000);
		terms.put("shareBasisPoints", 1000);
		return Bench.id(this.bench.post("/api/bazaar/agreements",
				Map.of("partnerName", "Toko Maju", "kind", "CONSIGNMENT", "channel", "OFFLINE", "terms", terms),
				TestTokens.asOwnerOf(sme), Ids.next().toString(), null), 201);
	}

	/** Until somebody waits for a row that another transaction holds. */
	private void awaitWaiting() {
		await().atMost(Duration.ofMinutes(1))
			.until(() -> !this.bench.text("select count(*) from pg_locks where not granted").equals("0"));
	}

	private <T> T in(Mono<T> work) {
		return this.transactions.in(Scope.system(), work).block();
	}

	private Mono<Void> erase(UUID sme) {
		byte[] data = """
				{"smeId":"%s","name":"(data dihapus)","regionCode":"21.72.04","scale":"MICRO","ownerGender":"FEMALE",
				"lowIncomeHousehold":false,"status":"CLOSED"}""".formatted(sme).getBytes(StandardCharsets.UTF_8);
		return this.smes.apply(List.of(new EventEnvelope(Ids.next(), "id.sentra.registry.sme-erased.v1", "test", sme, 9,
				Instant.parse("2026-11-21T03:00:00Z"), data)));
	}

	private String status(UUID application) {
		return this.bench.text("select status from application where id = '" + application + "'");
	}

}
