package id.sentra.platform.test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

import id.sentra.platform.security.Role;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.yaml.snakeyaml.Yaml;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The committed OpenAPI document of a service and the one its running application has.
 */
public final class ApiContract {

	/** Where every service keeps it, seen from its module. */
	public static final Path FILE = Path.of("contracts/openapi.yaml");

	static final String WRITE = "sentra.contracts.write";

	private ApiContract() {
	}

	/**
	 * Asserts that the committed document says what the routes are, each with a summary
	 * and with who may use it; with {@code -Dsentra.contracts.write} writes it anew.
	 */
	public static void assertCommitted(WebTestClient http, String service) throws IOException {
		Map<String, Object> committed = Files.exists(FILE) ? read(Files.readString(FILE)) : Map.of();
		String now = ApiDocument.of(generated(http), service, committed);
		if (isWritten()) {
			Files.writeString(FILE, now);
		}
		assertThat(Files.exists(FILE) ? Files.readString(FILE) : "")
			.as("A route changed: look whether callers can live with it, then run this test with -D%s and commit %s",
					WRITE, FILE)
			.isEqualTo(now);
		assertThat(Operation.all(read(now)))
			.as("Write each new operation's summary into %s, and say at its method who may use it"
					+ " (@Allowed, @Staff, @SignedIn or @Anybody)", FILE)
			.allSatisfy((operation) -> {
				assertThat(operation.summary()).as(operation.toString()).isNotBlank();
				assertThat(operation.isOpen() || !operation.roles().isEmpty()).as(operation.toString()).isTrue();
			});
		if (!isWritten()) {
			ApiExamples.assertComplete(read(now));
		}
	}

	static boolean isWritten() {
		return System.getProperty(WRITE) != null;
	}

	static Map<String, Object> read(String yaml) {
		return ApiDocument.map(new Yaml().load(yaml));
	}

	private static String generated(WebTestClient http) {
		byte[] json = http.get()
			.uri("/v3/api-docs")
			.headers(TestTokens.as("reader", "*", Role.ADMIN))
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.returnResult()
			.getResponseBody();
		return new String(Objects.requireNonNull(json), StandardCharsets.UTF_8);
	}

}
