package id.sentra.platform.test;

import java.util.ArrayList;
import java.util.List;

import id.sentra.platform.test.RawClient.Answer;
import id.sentra.platform.test.RawClient.RawRequest;
import id.sentra.platform.test.Operation.Parameter;

/** Addresses nobody can mean: in the path, in the query, in the method. */
final class AddressWalk {

	private static final List<String> NOWHERE = List.of("x", "%00", "%F0%9F%98%80", "A%00B", "%FF", "1%27--", "..%2F..",
			"%25", "a".repeat(3000));

	private static final String NOTHING = "00000000-0000-0000-0000-000000000000";

	private static final List<String> TEXTS = List.of("%00", "a%00b", "%ED%A0%80", "%27%3B--", "%25", "%FF",
			"a".repeat(3000));

	private final RawClient client;

	private final Ground ground;

	AddressWalk(RawClient client, Ground ground) {
		this.client = client;
		this.ground = ground;
	}

	void walk(Operation operation) {
		RawRequest good = this.ground.good(operation);
		List<RawRequest> refused = new ArrayList<>();
		for (Parameter parameter : operation.parameters("path")) {
			NOWHERE.forEach((part) -> refused.add(to(good, operation, parameter, part)));
		}
		List<RawRequest> endured = new ArrayList<>();
		operation.parameters("path").forEach((one) -> endured.add(to(good, operation, one, NOTHING)));
		for (Parameter parameter : operation.parameters("query")) {
			wrong(parameter).forEach((value) -> refused.add(asking(good, parameter, value)));
			TEXTS.forEach((value) -> endured.add(asking(good, parameter, value)));
			if (parameter.required()) {
				refused.add(at(good, good.uri().replaceAll("[?&]" + parameter.name() + "=[^&]*", "?"), "left out"));
			}
		}
		this.client.ask(refused).forEach(Refusals::assertRefused);
		this.client.ask(endured).forEach(Refusals::assertNoFault);
		Answer other = this.client.ask(other(good, "PATCH"));
		Refusals.assertRefused(other, operation.isOpen() ? other.status() : 405,
				operation.isOpen() ? Refusals.code(other) : "method-not-allowed");
		Refusals.assertRefused(this.client.ask(other(good, "BREW")));
	}

	private static List<String> wrong(Parameter parameter) {
		return switch (parameter.name()) {
			case "limit" -> List.of("0", "-1", "501", "x", "1.5", "99999999999");
			case "cursor" -> List.of("%00", "AA", "eHggeA", "x%27", "MjAyNi0wMS0wMVQwMDowMDowMFogeA");
			case "region" -> List.of("x", "%00", "99.99", "21.72%27", "21.72.04.1001.5");
			default -> wrong(parameter.schema());
		};
	}

	private static List<String> wrong(Schema schema) {
		return switch (schema.type()) {
			case "integer" -> List.of("x", "1.5", "99999999999999999999");
			case "boolean" -> List.of("maybe");
			case "string" -> schema.isFreeText() ? List.of() : List.of("x", "%00", "2026-13-45");
			case "array" -> wrong(schema.items());
			default -> List.of();
		};
	}

	private RawRequest to(RawRequest good, Operation operation, Parameter parameter, String part) {
		String path = this.ground.address(operation);
		String[] template = operation.path().split("/");
		String[] parts = path.split("[/?]");
		for (int i = 0; i < template.length; i++) {
			if (template[i].contains("{" + parameter.name() + "}")) {
				parts[i] = part;
			}
		}
		return at(good, String.join("/", List.of(parts).subList(0, template.length)), "nowhere");
	}

	private static RawRequest asking(RawRequest good, Parameter parameter, String value) {
		String rest = good.uri().replaceAll("([?&])" + parameter.name() + "=[^&]*", "$1");
		return at(good, rest + (rest.contains("?") ? '&' : '?') + parameter.name() + "=" + value, "parameter");
	}

	private static RawRequest at(RawRequest ask, String uri, String why) {
		return new RawRequest(why, ask.method(), uri, ask.headers(), ask.body());
	}

	private static RawRequest other(RawRequest ask, String method) {
		return new RawRequest("another method", method, ask.uri(), ask.headers(), ask.body());
	}

}
