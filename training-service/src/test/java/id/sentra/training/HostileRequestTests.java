package id.sentra.training;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import id.sentra.platform.security.Role;
import id.sentra.platform.test.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

import static id.sentra.training.Dinas.officer;
import static org.assertj.core.api.Assertions.assertThat;

/** Every route with input no page of ours sends: a 4xx in words, never a 5xx. */
@TrainingTest
class HostileRequestTests {

	private static final List<String> PATH_PARTS = List.of(UUID.randomUUID().toString(), "x", "%00", "%F0%9F%98%80",
			"A%00B", "%FF", "1%27--", "a".repeat(3000));

	private static final List<String> BODIES = List.of("", "{}", "[]", "null", "{", "\"x\"", "\0", "[".repeat(2000), """
			{"code":{},"name":[],"description":1,"regionCode":"21.72","rule":"x","seats":"many","smeId":7}""", """
			{"code":"A-1","name":"\\u0000\\ud800","description":"x","regionCode":"99.99.99","seats":99999999999}""", """
			{"courseCode":"\\u0000","title":"x","venueId":"%s","trainerIds":[null],"startsAt":"2026-13-40T99:00",\
			"endsAt":"-999999999-01-01T00:00","capacity":-1}""".formatted(UUID.randomUUID()), """
			{"smeIds":[null,null],"rows":[null,{"enrolmentId":null,"present":"maybe","before":-1,"after":1e9}]}""", """
			{"rows":[{"enrolmentId":"00000000-0000-0000-0000-000000000000","present":true,"before":1.5}]}""", """
			{"reason":"","reasonCode":"NO_SUCH","note":null,"from":"+999999999-12-31","minimumAttendance":101}""");

	private static final List<String> QUERIES = List.of("cursor=AA", "cursor=%00", "cursor=eHggeA", "limit=0",
			"limit=x", "limit=99999999999", "region=%00", "region=21.72%27", "state=%00", "state=,,", "month=%00",
			"month=999999999-01", "session=x", "code=%00", "cursor=MjAyNi0wMS0wMVQwMDowMDowMFogeA");

	private final WebClient client = WebClient.builder()
		.clientConnector(new ReactorClientHttpConnector(
				HttpClient.create(ConnectionProvider.newConnection()).responseTimeout(Duration.ofSeconds(20))))
		.build();

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	RequestMappingHandlerMapping mappings;

	@LocalServerPort
	int port;

	private final List<String> routes = new ArrayList<>();

	@Test
	void no_path_body_or_version_whatever_makes_the_service_fail() {
		for (String route : routes()) {
			for (String part : PATH_PARTS) {
				refused(route, part, "{}", officer(), "\"1\"");
			}
			for (String body : route.startsWith("GET ") ? List.<String>of() : BODIES) {
				refused(route, PATH_PARTS.get(0), body, officer(), "\"1\"");
				refused(route, "A-1", body, TestTokens.as("admin", "*", Role.ADMIN), "\"999999999999999999\"");
			}
			for (String version : List.of("1", "W/\"1\"", "\"-1\"", "\"9999999999999999999999\"", "*")) {
				refused(route, PATH_PARTS.get(0), "{}", officer(), version);
			}
		}
		assertThat(this.routes).hasSizeGreaterThan(25);
	}

	@Test
	void no_parameter_of_a_list_makes_the_service_fail() {
		for (String route : routes()) {
			if (route.startsWith("GET ")) {
				for (String query : QUERIES) {
					Answer answer = ask(route + "?" + query, PATH_PARTS.get(0), "", officer(), "");
					assertThat(answer.status()).as(route + "?" + query).isLessThan(500);
				}
			}
		}
	}

	@Test
	void without_a_token_only_the_check_of_certificates_answers_and_without_a_role_nothing_changes() {
		for (String route : routes()) {
			boolean open = route.contains("/public/");
			assertThat(ask(route, PATH_PARTS.get(0), "{}", (headers) -> {
			}, "\"1\"").status()).as(route).isEqualTo(open ? 404 : 401);
			if (!route.startsWith("GET ")) {
				assertThat(ask(route, PATH_PARTS.get(0), "{}", TestTokens.as("x", "21.72", Role.AUDITOR), "\"1\"")
					.status()).as(route).isBetween(400, 499);
			}
		}
	}

	private List<String> routes() {
		this.mappings.getHandlerMethods().forEach((mapping, method) -> {
			if (method.getBeanType().getPackageName().startsWith("id.sentra.training")) {
				mapping.getMethodsCondition()
					.getMethods()
					.forEach((verb) -> mapping.getPatternsCondition()
						.getPatterns()
						.forEach((pattern) -> this.routes.add(verb + " " + pattern.getPatternString())));
			}
		});
		return List.copyOf(this.routes);
	}

	/** A list may answer; whatever is refused is told in words. */
	private void refused(String route, String part, String body, Consumer<HttpHeaders> who, String version) {
		Answer answer = ask(route, part, body, who, version);
		String asked = route + " " + (part.length() < 50 ? part : "long") + " " + (body.length() < 200 ? body : "long");
		if (route.startsWith("GET ") && answer.status() == 200) {
			return;
		}
		assertThat(answer.status()).as(asked).isBetween(400, 499);
		assertThat(answer.body()).as(asked)
			.contains("\"code\":\"", "\"detail\":\"")
			.doesNotContain("\"detail\":\"problem.", "\"message\":\"field.", "Exception");
	}

	private Answer ask(String route, String part, String body, Consumer<HttpHeaders> who, String version) {
		String[] verbAndPath = route.split(" ", 2);
		URI uri = URI.create("http://127.0.0.1:" + this.port + verbAndPath[1].replaceAll("\\{[a-z]+}", part));
		WebClient.RequestBodySpec request = this.client.method(HttpMethod.valueOf(verbAndPath[0]))
			.uri(uri)
			.headers(who)
			.header("Idempotency-Key", UUID.randomUUID().toString())
			.contentType(MediaType.APPLICATION_JSON);
		if (!version.isEmpty()) {
			request.header("If-Match", version);
		}
		if (!verbAndPath[0].equals("GET")) {
			request.bodyValue(body);
		}
		return request
			.exchangeToMono((response) -> response.bodyToMono(String.class)
				.defaultIfEmpty("")
				.map((text) -> new Answer(response.statusCode().value(), text)))
			.onErrorMap((error) -> new AssertionError(route + " " + part + " " + body, error))
			.block();
	}

	private record Answer(int status, String body) {
	}

}
