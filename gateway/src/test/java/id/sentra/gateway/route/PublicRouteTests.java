package id.sentra.gateway.route;

import id.sentra.gateway.support.DeclaredRequests;
import id.sentra.gateway.support.FakeServices;
import id.sentra.gateway.support.PagesTest;
import id.sentra.gateway.support.Visitor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

import static org.assertj.core.api.Assertions.assertThat;

class PublicRouteTests extends PagesTest {

	@Autowired
	Visitor visitor;

	@ParameterizedTest
	@Tag(DeclaredRequests.NONSENSE)
	@ValueSource(strings = { "/api/bazaar/public/echo", "/api/training/public/echo", "/api/financing/quotes" })
	void what_is_public_is_read_without_sign_in_and_nothing_else_is(String path) {
		ask(HttpMethod.GET, path).expectStatus().isOk();
		assertThat(FakeServices.shared().requests())
			.allSatisfy((headers) -> assertThat(headers).doesNotContainKeys("authorization", "cookie"));
		problem(ask(HttpMethod.POST, path), HttpStatus.FORBIDDEN, "csrf-token-missing");
		problem(ask(HttpMethod.GET, path.replace("public", "other").replace("quotes", "loans")),
				HttpStatus.UNAUTHORIZED, "not-signed-in");
	}

	@ParameterizedTest
	@ValueSource(strings = { "view", "sign", "counter" })
	void who_has_a_partners_link_needs_neither_sign_in_nor_a_browser(String step) {
		String path = "/api/bazaar/public/agreements/" + step;
		services.give("POST " + path, "{}");
		anybody().post()
			.uri(path)
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue("{\"token\":\"abc\"}")
			.exchange()
			.expectStatus()
			.isOk();
		assertThat(services.sent()).singleElement()
			.satisfies((sent) -> assertThat(sent.body()).isEqualTo("{\"token\":\"abc\"}"));
	}

	@Test
	void a_partners_route_tells_the_service_nothing_of_who_is_signed_in() {
		anybody().post()
			.uri("/api/bazaar/public/agreements/echo")
			.headers((headers) -> headers.setBearerAuth(this.visitor.token(anybody(), "admin")))
			.exchange()
			.expectStatus()
			.isOk();
		assertThat(FakeServices.shared().requests()).singleElement()
			.satisfies((headers) -> assertThat(headers).doesNotContainKeys("authorization", "cookie"));
	}

	private ResponseSpec ask(HttpMethod method, String path) {
		return anybody().method(method).uri(path).exchange();
	}

	private static void problem(ResponseSpec response, HttpStatus status, String code) {
		response.expectStatus().isEqualTo(status).expectBody().jsonPath("$.code").isEqualTo(code);
	}

}
