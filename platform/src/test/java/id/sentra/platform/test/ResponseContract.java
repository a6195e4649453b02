package id.sentra.platform.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import com.networknt.schema.Schema;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds every answer of a service against its OpenAPI document: no status, media type,
 * field, {@code null} or word of a list that it does not declare.
 */
public final class ResponseContract {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final Map<String, Object> document;

	private final List<Operation> operations;

	private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

	private ResponseContract(Map<String, Object> document) {
		this.document = document;
		this.operations = Operation.all(document);
	}

	/** That of a document. */
	public static ResponseContract of(Path file) {
		try {
			return new ResponseContract(ApiContract.read(Files.readString(file)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Of the service whose module the test is in; of none where it has no document. */
	static ResponseContract committed() {
		return Committed.CONTRACT;
	}

	void assertKept(EntityExchangeResult<?> result) {
		byte[] body = result.getResponseBodyContent();
		boolean isRead = result.getResponseBody() != null;
		if (isRead && body != null) {
			MediaType type = result.getResponseHeaders().getContentType();
			assertKept(result.getMethod().name(), result.getUrl().getRawPath(), result.getStatus().value(),
					(type != null) ? type.toString() : "", new String(body, StandardCharsets.UTF_8));
		}
	}

	void assertKept(String method, String path, int status, String type, String body) {
		find(method, path).ifPresent((operation) -> {
			String name = operation + " " + status + " " + type;
			JsonNode response = response(operation, status);
			assertThat(response.isMissingNode()).as("undeclared status: %s", name).isFalse();
			if (body.isEmpty()) {
				assertThat(response.has("content")).as("empty: %s", name).isFalse();
				return;
			}
			MediaType media = MediaType.parseMediaType(type);
			JsonNode content = response.path("content").path(media.getType() + "/" + media.getSubtype());
			assertThat(content.isMissingNode()).as("undeclared media type: %s", name).isFalse();
			if (media.getSubtype().endsWith("json")) {
				JsonNode schema = content.path("schema");
				JsonNode answer = JSON.readTree(body);
				assertThat(this.schemas.computeIfAbsent(name, (one) -> schema(schema)).validate(answer))
					.as("%s%n%s", name, body)
					.isEmpty();
				if (ApiContract.isWritten() && status < 300) {
					ApiExamples.offer(schema, answer);
				}
			}
		});
	}

	/** Asserts that this is what the operation answers when all is well. */
	public void assertAnswers(String method, String path, String json) {
		Operation operation = find(method, path).orElseThrow(() -> new AssertionError(method + " " + path));
		assertThat(operation.answers()).as(operation.toString()).isNotEmpty();
		JsonNode schema = JSON.valueToTree(operation.answers().get(0).node());
		assertThat(schema(schema).validate(JSON.readTree(json))).as(operation.toString()).isEmpty();
	}

	private JsonNode response(Operation operation, int status) {
		JsonNode responses = JSON.valueToTree(operation.node().get("responses"));
		JsonNode response = responses.path(String.valueOf(status));
		if (response.isMissingNode() && status >= 400) {
			response = responses.path("default");
		}
		return response.has("$ref") ? JSON.valueToTree(this.document).at(response.path("$ref").asString().substring(1))
				: response;
	}

	private Schema schema(JsonNode schema) {
		return JsonSchemas.closed(schema, JSON.valueToTree(this.document.get("components")));
	}

	private Optional<Operation> find(String method, String path) {
		return Operation.find(this.operations, method, path);
	}

	private static final class Committed {

		static final ResponseContract CONTRACT = Files.exists(ApiContract.FILE) ? of(ApiContract.FILE)
				: new ResponseContract(Map.of());

	}

}
