package id.sentra.gateway.route;

import id.sentra.gateway.support.FakeServices;
import id.sentra.gateway.support.PagesTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

import static org.assertj.core.api.Assertions.assertThat;

class PublicRouteTests extends PagesTest {

	@ParameterizedTest
	@ValueSource(strings = { "/api/bazaar/public/echo", "/api/training/public/echo", "/api/financing/quotes" })
	void what_is_public_is_read_without_sign_in_and_nothing_else_is(String path) {
		ask(HttpMethod.GET, path).expectStatus().isOk();
		assertThat(FakeServices.shared().requests())
			.allSatisfy((headers) -> assertThat(headers).doesNotContainKeys("authorization", "cookie"));
		problem(ask(HttpMethod.POST, path), HttpStatus.FORBIDDEN, "csrf-token-missing");
		problem(ask(HttpMethod.GET, path.replace("public", "other").replace("quotes", "loans")),
				HttpStatus.UNAUTHORIZED, "not-signed-in");
	}

	@Test
	void a_partners_token_passes_through_no_public_route() {
		problem(ask(HttpMethod.POST, "/api/bazaar/public/agreements/view"), HttpStatus.FORBIDDEN, "csrf-token-missing");
		assertThat(services.sent()).isEmpty();
	}

	private ResponseSpec ask(HttpMethod method, String path) {
		return anybody().method(method).uri(path).exchange();
	}

	private static void problem(ResponseSpec response, HttpStatus status, String code) {
		response.expectStatus().isEqualTo(status).expectBody().jsonPath("$.code").isEqualTo(code);
	}

}
