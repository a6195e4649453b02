package id.sentra.gateway.contract;

import java.util.List;

import id.sentra.gateway.support.PagesTest;
import org.junit.jupiter.api.Test;

import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;

import static id.sentra.gateway.support.Person.body;
import static org.assertj.core.api.Assertions.assertThat;

class ContractsControllerTests extends PagesTest {

	@Test
	void the_page_lists_every_contract_in_both_languages() {
		String page = body(get("/api-docs?lang=id"));
		for (String context : PublicContracts.CONTEXTS) {
			assertThat(page).contains("href=\"/api/" + context + "/contracts/openapi.yaml\"",
					"href=\"/api/" + context + "/contracts/asyncapi.yaml\"");
		}
		assertThat(page).contains("Untuk pengembang").doesNotContain("??");
		assertThat(body(get("/api-docs?lang=en"))).contains("For developers").doesNotContain("??");
	}

	@Test
	void a_contract_is_for_anybody_with_a_bad_token_too() {
		services.give("GET /api/bazaar/contracts/openapi.yaml", "openapi: 3.1.0");
		services.give("GET /api/bazaar/contracts/stall-applied.v1.schema.json", "{}");
		assertThat(body(get("/api/bazaar/contracts/openapi.yaml"))).isEqualTo("openapi: 3.1.0");
		get("/api/bazaar/contracts/stall-applied.v1.schema.json").expectStatus().isOk();
		anybody().get()
			.uri("/api/bazaar/contracts/openapi.yaml")
			.header(HttpHeaders.AUTHORIZATION, "Bearer made-up")
			.exchange()
			.expectStatus()
			.isOk();
	}

	@Test
	void nothing_else_of_a_service_is() {
		for (String path : List.of("/api/bazaar/contracts/other.yaml", "/api/bazaar/contracts", "/api/bazaar/bazaars",
				"/api/bazaar/contracts/openapi.yaml/x", "/api/other/contracts/openapi.yaml",
				"/api/bazaar/contracts/stall-applied.v1.sample.json")) {
			get(path).expectStatus().isUnauthorized();
		}
		anybody().delete().uri("/api/bazaar/contracts/openapi.yaml").exchange().expectStatus().is4xxClientError();
	}

	private WebTestClient.ResponseSpec get(String path) {
		return anybody().get().uri(path).exchange();
	}

}
