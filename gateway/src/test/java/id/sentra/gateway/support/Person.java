package id.sentra.gateway.support;

import java.net.URI;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.BodyInserters;

/** Somebody signed in who opens pages and sends forms. */
public final class Person {

	private final WebTestClient client;

	private final String session;

	private Visitor.@Nullable Form form;

	Person(WebTestClient client, String session) {
		this.client = client;
		this.session = session;
	}

	public WebTestClient.ResponseSpec get(String path) {
		return this.client.get().uri(path).accept(MediaType.TEXT_HTML).cookie(Visitor.SESSION, this.session).exchange();
	}

	/** The same with an address as it is, escapes and all. */
	public WebTestClient.ResponseSpec getExactly(String path) {
		return this.client.get()
			.uri((builder) -> URI.create(builder.build() + path))
			.accept(MediaType.TEXT_HTML)
			.cookie(Visitor.SESSION, this.session)
			.exchange();
	}

	/** Sends a form as another site would make the browser: without the CSRF token. */
	public WebTestClient.ResponseSpec sendFromElsewhere(HttpMethod method, String path) {
		return this.client.method(method)
			.uri(path)
			.accept(MediaType.TEXT_HTML)
			.cookie(Visitor.SESSION, this.session)
			.body(BodyInserters.fromFormData("kunci", "1"))
			.exchange();
	}

	/** The page at an address, which must be there. */
	public String page(String path) {
		return body(get(path).expectStatus().isOk());
	}

	/** Sends a form: names and values in turn. */
	public WebTestClient.ResponseSpec send(String path, String... fields) {
		Visitor.Form form = form();
		MultiValueMap<String, String> typed = new LinkedMultiValueMap<>();
		typed.add("_csrf", form.token());
		for (int at = 0; at < fields.length; at += 2) {
			typed.add(fields[at], fields[at + 1]);
		}
		return this.client.post()
			.uri(path)
			.accept(MediaType.TEXT_HTML)
			.cookie(Visitor.SESSION, this.session)
			.cookie(Visitor.CSRF, form.cookie())
			.body(BodyInserters.fromFormData(typed))
			.exchange();
	}

	/** What makes a form believed: good as long as the browser is open. */
	private Visitor.Form form() {
		if (this.form == null) {
			this.form = Visitor.form(get("/sandi").expectBody(String.class).returnResult());
		}
		return this.form;
	}

	/** What an answer says. */
	public static String body(WebTestClient.ResponseSpec response) {
		return Objects.requireNonNull(response.expectBody(String.class).returnResult().getResponseBody());
	}

}
