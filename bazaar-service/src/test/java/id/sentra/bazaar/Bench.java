package id.sentra.bazaar;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

import id.sentra.bazaar.allocation.domain.Sha256;
import id.sentra.platform.id.Ids;
import id.sentra.platform.security.Role;
import id.sentra.platform.security.Scope;
import id.sentra.platform.test.MovableClock;
import id.sentra.platform.test.TestTokens;
import id.sentra.platform.test.Unique;
import id.sentra.platform.tx.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What tests of the bazaar do over and over: SMEs, bazaars, requests. */
public final class Bench {

	public static final JsonMapper JSON = JsonMapper.builder().build();

	private final WebTestClient http;

	private final Transactions transactions;

	private final DatabaseClient database;

	public final MovableClock clock;

	Bench(WebTestClient http, Transactions transactions, DatabaseClient database, MovableClock clock) {
		this.http = http;
		this.transactions = transactions;
		this.database = database;
		this.clock = clock;
	}

	public static Consumer<HttpHeaders> organiser(String region) {
		return TestTokens.as("organiser", region, Role.ORGANISER);
	}

	public UUID sme(String region, String status) {
		UUID id = Ids.next();
		this.transactions
			.in(Scope.system(), this.database.sql("""
					insert into sme (id, version, name, region_code, status, scale, owner_gender, low_income_household)
					values (:id, 1, :name, :region, :status, 'MICRO', 'FEMALE', false)""")
				.bindValues(Map.of("id", id, "name", "Usaha " + Unique.word(), "region", region, "status", status))
				.then())
			.block();
		return id;
	}

	public UUID sme() {
		return sme("21.72.04", "VERIFIED");
	}

	public Map<String, Object> plan(int stalls, int mostStalls) {
		Map<String, Object> plan = new HashMap<>();
		plan.put("name", "Bazar Ramadan");
		plan.put("regionCode", "21.72.04");
		plan.put("venueName", "Lapangan Pamedan");
		plan.put("startsOn", day(30));
		plan.put("endsOn", day(32));
		plan.put("applyUntil", this.clock.instant().plus(Duration.ofDays(3)).toString());
		plan.put("answerDays", 2);
		plan.put("mostStalls", mostStalls);
		plan.put("zones", List
			.of(Map.of("code", "A", "rows", List.of(Map.of("stalls", stalls, "facilities", List.of("listrik"))))));
		plan.put("trades", List.of(Map.of("trade", "kue"), Map.of("trade", "kriya", "maxStalls", 1)));
		return plan;
	}

	/** The day so many days ahead of the clock. */
	public String day(int ahead) {
		return LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC).plusDays(ahead).toString();
	}

	/** Plans and announces a bazaar. */
	public UUID announced(Map<String, Object> plan) {
		UUID id = id(post("/api/bazaar/bazaars", plan, organiser("21.72"), Ids.next().toString(), null), 201);
		step(id, "announce");
		return id;
	}

	public UUID apply(UUID bazaar, UUID sme, String... wishes) {
		return id(post("/api/bazaar/bazaars/" + bazaar + "/applications", application(wishes),
				TestTokens.asOwnerOf(sme), Ids.next().toString(), null), 201);
	}

	public static Map<String, Object> application(String... wishes) {
		return Map.of("trade", "kue", "wishes", List.of(wishes));
	}

	/** What a partner signs with that has {@link #proved} its channel. */
	public static final String PROOF = "bukti-mitra";

	/** The partner of an agreement has proved its channel. */
	public void proved(UUID agreement) {
		text("""
				insert into partner_contact (agreement_id, contact_id, kind, code_until, proved_at, proof_hash, proof_until)
				values ('%s', gen_random_uuid(), 'TELEPHONE', now(), now(), '%s', '2099-01-01T00:00:00Z')
				on conflict (agreement_id) do update set code = null, proved_at = now(), proof_hash = excluded.proof_hash,
					proof_until = excluded.proof_until returning 1"""
			.formatted(agreement, Sha256.hex(PROOF)));
	}

	/** Takes the bazaar from its deadline to the published result. */
	public void publish(UUID bazaar) {
		this.clock.forward(Duration.ofDays(4));
		List.of("close-applications", "allocate", "publish").forEach((step) -> step(bazaar, step));
	}

	public void step(UUID bazaar, String step) {
		String path = "/api/bazaar/bazaars/" + bazaar;
		answer(post(path + "/" + step, null, organiser("21.72"), null, version(path, organiser("21.72"))), 200);
	}

	public WebTestClient.ResponseSpec answerTo(UUID application, String step, UUID sme) {
		String path = "/api/bazaar/applications/" + application;
		return post(path + "/" + step, null, TestTokens.asOwnerOf(sme), null, version(path, TestTokens.asOwnerOf(sme)));
	}

	public JsonNode application(UUID application, UUID sme) {
		return answer(get("/api/bazaar/applications/" + application, TestTokens.asOwnerOf(sme)), 200);
	}

	public long version(String path, Consumer<HttpHeaders> who) {
		return answer(get(path, who), 200).path("version").asLong();
	}

	public WebTestClient.ResponseSpec get(String path, Consumer<HttpHeaders> who) {
		return this.http.get().uri(path).headers(who).exchange();
	}

	public WebTestClient.ResponseSpec post(String path, @Nullable Object body, Consumer<HttpHeaders> who,
			@Nullable String key, @Nullable Long version) {
		WebTestClient.RequestBodySpec request = this.http.post().uri(path).headers(who);
		if (key != null) {
			request.header("Idempotency-Key", key);
		}
		if (version != null) {
			request.header("If-Match", "\"" + version + "\"");
		}
		return (body != null) ? request.bodyValue(body).exchange() : request.exchange();
	}

	public static JsonNode answer(WebTestClient.ResponseSpec response, int status) {
		EntityExchangeResult<byte[]> result = response.expectBody().returnResult();
		byte[] body = result.getResponseBody();
		String text = (body != null) ? new String(body, StandardCharsets.UTF_8) : "";
		assertThat(result.getStatus().value()).as(text).isEqualTo(status);
		return text.startsWith("{") || text.startsWith("[") ? JSON.readTree(text) : JSON.readTree("{}");
	}

	public static UUID id(WebTestClient.ResponseSpec response, int status) {
		return UUID.fromString(answer(response, status).path("id").asString());
	}

	public static void problem(WebTestClient.ResponseSpec response, int status, String code) {
		assertThat(answer(response, status).path("code").asString()).isEqualTo(code);
	}

	public static int status(WebTestClient.ResponseSpec response) {
		return response.expectBody().returnResult().getStatus().value();
	}

	/** All at once, as far as the machine can. */
	public static <T, R> List<R> all(List<T> items, Function<T, R> work) {
		return Objects.requireNonNull(Flux.fromIterable(items)
			.flatMap((item) -> Mono.fromCallable(() -> work.apply(item)).subscribeOn(Schedulers.boundedElastic()), 64)
			.collectList()
			.block());
	}

	public String text(String sql) {
		return text(sql, Scope.system());
	}

	public String text(String sql, Scope scope) {
		return Objects.requireNonNull(
				this.transactions.in(scope, this.database.sql(sql).map((row) -> String.valueOf(row.get(0))).one())
					.block());
	}

	public List<String> texts(String sql) {
		return new ArrayList<>(Objects.requireNonNull(this.transactions
			.in(Scope.system(), this.database.sql(sql).map((row) -> String.valueOf(row.get(0))).all().collectList())
			.block()));
	}

	/** The beans of these tests. */
	@TestConfiguration(proxyBeanMethods = false)
	public static class Beans {

		@Bean
		Bench bench(WebTestClient http, Transactions transactions, DatabaseClient database, MovableClock clock) {
			return new Bench(http, transactions, database, clock);
		}

	}

}
