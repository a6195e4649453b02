package id.sentra.financing;

import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the service answered.
 */
public final class Answers {

	private Answers() {
	}

	/**
	 * The body of a problem with that status and code, and a sentence of its own for
	 * people.
	 */
	public static String problem(ResponseSpec response, int status, String code) {
		String body = text(response.expectStatus().isEqualTo(status));
		assertThat(body).contains("\"code\":\"" + code + "\"").doesNotContain("\"detail\":\"problem.");
		return body;
	}

	public static String text(ResponseSpec response) {
		return String.valueOf(response.expectBody(String.class).returnResult().getResponseBody());
	}

}
