package id.sentra.platform.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds what a client sends against the OpenAPI document of a service: no address, query
 * parameter, field or word of a list that it does not declare, and no body or parameter
 * missing that it asks for.
 */
public final class RequestContract {

	private static final JsonMapper JSON = JsonMapper.shared();

	private final Map<String, Object> document;

	private final List<Operation> operations;

	private RequestContract(Map<String, Object> document) {
		this.document = document;
		this.operations = Operation.all(document);
	}

	/** That of a document. */
	public static RequestContract of(Path file) {
		try {
			return new RequestContract(ApiContract.read(Files.readString(file)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * What is wrong with a request, a sentence each.
	 * @param query the values of each query parameter
	 * @param body the body, empty if there is none
	 */
	public List<String> faults(String method, String path, Map<String, ? extends Collection<String>> query,
			String body) {
		Optional<Operation> found = Operation.find(this.operations, method, path);
		if (found.isEmpty()) {
			return List.of(method + " " + path + ": undeclared address");
		}
		Operation operation = found.get();
		List<String> faults = new ArrayList<>();
		query(operation, query, faults);
		if (!operation.isForm()) {
			body(operation, body, faults);
		}
		return faults.stream().map((fault) -> operation + ": " + fault).toList();
	}

	private void query(Operation operation, Map<String, ? extends Collection<String>> query, List<String> faults) {
		List<Operation.Parameter> declared = operation.parameters("query");
		Set<String> names = declared.stream().map(Operation.Parameter::name).collect(Collectors.toSet());
		query.keySet()
			.stream()
			.filter((name) -> !names.contains(name))
			.forEach((name) -> faults.add("undeclared query parameter " + name));
		for (Operation.Parameter one : declared) {
			Collection<String> values = query.get(one.name());
			if (values == null && one.required()) {
				faults.add("without query parameter " + one.name());
			}
			else if (values != null) {
				values.forEach((value) -> validate(one.schema(), value(one.schema(), value), faults));
			}
		}
	}

	private void body(Operation operation, String body, List<String> faults) {
		Schema schema = operation.body();
		if (schema == null) {
			if (!body.isEmpty()) {
				faults.add("a body where none is declared: " + body);
			}
		}
		else if (!body.isEmpty()) {
			validate(schema, JSON.readTree(body), faults);
		}
		else if (operation.isBodyRequired()) {
			faults.add("without a body");
		}
	}

	private void validate(Schema schema, JsonNode value, List<String> faults) {
		JsonSchemas.closed(JSON.valueToTree(schema.node()), JSON.valueToTree(this.document.get("components")))
			.validate(value)
			.forEach((error) -> faults.add(error + " in " + value));
	}

	/** A text of a query as what its schema calls it; lists are written with commas. */
	private static JsonNode value(Schema schema, String text) {
		if (schema.type().equals("array")) {
			return JSON
				.valueToTree(List.of(text.split(",")).stream().map((one) -> value(schema.items(), one)).toList());
		}
		boolean isText = schema.type().equals("string");
		boolean isReadable = text.matches("-?[0-9]+|true|false");
		return (!isText && isReadable) ? JSON.readTree(text) : JSON.valueToTree(text);
	}

}
