package id.sentra.platform.test;

import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What the service answered. */
public final class Answers {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private Answers() {
	}

	/**
	 * The body of a problem with that status and code, and a sentence of its own for
	 * people.
	 */
	public static String problem(ResponseSpec response, int status, String code) {
		String body = text(response);
		assertThat(body).contains("\"code\":\"" + code + "\"")
			.doesNotContain("\"detail\":\"problem.")
			.doesNotContain("\"message\":\"field.");
		response.expectStatus().isEqualTo(status);
		return body;
	}

	/** The body of a success. */
	public static JsonNode json(ResponseSpec response) {
		String body = text(response);
		response.expectStatus().is2xxSuccessful();
		return JSON.readTree(body);
	}

	public static String text(ResponseSpec response) {
		return String.valueOf(response.expectBody(String.class).returnResult().getResponseBody());
	}

}
