package id.sentra.platform.test;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import id.sentra.platform.security.Role;
import org.jspecify.annotations.Nullable;

/**
 * An operation of an OpenAPI document, as far as the walk needs it.
 *
 * @param name method and path, as in {@code POST /api/training/courses}
 */
record Operation(String name, Map<String, Object> node, Map<String, Object> document) {

	static List<Operation> all(Map<String, Object> document) {
		List<Operation> all = new ArrayList<>();
		ApiDocument.map(document.get("paths"))
			.forEach((path, item) -> ApiDocument.map(item)
				.forEach((verb, node) -> all
					.add(new Operation(verb.toUpperCase(Locale.ROOT) + " " + path, ApiDocument.map(node), document))));
		return all;
	}

	/** The operation of an address: the one with the fewest parameters in its path. */
	static Optional<Operation> find(List<Operation> all, String method, String path) {
		return all.stream()
			.filter((one) -> one.method().equals(method)
					&& Pattern.matches(one.path().replaceAll("\\{[^}]+}", "[^/]+"), path))
			.min(Comparator.comparing((one) -> one.parameters("path").size()));
	}

	String method() {
		return this.name.substring(0, this.name.indexOf(' '));
	}

	String path() {
		return this.name.substring(this.name.indexOf(' ') + 1);
	}

	String summary() {
		return String.valueOf(this.node.getOrDefault("summary", ""));
	}

	List<?> tags() {
		return (this.node.get("tags") instanceof List<?> tags) ? tags : List.of();
	}

	boolean isOpen() {
		return this.node.get("security") instanceof List<?> security && security.isEmpty();
	}

	/** Whom it is for; nobody where the document does not say. */
	Set<Role> roles() {
		Set<Role> roles = EnumSet.noneOf(Role.class);
		if (this.node.get("x-roles") instanceof List<?> named) {
			named.forEach((role) -> roles.add(Role.valueOf(String.valueOf(role))));
		}
		return roles;
	}

	/** The schema of its JSON body, if it has one. */
	@Nullable Schema body() {
		Object json = ApiDocument.map(content().get("application/json")).get("schema");
		return (json != null) ? new Schema(ApiDocument.map(json), this.document).resolved() : null;
	}

	/** The schemas of what it answers when all is well, without references followed. */
	List<Schema> answers() {
		return ApiDocument.map(this.node.get("responses"))
			.entrySet()
			.stream()
			.filter((response) -> response.getKey().startsWith("2"))
			.map((response) -> ApiDocument.map(ApiDocument.map(response.getValue()).get("content")))
			.map((content) -> ApiDocument.map(content.get("application/json")))
			.filter((json) -> json.containsKey("schema"))
			.map((json) -> new Schema(ApiDocument.map(json.get("schema")), this.document))
			.toList();
	}

	/** Whether its body is a form with a file. */
	boolean isForm() {
		return content().containsKey("multipart/form-data");
	}

	boolean isBodyRequired() {
		return Boolean.TRUE.equals(ApiDocument.map(this.node.get("requestBody")).get("required"));
	}

	boolean isKeyed() {
		return parameters("header").stream().anyMatch((one) -> one.name().equals("Idempotency-Key") && one.required());
	}

	boolean isVersioned() {
		return parameters("header").stream().anyMatch((one) -> one.name().equals("If-Match"));
	}

	/** Its parameters in path, query or header. */
	List<Parameter> parameters(String in) {
		if (!(this.node.get("parameters") instanceof List<?> all)) {
			return List.of();
		}
		return all.stream()
			.map((one) -> Parameter.of(new Schema(ApiDocument.map(one), this.document).resolved()))
			.filter((one) -> one.in().equals(in))
			.toList();
	}

	private Map<String, Object> content() {
		return ApiDocument.map(ApiDocument.map(this.node.get("requestBody")).get("content"));
	}

	@Override
	public String toString() {
		return this.name;
	}

	/** A parameter in path, query or header. */
	record Parameter(String name, String in, boolean required, Schema schema) {

		static Parameter of(Schema parameter) {
			return new Parameter(String.valueOf(parameter.node().get("name")),
					String.valueOf(parameter.node().get("in")), Boolean.TRUE.equals(parameter.node().get("required")),
					new Schema(ApiDocument.map(parameter.node().get("schema")), parameter.document()).resolved());
		}

	}

}
