package id.sentra.gateway.page;

import java.util.List;

import id.sentra.gateway.support.PagesTest;
import id.sentra.gateway.support.Visitor;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/** No browser has to guess what letters a text is in (OWASP ASVS 5.0, 4.1.1). */
class CharsetTests extends PagesTest {

	@Autowired
	Assets assets;

	@Autowired
	Visitor visitor;

	@Test
	void every_text_names_its_charset() {
		List.of("/masuk", "/daftar", "/simulasi", "/mitra", "/api/registry/smes")
			.forEach((path) -> assertCharset(path, anybody().get().uri(path)));
		List.of("sentra.css", "sentra.js", "icon.svg", "vendor/htmx-2.0.10.min.js", "vendor/htmx-LICENSE.txt")
			.stream()
			.map((file) -> this.assets.base() + "/" + file)
			.forEach((path) -> assertCharset(path, anybody().get().uri(path)));
		String session = this.visitor.session(anybody(), "petugas");
		List.of("/", "/umkm", "/tidak-ada", "/live/program", "/pembiayaan/tunggakan/unduh?format=csv")
			.forEach((path) -> assertCharset(path, anybody().get().uri(path).cookie(Visitor.SESSION, session)));
	}

	/** JSON is UTF-8 and has no such parameter. */
	private static void assertCharset(String path, WebTestClient.RequestHeadersSpec<?> request) {
		MediaType type = request.exchange().returnResult(byte[].class).getResponseHeaders().getContentType();
		if (type == null || !type.getSubtype().endsWith("json")) {
			assertThat(type).as(path)
				.isNotNull()
				.satisfies((named) -> assertThat(named.getCharset()).as("%s: %s", path, named).hasToString("UTF-8"));
		}
	}

}
