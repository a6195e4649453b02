package id.sentra.gateway.support;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.BodyInserters;

/** Signs in as browsers and scripts do. */
@Component
public class Visitor {

	/** The session's cookie. */
	public static final String SESSION = "__Host-sentra";

	public static final String CSRF = SESSION + "-csrf";

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	/** Opens the sign-in page: its CSRF token and cookie. */
	public Form openForm(WebTestClient client) {
		return form(
				client.get().uri("/masuk").exchange().expectStatus().isOk().expectBody(String.class).returnResult());
	}

	/** Sends the sign-in form. */
	public WebTestClient.ResponseSpec signIn(WebTestClient client, Form form, String username, String password) {
		return client.post()
			.uri("/masuk")
			.cookie(CSRF, form.cookie())
			.body(BodyInserters.fromFormData("username", username)
				.with("password", password)
				.with("_csrf", form.token()))
			.exchange();
	}

	/** Somebody signed in, at the pages. */
	public Person as(WebTestClient client, String username) {
		return new Person(client, session(client, username));
	}

	/** Somebody who has a session already. */
	public Person holding(WebTestClient client, String session) {
		return new Person(client, session);
	}

	/** Sends a form of somebody who is not signed in: names and values in turn. */
	public WebTestClient.ResponseSpec send(WebTestClient client, String path, String... fields) {
		Form form = openForm(client);
		BodyInserters.FormInserter<String> body = BodyInserters.fromFormData("_csrf", form.token());
		for (int at = 0; at < fields.length; at += 2) {
			body = body.with(fields[at], fields[at + 1]);
		}
		return client.post().uri(path).cookie(CSRF, form.cookie()).body(body).exchange();
	}

	/** The cookie of a new session. */
	public String session(WebTestClient client, String username) {
		return sessionOf(
				signIn(client, openForm(client), username, TestSurroundings.PASSWORD).expectStatus().isSeeOther());
	}

	/** The cookie of the session an answer begins. */
	public static String sessionOf(WebTestClient.ResponseSpec answer) {
		HttpHeaders headers = answer.expectBody().returnResult().getResponseHeaders();
		return headers.getOrEmpty(HttpHeaders.SET_COOKIE)
			.stream()
			.filter((cookie) -> cookie.startsWith(SESSION + "="))
			.map((cookie) -> cookie.substring(SESSION.length() + 1, cookie.indexOf(';')))
			.findFirst()
			.orElseThrow();
	}

	/** An access token. */
	public String token(WebTestClient client, String username) {
		Token token = askForToken(client, username, TestSurroundings.PASSWORD).expectStatus()
			.isOk()
			.expectBody(Token.class)
			.returnResult()
			.getResponseBody();
		return Objects.requireNonNull(token).accessToken();
	}

	/** Asks for an access token. */
	public WebTestClient.ResponseSpec askForToken(WebTestClient client, String username, String password) {
		MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
		form.add("username", username);
		form.add("password", password);
		return client.post().uri("/api/token").body(BodyInserters.fromFormData(form)).exchange();
	}

	/**
	 * A page without its tokens: they are random letters, which may be any short word.
	 */
	public static String withoutTokens(String page) {
		return page.replaceAll("\"[\\w-]{20,}=*\"", "\"\"");
	}

	/** The CSRF token in a page and the cookie it goes with. */
	public static Form form(EntityExchangeResult<String> page) {
		Matcher token = TOKEN.matcher(Objects.requireNonNull(page.getResponseBody()));
		if (!token.find()) {
			throw new IllegalStateException("No CSRF token in the page");
		}
		ResponseCookie cookie = page.getResponseCookies().getFirst(CSRF);
		return new Form(token.group(1), (cookie != null) ? cookie.getValue() : "");
	}

	/** What a form needs to be believed. */
	public record Form(String token, String cookie) {
	}

	@JsonIgnoreProperties(ignoreUnknown = true)
	private record Token(@JsonProperty("access_token") String accessToken) {
	}

}
