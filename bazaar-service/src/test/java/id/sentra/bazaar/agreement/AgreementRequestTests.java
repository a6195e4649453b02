package id.sentra.bazaar.agreement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import com.jayway.jsonpath.JsonPath;
import id.sentra.bazaar.BazaarTest;
import id.sentra.bazaar.Bench;
import id.sentra.platform.id.Ids;
import id.sentra.platform.test.Answers;
import id.sentra.platform.test.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;

import static org.assertj.core.api.Assertions.assertThat;

/** All that is wrong with a request is told at once, each problem with its field. */
@BazaarTest
class AgreementRequestTests {

	private static final String AGREEMENTS = "/api/bazaar/agreements";

	private static final String PARTNER = "/api/bazaar/public/agreements/";

	@Autowired
	Bench bench;

	private String agreement;

	private Consumer<HttpHeaders> owner;

	@BeforeEach
	void owner() {
		this.agreement = AGREEMENTS + "/" + Ids.next();
		this.owner = TestTokens.asOwnerOf(this.bench.sme());
	}

	@Test
	void of_a_proposal_with_its_terms() {
		Map<String, Object> terms = terms();
		terms.put("value", 0);
		terms.put("payment", "hubungi 0812-3456-7890");
		terms.put("shareBasisPoints", 10_001);
		wrong(AGREEMENTS, Map.of("partnerName", " ", "terms", terms), "partnerName not-blank", "kind not-null",
				"value positive", "payment contact", "shareBasisPoints share");
		wrong(AGREEMENTS, Map.of("partnerName", "x".repeat(201), "kind", "OUTRIGHT"), "partnerName size",
				"terms not-null");
		wrong(this.agreement + "/counter", Map.of("terms", Map.of("value", 1)), "specification not-blank",
				"legality not-blank", "payment not-blank", "delivery not-blank", "returns not-blank",
				"cancellation not-blank", "choiceOfLaw not-blank");
		wrong(this.agreement + "/counter", Map.of(), "terms not-null");
	}

	@Test
	void of_a_signature_and_an_end() {
		wrong(this.agreement + "/sign", Map.of("hash", "x".repeat(201)), "hash size");
		wrong(this.agreement + "/end", Map.of("reason", "x".repeat(180) + " 0812-3456-7890 lebih"), "reason size",
				"reason contact");
	}

	@Test
	void of_what_a_partner_sends() {
		wrong(PARTNER + "sign", Map.of("token", "x".repeat(101)), "token not-blank", "hash not-blank");
		wrong(PARTNER + "counter", Map.of(), "token not-blank", "terms not-null");
		wrong(PARTNER + "view", Map.of(), "token not-blank");
	}

	@Test
	void of_goods_and_money() {
		wrong(this.agreement + "/entries", Map.of("day", "1999-12-31", "product", " ", "quantity", 0, "amount", -1),
				"kind not-null", "day not-null", "product not-blank", "quantity positive", "amount positive");
		wrong(this.agreement + "/entries", Map.of("kind", "PAID", "amount", 0), "day not-null", "amount positive");
		wrong(this.agreement + "/returns", Map.of("product", "0812-3456-7890", "value", -1), "product contact",
				"day not-null", "quantity not-null", "value positive-or-zero");
	}

	private void wrong(String path, Object body, String... problems) {
		String answer = Answers.problem(this.bench.post(path, body, this.owner, Ids.next().toString(), 1L), 422,
				"invalid-fields");
		assertThat(JsonPath.<List<Map<String, String>>>read(answer, "$.errors[*]")
			.stream()
			.map((problem) -> problem.get("field") + " " + problem.get("code"))).as(path)
			.containsExactlyInAnyOrder(problems);
	}

	private static Map<String, Object> terms() {
		Map<String, Object> terms = new HashMap<>();
		List.of("specification", "legality", "payment", "delivery", "returns", "cancellation", "choiceOfLaw")
			.forEach((part) -> terms.put(part, "Isi " + part));
		terms.put("value", 1_000);
		return terms;
	}

}
