package id.sentra.bazaar.bazaar.web;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import id.sentra.bazaar.BazaarTest;
import id.sentra.bazaar.Bench;
import id.sentra.platform.id.Ids;
import id.sentra.platform.test.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

import static id.sentra.bazaar.Bench.all;
import static id.sentra.bazaar.Bench.problem;
import static id.sentra.bazaar.Bench.status;
import static org.assertj.core.api.Assertions.assertThat;

@BazaarTest
class ClaimTests {

	private static final String BAZAARS = "/api/bazaar/bazaars/";

	@Autowired
	Bench bench;

	@Test
	void of_100_who_claim_one_stall_exactly_one_gets_it() {
		UUID bazaar = this.bench.announced(this.bench.plan(1, 1));
		this.bench.publish(bazaar);
		List<UUID> smes = Stream.generate(this.bench::sme).limit(100).toList();
		List<Integer> answers = all(smes, (sme) -> status(claim(bazaar, "A-1-01", sme, Ids.next().toString())));
		assertThat(answers).hasSize(100).containsOnlyOnce(201);
		assertThat(answers).allMatch((status) -> status == 201 || status == 409 || status == 503);
		assertThat(answers).contains(409);
		assertThat(this.bench.text("select count(*) from application where bazaar_id = '" + bazaar + "'"))
			.isEqualTo("1");
		assertThat(this.bench.text("select count(*) from stall where bazaar_id = '" + bazaar + "' and state = 'TAKEN'"))
			.isEqualTo("1");
	}

	@Test
	void a_claim_holds_the_trades_limit() {
		UUID bazaar = this.bench.announced(this.bench.plan(3, 1));
		this.bench.publish(bazaar);
		List<Integer> answers = all(List.of("A-1-01", "A-1-02", "A-1-03"),
				(stall) -> status(
						this.bench.post(BAZAARS + bazaar + "/stalls/" + stall + "/claim", Map.of("trade", "kriya"),
								TestTokens.asOwnerOf(this.bench.sme()), Ids.next().toString(), null)));
		assertThat(answers).containsExactlyInAnyOrder(201, 409, 409);
	}

	@Test
	void a_stall_given_back_goes_to_whoever_waits_and_not_to_whoever_claims_fast() {
		UUID bazaar = this.bench.announced(this.bench.plan(1, 1));
		UUID first = this.bench.sme();
		UUID second = this.bench.sme();
		UUID one = this.bench.apply(bazaar, first, "A-1-01");
		UUID other = this.bench.apply(bazaar, second, "A-1-01");
		this.bench.publish(bazaar);
		boolean given = this.bench.application(one, first).path("status").asString().equals("ALLOCATED");
		UUID holder = given ? one : other;
		List<Integer> answers = all(IntStream.range(0, 31).boxed().toList(),
				(number) -> (number == 15) ? status(this.bench.answerTo(holder, "decline", given ? first : second))
						: status(claim(bazaar, "A-1-01", this.bench.sme(), Ids.next().toString())));
		assertThat(answers).containsOnlyOnce(200);
		assertThat(answers).allMatch((status) -> status == 200 || status == 409);
		assertThat(this.bench.text("select holder from stall where bazaar_id = '" + bazaar + "'"))
			.isEqualTo(String.valueOf(given ? other : one));
	}

	@Test
	void nothing_is_claimed_after_the_last_day() {
		UUID bazaar = this.bench.announced(this.bench.plan(1, 1));
		this.bench.publish(bazaar);
		this.bench.clock.forward(Duration.ofDays(365));
		problem(claim(bazaar, "A-1-01", this.bench.sme(), Ids.next().toString()), 409, "bazaar-over");
	}

	private WebTestClient.ResponseSpec claim(UUID bazaar, String stall, UUID sme, String key) {
		return this.bench.post(BAZAARS + bazaar + "/stalls/" + stall + "/claim", Map.of("trade", "kue"),
				TestTokens.asOwnerOf(sme), key, null);
	}

}
