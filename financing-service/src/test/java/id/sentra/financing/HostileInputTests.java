package id.sentra.financing;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import id.sentra.platform.id.Ids;
import id.sentra.platform.security.Role;
import id.sentra.platform.test.Answers;
import id.sentra.platform.test.TestTokens;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever is sent to whatever address: the sender is told what is wrong. */
@FinancingTest
class HostileInputTests {

	private static final List<String> BODIES = List.of("", "null", "[]", "7", "{}", "{", "\"x\"",
			"{\"amount\":null,\"termMonths\":null,\"applicationId\":\"x\",\"smeId\":[]}",
			"{\"amount\":9223372036854775807,\"termMonths\":2147483647,\"programmeCode\":\"DANA_BERGULIR\"}",
			"{\"amount\":92233720368547758070,\"region\":{}}",
			"{\"amount\":-1,\"termMonths\":-1,\"programmeCode\":\"\\u0000\",\"region\":\"\\u0000\",\"bankReference\":\"\\u0000\"}",
			"{\"amount\":\"1e3\",\"paidOn\":\"2026-13-45\",\"settle\":\"maybe\",\"reasons\":\"x\",\"purpose\":\"x\"}",
			"{\"smeId\":\"019aa5e0-7b1c-7c3e-9d52-3f1b6a0c4e11\",\"oldNumber\":\"A\",\"programmeCode\":\"\\u0000\",\"principal\":1,\"termMonths\":1,\"disbursedOn\":\"+999999999-12-31\",\"repaid\":0,\"balanceOn\":\"2026-01-01\"}",
			"{\"amount\":1,\"legalBasis\":\"\\u0000ab\",\"decidedOn\":\"+999999999-12-31\",\"region\":\"21.72\"}",
			"{\"reasons\":[null],\"region\":\"21.72.04.1001\",\"amount\":1,\"termMonths\":1,\"programmeCode\":\"'; drop table loan\"}");

	private static final List<String> QUERIES = List.of("region=%00", "region=21.72.04.1001.5", "status=%27",
			"cursor=%00", "cursor=bm9uZQ", "limit=0", "limit=x", "smeId=x");

	@Autowired
	WebTestClient client;

	static Stream<String> changes() {
		String id = UUID.randomUUID().toString();
		return Stream.of("POST /programmes/X/budgets", "PUT /programmes/DANA_BERGULIR/budgets/x",
				"PUT /programmes/X/budgets/21.72", "POST /applications", "PUT /applications/" + id,
				"POST /applications/x/submit", "POST /applications/" + id + "/submit",
				"POST /applications/" + id + "/score", "POST /applications/" + id + "/propose",
				"POST /applications/" + id + "/approve", "POST /applications/" + id + "/reject",
				"POST /applications/" + id + "/withdraw", "POST /applications/" + id + "/give-up", "POST /loans",
				"POST /loans/" + id + "/disburse", "POST /loans/" + id + "/cancel", "POST /loans/" + id + "/settlement",
				"POST /loans/" + id + "/payments", "POST /loans/" + id + "/refunds",
				"POST /loans/" + id + "/refunds/" + id + "/approve", "POST /loans/" + id + "/refunds/x/reject",
				"POST /take-overs", "POST /take-overs/" + id + "/approve", "POST /take-overs/" + id + "/reject",
				"PUT /day-ends/x/WIB", "PUT /day-ends/9999-12-31/WIB", "PUT /day-ends/+999999999-12-31/WIB")
			.map((each) -> each.replace(" ", " /api/financing"));
	}

	@ParameterizedTest
	@MethodSource("changes")
	void no_body_is_a_mistake_of_ours(String request) {
		for (String body : BODIES) {
			String answer = Answers.text(this.client.method(HttpMethod.valueOf(request.split(" ")[0]))
				.uri(request.split(" ")[1])
				.headers(TestTokens.as("semua", "*", Role.ADMIN, Role.FINANCE_MAKER, Role.FINANCE_APPROVER))
				.header("Idempotency-Key", Ids.next().toString())
				.header("If-Match", "\"1\"")
				.contentType(MediaType.APPLICATION_JSON)
				.bodyValue(body)
				.exchange()
				.expectStatus()
				.is4xxClientError());
			assertThat(answer).as(body).contains("\"code\":\"").doesNotContain("\"detail\":\"problem.");
		}
	}

	@ParameterizedTest
	@MethodSource("lists")
	void no_question_is_a_mistake_of_ours(String uri) {
		Answers.text(this.client.get()
			.uri((builder) -> builder.build().resolve("/api/financing" + uri))
			.headers(TestTokens.as("semua", "*", Role.ADMIN))
			.exchange()
			.expectStatus()
			.is4xxClientError());
	}

	static Stream<String> lists() {
		return Stream.concat(
				QUERIES.stream()
					.flatMap((query) -> Stream.of("/applications?" + query, "/loans?" + query, "/take-overs?" + query)),
				Stream.of("/loans?inArrears=7", "/loans?collectability=6", "/loans?collectability=x", "/arrears?sort=x",
						"/arrears?sort=%00", "/arrears?collectability=0", "/arrears?cursor=bm9uZQ", "/arrears?limit=0",
						"/arrears/totals?region=x", "/refunds?loanId=x", "/refunds?status=x", "/take-overs/x",
						"/programmes/%00/budgets/21.72/changes", "/programmes/X/budgets/21.72/changes",
						"/programmes/X/budgets/x/changes", "/summary?region=%00", "/ledger/trial-balance?region=x",
						"/ledger/loans/x", "/loans/%00", "/programmes/%00", "/day-ends/2026-02-30/WIB",
						"/day-ends/-0001-01-01/WIB", "/quotes?programme=%00&amount=1&months=1"));
	}

}
