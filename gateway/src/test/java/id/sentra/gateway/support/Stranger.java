package id.sentra.gateway.support;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.BodyInserters;

/** Somebody without an account whose browser keeps the cookies it is given. */
public final class Stranger {

	private final WebTestClient client;

	private final Map<String, ResponseCookie> cookies = new LinkedHashMap<>();

	public Stranger(WebTestClient client) {
		this.client = client.mutate()
			.filter((request, next) -> next.exchange(request)
				.doOnNext((response) -> this.cookies.putAll(response.cookies().toSingleValueMap())))
			.build();
	}

	public WebTestClient.ResponseSpec get(String path) {
		return this.client.get().uri(path).accept(MediaType.TEXT_HTML).cookies(this::put).exchange();
	}

	/** Sends a form: names and values in turn. */
	public WebTestClient.ResponseSpec send(String path, String... fields) {
		EntityExchangeResult<String> page = this.client.get()
			.uri("/masuk")
			.cookies(this::put)
			.exchange()
			.expectBody(String.class)
			.returnResult();
		MultiValueMap<String, String> typed = new LinkedMultiValueMap<>();
		typed.add("_csrf", Visitor.form(page).token());
		for (int at = 0; at < fields.length; at += 2) {
			typed.add(fields[at], fields[at + 1]);
		}
		return this.client.post()
			.uri(path)
			.accept(MediaType.TEXT_HTML)
			.cookies(this::put)
			.body(BodyInserters.fromFormData(typed))
			.exchange();
	}

	/** A cookie as it was given last. */
	public ResponseCookie cookie(String name) {
		return Objects.requireNonNull(this.cookies.get(name), name);
	}

	private void put(MultiValueMap<String, String> sent) {
		this.cookies.forEach((name, cookie) -> sent.add(name, cookie.getValue()));
	}

}
