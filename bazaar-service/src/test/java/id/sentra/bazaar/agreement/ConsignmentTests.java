package id.sentra.bazaar.agreement;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import id.sentra.bazaar.BazaarTest;
import id.sentra.bazaar.Bench;
import id.sentra.bazaar.agreement.domain.Agreement;
import id.sentra.bazaar.agreement.domain.Parties;
import id.sentra.platform.id.Ids;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.security.Role;
import id.sentra.platform.security.Scope;
import id.sentra.platform.test.TestTokens;
import id.sentra.platform.tx.Transactions;
import org.jspecify.annotations.Nullable;
import id.sentra.platform.paging.PageRequest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import tools.jackson.databind.JsonNode;

import static id.sentra.bazaar.Bench.answer;
import static id.sentra.bazaar.Bench.problem;
import static id.sentra.bazaar.Bench.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

@BazaarTest
class ConsignmentTests {

	private static final String AGREEMENTS = "/api/bazaar/agreements/";

	@Autowired
	Bench bench;

	@Autowired
	Transactions transactions;

	@Autowired
	DatabaseClient database;

	@Autowired
	Agreements agreements;

	@Autowired
	Consignments consignments;

	@Test
	void goods_sent_sold_returned_and_paid_make_the_settlement() {
		UUID sme = this.bench.sme();
		UUID id = signed(sme, "CONSIGNMENT");
		answer(write(id, sme, "SENT", "Kue bangkit", 20, 400_000), 200);
		answer(write(id, sme, "SOLD", "kue bangkit", 12, 240_000), 200);
		answer(giveBack(id, sme, "Kue bangkit", 3), 200);
		answer(write(id, sme, "PAID", null, null, 200_000), 200);
		JsonNode settlement = settlement(id, sme);
		assertThat(settlement.path("lines").path(0).path("left").asLong()).isEqualTo(5);
		assertThat(settlement.path("share").asLong()).isEqualTo(24_000);
		assertThat(settlement.path("due").asLong()).isEqualTo(216_000);
		assertThat(settlement.path("owed").asLong()).isEqualTo(16_000);
		JsonNode first = answer(
				this.bench.get(AGREEMENTS + id + "/entries?limit=2", TestTokens.as("o", "21.72", Role.ORGANISER)), 200);
		assertThat(first.path("items").path(0).path("kind").asString()).isEqualTo("PAID");
		JsonNode rest = answer(
				this.bench.get(AGREEMENTS + id + "/entries?limit=2&cursor=" + first.path("next").asString(),
						TestTokens.asOwnerOf(sme)),
				200);
		assertThat(rest.path("items")).singleElement()
			.satisfies((entry) -> assertThat(entry.path("kind").asString()).isEqualTo("SENT"));
	}

	@Test
	void nothing_is_sold_returned_or_paid_that_is_not_there() {
		UUID sme = this.bench.sme();
		UUID id = signed(sme, "CONSIGNMENT");
		answer(write(id, sme, "SENT", "Keripik", 10, 100_000), 200);
		problem(write(id, sme, "SOLD", "Keripik", 11, 110_000), 409, "goods-not-there");
		problem(write(id, sme, "SOLD", "Dodol", 1, 1_000), 409, "goods-not-there");
		problem(giveBack(id, sme, "Keripik", 11), 409, "goods-not-there");
		problem(write(id, sme, "PAID", null, null, 1), 409, "more-than-owed");
		problem(write(id, sme, "SENT", "Keripik", 0, 100), 422, "invalid-fields");
		problem(write(id, sme, "SENT", "0812-3456-7890", 1, 100), 422, "invalid-fields");
		assertThat(settlement(id, sme).path("sold").asLong()).isZero();
	}

	@Test
	void sold_by_many_at_once_no_piece_is_sold_twice() {
		UUID sme = this.bench.sme();
		UUID id = signed(sme, "CONSIGNMENT");
		answer(write(id, sme, "SENT", "Keripik", 5, 50_000), 200);
		List<Integer> answers = Bench.all(IntStream.range(0, 12).boxed().toList(),
				(number) -> status(write(id, sme, "SOLD", "Keripik", 1, 10_000)));
		assertThat(answers.stream().filter((one) -> one == 200)).hasSize(5);
		assertThat(answers.stream().filter((one) -> one == 409)).hasSize(7);
		assertThat(settlement(id, sme).path("lines").path(0).path("left").asLong()).isZero();
	}

	@Test
	void a_book_is_for_signed_consignments_of_ones_own_and_a_day_that_has_come() {
		UUID sme = this.bench.sme();
		UUID outright = signed(sme, "OUTRIGHT");
		problem(write(outright, sme, "SENT", "Keripik", 1, 1_000), 409, "not-a-consignment");
		problem(this.bench.get(AGREEMENTS + outright + "/settlement", TestTokens.asOwnerOf(sme)), 409,
				"not-a-consignment");
		UUID open = proposed(sme, "CONSIGNMENT");
		problem(write(open, sme, "SENT", "Keripik", 1, 1_000), 409, "agreement-status-forbids");
		UUID id = signed(sme, "CONSIGNMENT");
		Map<String, Object> tomorrow = entry("SENT", "Keripik", 1, 1_000);
		tomorrow.put("day", this.bench.day(2));
		problem(post(id + "/entries", tomorrow, sme), 422, "entry-day-ahead");
		UUID stranger = this.bench.sme();
		problem(write(id, stranger, "SENT", "Keripik", 1, 1_000), 404, "agreement-not-found");
		problem(this.bench.get(AGREEMENTS + id + "/settlement", TestTokens.as("o", "31.71", Role.OFFICER)), 404,
				"agreement-not-found");
		problem(this.bench.post(AGREEMENTS + id + "/entries", entry("SENT", "Keripik", 1, 1_000),
				TestTokens.as("o", "21.72", Role.ORGANISER), "k", null), 403, "role-not-allowed");
		assertThatThrownBy(
				() -> this.bench.texts("with gone as (delete from consignment_entry returning 1) select * from gone"))
			.hasStackTraceContaining("permission denied");
	}

	@Test
	void what_waits_while_the_agreement_ends_is_refused() {
		UUID sme = this.bench.sme();
		UUID id = signed(sme, "CONSIGNMENT");
		answer(write(id, sme, "SENT", "Keripik", 5, 50_000), 200);
		for (Supplier<WebTestClient.ResponseSpec> late : List.<Supplier<WebTestClient.ResponseSpec>>of(
				() -> write(id, sme, "SENT", "Keripik", 1, 1_000), () -> giveBack(id, sme, "Keripik", 1))) {
			Sinks.Empty<Void> ended = Sinks.empty();
			CompletableFuture<Void> ending = this.transactions
				.in(Scope.system(),
						this.database.sql("update agreement set status = 'ENDED' where id = :id")
							.bind("id", id)
							.then()
							.then(ended.asMono()))
				.toFuture();
			await().atMost(Duration.ofMinutes(2)).until(() -> locked(id));
			CompletableFuture<JsonNode> answer = CompletableFuture.supplyAsync(() -> answer(late.get(), 409));
			await().atMost(Duration.ofMinutes(2)).until(() -> "1".equals(this.bench.text("""
					select count(distinct waiting.pid) from pg_locks waiting join pg_locks held using (pid)
					where not waiting.granted and held.granted
						and held.database = (select oid from pg_database where datname = current_database())""")));
			ended.tryEmitEmpty();
			ending.join();
			assertThat(answer.join().path("code").asString()).isEqualTo("agreement-status-forbids");
			this.bench.text("update agreement set status = 'SIGNED' where id = '" + id + "' returning 1");
		}
		assertThat(settlement(id, sme).path("lines").path(0).path("left").asLong()).isEqualTo(5);
	}

	@Test
	void a_book_is_read_within_the_region_and_the_sme_of_its_agreement() {
		UUID sme = this.bench.sme();
		UUID id = signed(sme, "CONSIGNMENT");
		answer(write(id, sme, "SENT", "Keripik", 5, 50_000), 200);
		answer(giveBack(id, sme, "Keripik", 1), 200);
		Agreement found = now(this.agreements.find(id, Scope.system()));
		Parties parties = found.parties();
		List<Agreement> elsewhere = List.of(
				of(found, new Parties(UUID.randomUUID(), parties.region(), "Usaha", "Toko")),
				of(found, new Parties(sme, RegionCode.of("31.71.01"), "Usaha", "Toko")));
		assertThat(now(this.consignments.list(found, PageRequest.of(null, 10))).items()).hasSize(1);
		assertThat(now(this.agreements.versions(found))).isNotEmpty();
		for (Agreement other : elsewhere) {
			assertThat(now(this.consignments.list(other, PageRequest.of(null, 10))).items()).isEmpty();
			assertThat(now(this.consignments.totals(other))).isEmpty();
			assertThat(now(this.agreements.versions(other))).isEmpty();
			assertThat(now(this.consignments.returns(other))).isEmpty();
		}
	}

	private static Agreement of(Agreement one, Parties parties) {
		return new Agreement(one.id(), one.version(), parties, one.kind(), one.status(), one.proposal(), one.hash(),
				one.signatures(), one.endReason());
	}

	private <T> T now(Mono<T> work) {
		return Objects.requireNonNull(this.transactions.in(Scope.system(), work).block());
	}

	private boolean locked(UUID id) {
		return this.bench.texts("select 1 from agreement where id = '" + id + "' for update skip locked").isEmpty();
	}

	private UUID signed(UUID sme, String kind) {
		UUID id = proposed(sme, kind);
		String path = AGREEMENTS + id;
		JsonNode agreement = answer(this.bench.get(path, TestTokens.asOwnerOf(sme)), 200);
		Map<String, Object> signature = Map.of("hash", agreement.path("hash").asString());
		answer(this.bench.post(path + "/sign", signature, TestTokens.asOwnerOf(sme), null, 1L), 200);
		String token = answer(this.bench.post(path + "/partner-link", null, TestTokens.asOwnerOf(sme), null, null), 200)
			.path("token")
			.asString();
		this.bench.proved(id);
		answer(this.bench.post("/api/bazaar/public/agreements/sign",
				Map.of("token", token, "proof", Bench.PROOF, "hash", agreement.path("hash").asString()), (headers) -> {
				}, null, null), 200);
		return id;
	}

	private UUID proposed(UUID sme, String kind) {
		Map<String, Object> terms = new HashMap<>(Map.of("value", 500_000, "shareBasisPoints", 1_000));
		List.of("specification", "legality", "payment", "delivery", "returns", "cancellation", "choiceOfLaw")
			.forEach((part) -> terms.put(part, "Isi"));
		return Bench.id(post("", Map.of("partnerName", "Toko Maju", "kind", kind, "terms", terms), sme), 201);
	}

	private WebTestClient.ResponseSpec write(UUID id, UUID sme, String kind, @Nullable String product,
			@Nullable Integer quantity, long amount) {
		return post(id + "/entries", entry(kind, product, quantity, amount), sme);
	}

	private WebTestClient.ResponseSpec giveBack(UUID id, UUID sme, String product, int quantity) {
		return post(id + "/returns",
				Map.of("day", this.bench.day(0), "product", product, "quantity", quantity, "value", 0), sme);
	}

	private WebTestClient.ResponseSpec post(String path, Object body, UUID sme) {
		String address = AGREEMENTS.substring(0, AGREEMENTS.length() - 1) + (path.isEmpty() ? "" : "/" + path);
		return this.bench.post(address, body, TestTokens.asOwnerOf(sme), Ids.next().toString(), null);
	}

	private JsonNode settlement(UUID id, UUID sme) {
		return answer(this.bench.get(AGREEMENTS + id + "/settlement", TestTokens.asOwnerOf(sme)), 200);
	}

	private Map<String, Object> entry(String kind, @Nullable String product, @Nullable Integer quantity, long amount) {
		Map<String, Object> entry = new HashMap<>();
		entry.put("kind", kind);
		entry.put("day", this.bench.day(0));
		entry.put("product", product);
		entry.put("quantity", quantity);
		entry.put("amount", amount);
		return entry;
	}

}
