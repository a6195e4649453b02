package id.sentra.gateway.problem;

import id.sentra.gateway.support.GatewayTest;
import id.sentra.gateway.support.Visitor;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

@GatewayTest
class ErrorPageTests {

	@Autowired
	WebTestClient client;

	@Autowired
	Visitor visitor;

	@Test
	void people_get_a_page_and_scripts_a_problem() {
		String session = this.visitor.session(this.client, "petugas");
		this.client.get()
			.uri("/tidak-ada")
			.accept(MediaType.TEXT_HTML)
			.cookie(Visitor.SESSION, session)
			.exchange()
			.expectStatus()
			.isNotFound()
			.expectHeader()
			.contentTypeCompatibleWith(MediaType.TEXT_HTML)
			.expectBody(String.class)
			.value((page) -> assertThat(page).contains("Tidak ditemukan", "Ke halaman utama", "sentra.css"));
		this.client.get()
			.uri("/tidak-ada")
			.accept(MediaType.APPLICATION_JSON)
			.cookie(Visitor.SESSION, session)
			.exchange()
			.expectStatus()
			.isNotFound()
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON);
	}

	@Test
	void static_files_are_kept_for_a_year_under_a_path_that_changes_with_them() {
		String page = this.client.get()
			.uri("/masuk")
			.exchange()
			.expectBody(String.class)
			.returnResult()
			.getResponseBody();
		String css = page.replaceAll("(?s).*href=\"(/assets/[0-9a-f]{12}/sentra.css)\".*", "$1");
		this.client.get()
			.uri(css)
			.exchange()
			.expectStatus()
			.isOk()
			.expectHeader()
			.value(HttpHeaders.CACHE_CONTROL, (rule) -> assertThat(rule).contains("max-age=31536000", "immutable"));
		this.client.get().uri("/assets/000000000000/sentra.css").exchange().expectStatus().isNotFound();
		this.client.get().uri("/assets/../application.yml").exchange().expectStatus().is4xxClientError();
	}

}
