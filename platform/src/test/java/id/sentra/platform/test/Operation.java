package id.sentra.platform.test;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import id.sentra.platform.security.Role;
import org.jspecify.annotations.Nullable;

/**
 * An operation of an OpenAPI document, as far as the walk needs it.
 *
 * @param name method and path, as in {@code POST /api/training/courses}
 * @param body the schema of its JSON body, if it has one
 */
record Operation(String name, String summary, boolean isOpen, Set<Role> roles, List<Parameter> parameters,
		@Nullable Schema body) {

	String method() {
		return this.name.substring(0, this.name.indexOf(' '));
	}

	String path() {
		return this.name.substring(this.name.indexOf(' ') + 1);
	}

	boolean isKeyed() {
		return this.parameters.stream().anyMatch((one) -> one.name().equals("Idempotency-Key") && one.required());
	}

	boolean isVersioned() {
		return this.parameters.stream().anyMatch((one) -> one.name().equals("If-Match"));
	}

	List<Parameter> parameters(String in) {
		return this.parameters.stream().filter((one) -> one.in().equals(in)).toList();
	}

	@Override
	public String toString() {
		return this.name;
	}

	static List<Operation> all(Map<String, Object> document) {
		List<Operation> all = new ArrayList<>();
		ApiDocument.map(document.get("paths"))
			.forEach((path, item) -> ApiDocument.map(item)
				.forEach((verb, operation) -> all
					.add(of(verb.toUpperCase(Locale.ROOT) + " " + path, ApiDocument.map(operation), document))));
		return all;
	}

	private static Operation of(String name, Map<String, Object> operation, Map<String, Object> document) {
		Set<Role> roles = EnumSet.noneOf(Role.class);
		if (operation.get("x-roles") instanceof List<?> named) {
			named.forEach((role) -> roles.add(Role.valueOf(String.valueOf(role))));
		}
		List<Parameter> parameters = new ArrayList<>();
		if (operation.get("parameters") instanceof List<?> all) {
			all.forEach((one) -> parameters.add(Parameter.of(new Schema(ApiDocument.map(one), document).resolved())));
		}
		Object json = ApiDocument
			.map(ApiDocument.map(ApiDocument.map(operation.get("requestBody")).get("content")).get("application/json"))
			.get("schema");
		return new Operation(name, String.valueOf(operation.getOrDefault("summary", "")),
				operation.get("security") instanceof List<?> security && security.isEmpty(), roles, parameters,
				(json != null) ? new Schema(ApiDocument.map(json), document).resolved() : null);
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
