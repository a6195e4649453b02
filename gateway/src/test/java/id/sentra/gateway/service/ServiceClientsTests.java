package id.sentra.gateway.service;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import id.sentra.gateway.account.domain.Identity;
import id.sentra.gateway.problem.ProblemException;
import id.sentra.gateway.signing.ServiceTokens;
import id.sentra.gateway.signing.SigningSettings;
import id.sentra.gateway.support.TestSurroundings;
import id.sentra.platform.security.Role;
import id.sentra.platform.test.Ports;
import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ServiceClientsTests {

	private static final CurrentUser OFFICER = new CurrentUser(
			new Identity("petugas", "Petugas", Set.of(Role.OFFICER), "21.72", null), Locale.ENGLISH);

	private static DisposableServer server;

	private static AnnotationConfigApplicationContext context;

	private static Echo echo;

	@BeforeAll
	static void start() {
		server = HttpServer.create().host("127.0.0.1").port(0).route((routes) -> {
			routes.get("/api/training/broken-off",
					(request, response) -> response.header("Content-Type", "application/json")
						.header("Content-Length", "100")
						.sendString(Flux.concat(Mono.just("{\"uri\":"), Mono.error(new IOException("broken off")))));
			routes.get("/api/training/busy/{status}",
					(request, response) -> response.status(Integer.parseInt(String.valueOf(request.param("status"))))
						.header("Retry-After", "7")
						.send());
			routes.get("/api/training/status/{status}/{body}", (request, response) -> response
				.status(Integer.parseInt(String.valueOf(request.param("status"))))
				.header("Content-Type", "application/json")
				.sendString(
						Mono.just(URLDecoder.decode(String.valueOf(request.param("body")), StandardCharsets.UTF_8))));
			routes.route((request) -> true,
					(request, response) -> response.header("Content-Type", "application/json")
						.sendString(request.receive()
							.aggregate()
							.asString()
							.defaultIfEmpty("")
							.map((body) -> described(request, body))));
		}).bindNow();
		context = new AnnotationConfigApplicationContext();
		context.registerBean(UpstreamSettings.class, ServiceClientsTests::upstream);
		context.registerBean(ObservationRegistry.class, () -> ObservationRegistry.NOOP);
		context.registerBean(Clock.class, Clock::systemUTC);
		context.registerBean(SigningSettings.class, () -> new SigningSettings(Path.of(TestSurroundings.signingKey()),
				List.of(), Duration.ofMinutes(5), Duration.ofMinutes(2)));
		context.register(ServiceTokens.class, ServiceConnections.class, Services.class, ServiceClients.class);
		context.refresh();
		echo = context.getBean(Echo.class);
	}

	@AfterAll
	static void stop() {
		context.close();
		server.disposeNow();
	}

	@ParameterizedTest
	@ValueSource(strings = { "a/b", "a?b=c", "100%", "{id}", "..", "../x", "%2e%2e", "a;b", "a#b", "a b+c", "ä" })
	void a_path_value_stays_one_segment_whatever_stands_in_it(String value) {
		String path = asked(echo.find(OFFICER, value)).uri();
		assertThat(path.split("/", -1)).hasSize(6).endsWith("end");
		assertThat(path).doesNotContain("?", "{", ";", "#", "+");
		assertThat(URI.create(path).getPath()).isEqualTo("/api/training/things/" + value + "/end");
	}

	@Test
	void parameters_are_encoded_and_left_out_when_there_is_nothing_to_say() {
		assertThat(asked(echo.list(OFFICER, "a&b=c+d%{e}", null)).uri())
			.isEqualTo("/api/training/things?limit=5&q=a%26b%3Dc%2Bd%25%7Be%7D");
		assertThat(asked(echo.list(OFFICER, " ", LocalDate.of(2026, 11, 5))).uri())
			.isEqualTo("/api/training/things?limit=5&day=2026-11-05");
	}

	@Test
	void the_user_becomes_a_token_for_this_service_and_a_language() throws ParseException {
		Asked asked = asked(echo.list(OFFICER, null, null));
		JWTClaimsSet claims = SignedJWT.parse(asked.headers().get("authorization").replace("Bearer ", ""))
			.getJWTClaimsSet();
		assertThat(claims.getAudience()).containsExactly("training");
		assertThat(claims.getSubject()).isEqualTo("petugas");
		assertThat(asked.headers()).containsEntry("accept-language", "en");
		assertThat(asked(echo.list(new CurrentUser(null, Locale.forLanguageTag("id")), null, null)).headers())
			.containsEntry("accept-language", "id")
			.doesNotContainKey("authorization");
		assertThat(asked(echo.open(Locale.ENGLISH)).headers()).containsEntry("accept-language", "en")
			.doesNotContainKey("authorization");
	}

	@Test
	void a_command_carries_the_version_that_was_seen_its_key_and_what_was_filled_in() {
		Asked asked = asked(echo.change(OFFICER, 7L, "k-1", new Body("", null, List.of(), 0, "text")));
		assertThat(asked.headers()).containsEntry("if-match", "\"7\"")
			.containsEntry("idempotency-key", "k-1")
			.containsEntry("content-type", "application/json");
		assertThat(asked.body()).isEqualTo("{\"list\":[],\"number\":0,\"text\":\"text\"}");
		assertThat(asked(echo.change(OFFICER, null, "k-1", new Body("a", null, List.of(), 0, "b"))).headers())
			.doesNotContainKey("if-match");
	}

	@ParameterizedTest
	@ValueSource(strings = { "a\nb", "ä", "\u0000" })
	void a_key_that_no_header_can_carry_is_an_unreadable_request_where_an_answer_is_waited_for(String key) {
		Mono<Asked> command = echo.change(OFFICER, null, key, new Body("a", null, List.of(), 0, "b"));
		assertThatExceptionOfType(ProblemException.class).isThrownBy(command::block)
			.satisfies((error) -> assertThat(error.problem().code()).isEqualTo("unreadable-request"));
	}

	@Test
	void a_field_that_a_newer_service_adds_does_not_break_a_client() {
		assertThat(echo.status(OFFICER, 200, "{\"uri\":\"/x\",\"new\":{\"a\":[1]}}").map(Asked::uri).block())
			.isEqualTo("/x");
	}

	@Test
	void a_refusal_is_the_services_own_even_when_its_body_cannot_be_read() {
		assertThatExceptionOfType(ServiceProblem.class)
			.isThrownBy(() -> echo.status(OFFICER, 422, "{\"code\":\"wrong\",\"detail\":\"No.\",\"more\":1}").block())
			.satisfies((refused) -> assertThat(refused.sentence()).isEqualTo("No."))
			.satisfies((refused) -> assertThat(refused.code()).isEqualTo("wrong"));
		assertThatExceptionOfType(ServiceProblem.class).isThrownBy(() -> echo.status(OFFICER, 409, "<html>").block())
			.satisfies((refused) -> assertThat(refused.getStatusCode().value()).isEqualTo(409));
	}

	@ParameterizedTest
	@CsvSource({ "503, service-unavailable", "500, service-interrupted", "302, service-interrupted" })
	void a_service_that_fails_is_named(int status, String code) {
		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> echo.status(OFFICER, status, "{}").block())
			.satisfies((error) -> assertThat(error.problem().code()).isEqualTo(code));
	}

	@ParameterizedTest
	@CsvSource({ "503, service-busy", "429, too-many-at-once" })
	void a_service_that_has_no_place_now_says_when_to_try_again(int status, String code) {
		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> echo.busy(OFFICER, status).block())
			.satisfies((error) -> assertThat(error.problem().code()).isEqualTo(code))
			.satisfies((error) -> assertThat(error.problem().arguments().toString()).isEqualTo("[7]"))
			.satisfies((error) -> assertThat(error.problem().retryAfter()).isEqualTo(Duration.ofSeconds(7)));
	}

	@Test
	void a_service_that_is_away_or_breaks_off_is_named() {
		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> echo.brokenOff(OFFICER).block())
			.satisfies((error) -> assertThat(error.problem().code()).isEqualTo("service-interrupted"));
		assertThatExceptionOfType(ProblemException.class)
			.isThrownBy(() -> context.getBean(Away.class).find(OFFICER).block())
			.satisfies((error) -> assertThat(error.problem().code()).isEqualTo("service-unavailable"))
			.satisfies((error) -> assertThat(error.problem().arguments().toString()).contains("service.bazaar"));
	}

	private static Asked asked(Mono<Asked> call) {
		Asked asked = call.block();
		assertThat(asked).isNotNull();
		return asked;
	}

	private static UpstreamSettings upstream() {
		URI here = URI.create("http://127.0.0.1:" + server.port());
		return new UpstreamSettings(
				Map.of("registry", here, "training", here, "financing", here, "bazaar",
						URI.create("http://127.0.0.1:" + Ports.free())),
				DataSize.ofMegabytes(1), Duration.ofSeconds(2));
	}

	private static String described(HttpServerRequest request, String body) {
		Map<String, String> headers = request.requestHeaders()
			.entries()
			.stream()
			.collect(Collectors.toMap((header) -> header.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue));
		return JsonMapper.shared().writeValueAsString(new Asked(request.uri(), headers, body));
	}

	/** A service that tells what it was asked. */
	@HttpExchange("/api/training")
	interface Echo {

		@GetExchange("/things/{id}/end")
		Mono<Asked> find(CurrentUser user, @PathVariable String id);

		@GetExchange("/things?limit=5")
		Mono<Asked> list(CurrentUser user, @RequestParam @Nullable String q, @RequestParam @Nullable LocalDate day);

		@GetExchange("/open")
		Mono<Asked> open(Locale language);

		@PostExchange("/things")
		Mono<Asked> change(CurrentUser user, @IfMatch @Nullable Long version, @IdempotencyKey String key,
				@RequestBody Body body);

		@GetExchange("/status/{status}/{body}")
		Mono<Asked> status(CurrentUser user, @PathVariable int status, @PathVariable String body);

		@GetExchange("/busy/{status}")
		Mono<Asked> busy(CurrentUser user, @PathVariable int status);

		@GetExchange("/broken-off")
		Mono<Asked> brokenOff(CurrentUser user);

	}

	/** A service that does not run. */
	@HttpExchange("/api/bazaar")
	interface Away {

		@GetExchange("/things")
		Mono<Asked> find(CurrentUser user);

	}

	record Asked(String uri, Map<String, String> headers, String body) {
	}

	record Body(String empty, @Nullable Long nothing, List<String> list, int number, String text) {
	}

}
