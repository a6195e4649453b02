package id.sentra.financing.quote;

import id.sentra.financing.FinancingTest;
import id.sentra.platform.test.Answers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

@FinancingTest
class QuoteControllerTests {

	@Autowired
	WebTestClient client;

	@Test
	void anybody_gets_a_quote_by_a_programmes_rules_with_its_basis() {
		quote("?programme=KUR_SUPER_MICRO&amount=10000000&months=12").expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.rate")
			.isEqualTo(300)
			.jsonPath("$.legalBasis")
			.isNotEmpty()
			.jsonPath("$.schedule.length()")
			.isEqualTo(12)
			.jsonPath("$.schedule[0].interest")
			.isEqualTo(25_000)
			.jsonPath("$.schedule[0].total")
			.isEqualTo(846_937);
	}

	@Test
	void a_second_access_costs_what_the_rules_say() {
		quote("?programme=KUR_MICRO&amount=50000000&months=36&access=2").expectBody().jsonPath("$.rate").isEqualTo(700);
		Answers.problem(quote("?programme=KUR_MICRO&amount=50000000&months=36&access=5"), 422,
				"programme-accesses-used-up");
	}

	@Test
	void what_the_rules_do_not_allow_is_refused_in_plain_words() {
		Answers.problem(quote("?programme=KUR_MICRO&amount=10000000&months=12"), 422, "amount-outside-programme");
		Answers.problem(quote("?programme=KUR_MICRO&amount=20000000&months=37"), 422, "term-outside-programme");
		Answers.problem(quote("?programme=NOPE&amount=1&months=1"), 404, "programme-not-found");
		Answers.problem(quote("?programme=A%00B&amount=1&months=1"), 404, "programme-not-found");
		Answers.problem(quote("?amount=1000&months=12&rate=600&method=x"), 422, "bad-method");
		Answers.problem(quote("?amount=0&months=12&rate=600&method=FLAT"), 422, "amount-out-of-range");
		Answers.problem(quote("?amount=ten&months=12&rate=600&method=FLAT"), 400, "unreadable-request");
		Answers.problem(quote("?months=12"), 400, "unreadable-request");
		Answers.problem(quote("?amount=99999999999999999999&months=12&rate=600&method=FLAT"), 400,
				"unreadable-request");
	}

	@Test
	void only_quotes_are_open() {
		assertThat(quote("?amount=1000&months=12&rate=600&method=FLAT").expectStatus().isOk()).isNotNull();
		this.client.get().uri("/api/financing/programmes").exchange().expectStatus().isUnauthorized();
		this.client.post().uri("/api/financing/quotes").exchange().expectStatus().isUnauthorized();
	}

	private WebTestClient.ResponseSpec quote(String query) {
		return this.client.get().uri("/api/financing/quotes" + query).exchange();
	}

}
