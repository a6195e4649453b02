package id.sentra.platform.test;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

import id.sentra.platform.security.Role;
import id.sentra.platform.test.RawClient.RawRequest;
import id.sentra.platform.test.Operation.Parameter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** What a service under a walk has: things, requests that work, and their owner. */
final class Ground {

	private static final List<Role> SPEAKERS = List.of(Role.OFFICER, Role.ADMIN, Role.ORGANISER, Role.FINANCE_MAKER,
			Role.FINANCE_APPROVER, Role.TRAINER, Role.AUDITOR, Role.MENTOR, Role.SME_OWNER);

	final Map<String, List<Object>> things = new LinkedHashMap<>();

	final Map<String, Supplier<?>> bodies = new HashMap<>();

	final Map<String, Supplier<String>> addresses = new HashMap<>();

	final Map<String, String> elsewhere = new HashMap<>();

	final Set<String> seenByAll = new HashSet<>();

	/** What texts are by the name of their field. */
	final Map<String, String> formats = new HashMap<>();

	/** What fields may hold by their name, alone or behind an operation's. */
	final Map<String, Set<Hostile>> taken = new HashMap<>();

	/** Operations that changed something during the walk. */
	final Set<String> changed = ConcurrentHashMap.newKeySet();

	@Nullable Supplier<Set<String>> audited;

	UUID owner = UUID.randomUUID();

	/** Whether something of that operation's address exists. */
	boolean has(Operation operation) {
		return template(operation.path()) != null;
	}

	/** The address, naming existing things as far as there are any. */
	String address(Operation operation) {
		String path = operation.path();
		String known = template(path);
		if (known != null) {
			path = filled(known) + path.substring(known.length());
		}
		for (Parameter parameter : operation.parameters("path")) {
			path = path.replace("{" + parameter.name() + "}", String.valueOf(Samples.fitting(parameter.schema())));
		}
		return path + required(operation);
	}

	private static String required(Operation operation) {
		StringBuilder query = new StringBuilder();
		operation.parameters("query")
			.stream()
			.filter(Parameter::required)
			.forEach((one) -> query.append((query.length() == 0) ? '?' : '&')
				.append(one.name())
				.append('=')
				.append(Samples.fitting(one.schema())));
		return query.toString();
	}

	private @Nullable String template(String path) {
		return this.things.keySet()
			.stream()
			.filter((one) -> path.equals(one) || path.startsWith(one + "/"))
			.max((a, b) -> a.length() - b.length())
			.orElse(null);
	}

	private String filled(String template) {
		String path = template;
		for (Object value : this.things.get(template)) {
			path = path.replaceFirst("\\{[a-zA-Z]+}", String.valueOf(value));
		}
		return path;
	}

	/** Which of the hostile kinds a field of the operation is there for. */
	Set<Hostile> taken(Operation operation, String field) {
		Set<Hostile> all = EnumSet.noneOf(Hostile.class);
		all.addAll(this.taken.getOrDefault(field, Set.of()));
		all.addAll(this.taken.getOrDefault(operation.name() + " " + field, Set.of()));
		return all;
	}

	/** The schema of a field, with its format where the test knows better. */
	Schema known(String field, Schema schema) {
		String format = this.formats.get(field);
		return (format != null) ? new Schema(Map.of("type", "string", "format", format), schema.document()) : schema;
	}

	/** A request of somebody who may, as good as the test knows to make it. */
	RawRequest good(Operation operation) {
		RawRequest ask = by(RawRequest.of("good", operation.method(), address(operation)), operation, "*");
		if (operation.isKeyed()) {
			ask = ask.with("Idempotency-Key", UUID.randomUUID().toString());
		}
		if (operation.isVersioned()) {
			ask = ask.with("If-Match", "\"1\"");
		}
		if (operation.isForm()) {
			return ask.form();
		}
		Object body = body(operation);
		return (body != null) ? ask.json(Samples.json(body)) : ask;
	}

	@Nullable Object body(Operation operation) {
		Supplier<?> known = this.bodies.get(operation.name());
		if (known != null) {
			return known.get();
		}
		return (operation.body() != null) ? Samples.fitting(operation.body()) : null;
	}

	/** The same by somebody with the first role it is for, of a region. */
	RawRequest by(RawRequest ask, Operation operation, String region) {
		if (operation.isOpen()) {
			return ask;
		}
		Role role = SPEAKERS.stream().filter(operation.roles()::contains).findFirst().orElseThrow();
		return ask.as(as(role, region));
	}

	Consumer<HttpHeaders> as(Role role, String region) {
		return (role == Role.SME_OWNER) ? TestTokens.asOwnerOf(this.owner) : TestTokens.as("walker", region, role);
	}

}
