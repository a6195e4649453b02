package id.sentra.platform.test;

import java.util.regex.Pattern;

import id.sentra.platform.test.RawClient.Answer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What every refusal looks like, and what none may hold. */
final class Refusals {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]+");

	/** Names of classes, stack traces, SQL, and people: NIK, telephone, e-mail. */
	private static final Pattern NOT_TOLD = Pattern.compile(
			"Exception|id\\.sentra|org\\.[a-z]+\\.|java\\.|\\bat [a-z]+\\.|select |insert |problem\\.|field\\.[a-z]|"
					+ "\\b\\d{16}\\b|\\+62\\d{6}|\\b08\\d{8}|[\\w.]+@\\w+\\.\\w");

	/** In the sentence that says what an address looks like. */
	private static final String EXAMPLE = "nama@contoh.id";

	private static final int SHORTEST_SENTENCE = 15;

	private Refusals() {
	}

	/** Asserts a 4xx problem with a code and a sentence. */
	static void assertRefused(Answer answer) {
		assertThat(answer.status()).as(answer.toString()).isBetween(400, 499);
		assertThat(answer.type()).as(answer.toString()).startsWith("application/problem+json");
		assertThat(code(answer)).as(answer.toString()).matches(CODE);
		assertThat(text(answer, "detail")).as(answer.toString()).hasSizeGreaterThan(SHORTEST_SENTENCE);
		assertThat(NOT_TOLD.matcher(answer.body().replace(EXAMPLE, "")).find()).as("tells too much: %s", answer)
			.isFalse();
	}

	/** The same with this status and code. */
	static void assertRefused(Answer answer, int status, String code) {
		assertRefused(answer);
		assertThat(answer.status() + " " + code(answer)).as(answer.toString()).isEqualTo(status + " " + code);
	}

	/** Asserts that it worked or was refused as it should be. */
	static void assertNoFault(Answer answer) {
		if (!answer.isGood()) {
			assertRefused(answer);
		}
	}

	/** The same, and what nobody can keep or print was not kept. */
	static void assertHarmless(Answer answer) {
		assertNoFault(answer);
		assertThat(answer.body()).as(answer.toString()).doesNotContain("\\u0000", "\0", "\\ud800", "\ud800");
	}

	static String code(Answer answer) {
		return text(answer, "code");
	}

	private static String text(Answer answer, String field) {
		try {
			JsonNode problem = JSON.readTree(answer.body());
			return problem.path(field).asString("");
		}
		catch (JacksonException ex) {
			return "";
		}
	}

}
