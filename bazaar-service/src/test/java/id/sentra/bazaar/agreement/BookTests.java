package id.sentra.bazaar.agreement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import id.sentra.bazaar.BazaarTest;
import id.sentra.bazaar.Bench;
import id.sentra.platform.id.Ids;
import id.sentra.platform.security.Role;
import id.sentra.platform.test.TestTokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

import static id.sentra.bazaar.Bench.answer;
import static id.sentra.bazaar.Bench.problem;
import static org.assertj.core.api.Assertions.assertThat;

/** The book of a consignment when something in it is wrong, or when it ends. */
@BazaarTest
class BookTests {

	private static final String AGREEMENTS = "/api/bazaar/agreements";

	@Autowired
	Bench bench;

	private UUID sme;

	private UUID id;

	@BeforeEach
	void signed() {
		this.sme = this.bench.sme();
		Map<String, Object> terms = new HashMap<>(Map.of("value", 500_000, "shareBasisPoints", 1_000));
		List.of("specification", "legality", "payment", "delivery", "returns", "cancellation", "choiceOfLaw")
			.forEach((part) -> terms.put(part, "Isi"));
		this.id = Bench.id(post("", Map.of("partnerName", "Toko Maju", "kind", "CONSIGNMENT", "terms", terms)), 201);
		this.bench.text("""
				update agreement set status = 'SIGNED', version = 2, sme_signed_at = '2026-11-20T20:00:00Z',
					partner_signed_at = '2026-11-20T20:00:00Z' where id = '%s' returning 1""".formatted(this.id));
	}

	@Test
	void a_wrong_line_is_undone_by_one_that_counts_against_it_and_both_stay() {
		answer(write("SENT", "Keripik", 10, 100_000), 200);
		UUID wrong = Bench.id(write("SOLD", "Keripik", 7, 70_000), 200);
		JsonNode undone = answer(reverse("entries", wrong, "Salah ketik"), 200);
		assertThat(undone.path("reverses").asString()).isEqualTo(wrong.toString());
		assertThat(undone.path("reason").asString()).isEqualTo("Salah ketik");
		assertThat(settlement().path("sold").asLong()).isZero();
		assertThat(settlement().path("lines").path(0).path("left").asLong()).isEqualTo(10);
		JsonNode entries = answer(
				this.bench.get(AGREEMENTS + "/" + this.id + "/entries", TestTokens.asOwnerOf(this.sme)), 200)
			.path("items");
		assertThat(entries).hasSize(3);
		assertThat(entries.path(1).path("reversedBy")).isEqualTo(undone.path("id"));
		problem(reverse("entries", wrong, "Lagi"), 409, "already-reversed");
		problem(reverse("entries", UUID.fromString(undone.path("id").asString()), "Batal"), 409, "already-reversed");
		problem(reverse("entries", Ids.next(), "Tidak ada"), 404, "entry-not-found");
		problem(reverse("entries", wrong, " "), 422, "invalid-fields");
	}

	@Test
	void what_rests_on_a_line_is_undone_first() {
		UUID sent = Bench.id(write("SENT", "Keripik", 10, 100_000), 200);
		UUID sold = Bench.id(write("SOLD", "Keripik", 7, 70_000), 200);
		UUID paid = Bench.id(write("PAID", null, null, 63_000), 200);
		problem(reverse("entries", sent, "Salah"), 409, "goods-not-there");
		problem(reverse("entries", sold, "Salah"), 409, "sale-is-paid");
		answer(reverse("entries", paid, "Salah"), 200);
		answer(reverse("entries", sold, "Salah"), 200);
		answer(reverse("entries", sent, "Salah"), 200);
		assertThat(settlement().path("owed").asLong()).isZero();
	}

	@Test
	void goods_that_did_not_come_back_are_at_the_shop_again() {
		answer(write("SENT", "Keripik", 10, 100_000), 200);
		UUID wrong = Bench.id(giveBack(today(), 4, 40_000), 200);
		assertThat(settlement().path("lines").path(0).path("left").asLong()).isEqualTo(6);
		answer(reverse("returns", wrong, "Salah hitung"), 200);
		assertThat(settlement().path("lines").path(0).path("left").asLong()).isEqualTo(10);
		problem(reverse("returns", wrong, "Salah hitung"), 409, "already-reversed");
		JsonNode returns = answer(
				this.bench.get(AGREEMENTS + "/" + this.id + "/returns", TestTokens.asOwnerOf(this.sme)), 200);
		assertThat(returns).hasSize(2);
		assertThat(returns.path(1).path("reverses").asString()).isEqualTo(wrong.toString());
	}

	@Test
	void an_amount_that_no_book_holds_is_refused_and_one_from_before_keeps_no_book_from_being_read() {
		problem(giveBack(today(), 1, 9_000_000_000_000_000_000L), 422, "invalid-fields");
		problem(giveBack(today(), 2_000_000, 1), 422, "invalid-fields");
		problem(write("SENT", "Keripik", 1, 9_000_000_000_000_000_000L), 422, "invalid-fields");
		answer(write("SENT", "Keripik", 1, 1_000), 200);
		for (int number = 0; number < 2; number++) {
			this.bench
				.text("""
						insert into goods_return (id, agreement_id, sme_id, region_code, day, product, quantity, value, reason)
						values (gen_random_uuid(), '%s', '%s', '21.72.04', '2026-11-21', 'Keripik', 1, 9000000000000000000, 'UNSOLD')
						returning 1"""
					.formatted(this.id, this.sme));
		}
		assertThat(settlement().path("lines").path(0).path("returned").asLong()).isEqualTo(2);
	}

	@Test
	void nothing_is_written_of_a_day_before_the_agreement_or_ahead() {
		problem(giveBack("2099-01-01", 1, 0), 422, "entry-day-ahead");
		problem(giveBack("2026-11-20", 1, 0), 422, "entry-before-agreement");
		problem(post("/" + this.id + "/entries", entry("SENT", "Keripik", 1, 1_000, "2026-11-20")), 422,
				"entry-before-agreement");
		answer(post("/" + this.id + "/entries", entry("SENT", "Keripik", 1, 1_000, "2026-11-21")), 200);
	}

	@Test
	void what_is_owed_when_it_ends_is_paid_and_then_it_is_closed() {
		answer(write("SENT", "Keripik", 100, 1_000_000), 200);
		answer(write("SOLD", "Keripik", 80, 744_482), 200);
		assertThat(settlement().path("owed").asLong()).isEqualTo(670_034);
		JsonNode ending = answer(end(), 200);
		assertThat(ending.path("status").asString()).isEqualTo("ENDING");
		problem(write("SENT", "Keripik", 1, 1_000), 409, "agreement-status-forbids");
		problem(end(), 409, "agreement-status-forbids");
		answer(write("PAID", null, null, 70_034), 200);
		assertThat(agreement().path("status").asString()).isEqualTo("ENDING");
		answer(giveBack(today(), 20, 0), 200);
		UUID last = Bench.id(write("PAID", null, null, 600_000), 200);
		assertThat(agreement().path("status").asString()).isEqualTo("ENDED");
		problem(write("PAID", null, null, 1), 409, "more-than-owed");
		answer(reverse("entries", last, "Transfer usaha lain"), 200);
		assertThat(agreement().path("status").asString()).isEqualTo("ENDING");
		assertThat(settlement().path("owed").asLong()).isEqualTo(600_000);
	}

	@Test
	void what_was_owed_when_it_ended_before_that_was_kept_apart_is_paid() {
		answer(write("SENT", "Keripik", 10, 100_000), 200);
		answer(write("SOLD", "Keripik", 10, 100_000), 200);
		this.bench.text("update agreement set status = 'ENDED', end_reason = 'Toko tutup' where id = '" + this.id
				+ "' returning 1");
		problem(write("PAID", null, null, 90_001), 409, "more-than-owed");
		answer(write("PAID", null, null, 40_000), 200);
		assertThat(agreement().path("status").asString()).isEqualTo("ENDING");
		answer(write("PAID", null, null, 50_000), 200);
		assertThat(agreement().path("status").asString()).isEqualTo("ENDED");
	}

	@Test
	void where_nothing_is_owed_it_is_closed_at_once() {
		answer(write("SENT", "Keripik", 100, 1_000_000), 200);
		assertThat(answer(end(), 200).path("status").asString()).isEqualTo("ENDED");
	}

	private WebTestClient.ResponseSpec end() {
		String path = AGREEMENTS + "/" + this.id;
		return this.bench.post(path + "/end", Map.of("reason", "Toko tutup"), TestTokens.as("o", "21.72", Role.OFFICER),
				null, agreement().path("version").asLong());
	}

	private JsonNode agreement() {
		return answer(this.bench.get(AGREEMENTS + "/" + this.id, TestTokens.asOwnerOf(this.sme)), 200);
	}

	private JsonNode settlement() {
		return answer(this.bench.get(AGREEMENTS + "/" + this.id + "/settlement", TestTokens.asOwnerOf(this.sme)), 200);
	}

	private WebTestClient.ResponseSpec reverse(String lines, UUID line, String reason) {
		return post("/" + this.id + "/" + lines + "/" + line + "/reverse", Map.of("reason", reason));
	}

	private WebTestClient.ResponseSpec giveBack(String day, int quantity, long value) {
		return post("/" + this.id + "/returns",
				Map.of("day", day, "product", "Keripik", "quantity", quantity, "value", value));
	}

	private WebTestClient.ResponseSpec write(String kind, @Nullable String product, @Nullable Integer quantity,
			long amount) {
		return post("/" + this.id + "/entries", entry(kind, product, quantity, amount, today()));
	}

	private static Map<String, Object> entry(String kind, @Nullable String product, @Nullable Integer quantity,
			long amount, String day) {
		Map<String, Object> entry = new HashMap<>(Map.of("kind", kind, "day", day, "amount", amount));
		if (product != null && quantity != null) {
			entry.put("product", product);
			entry.put("quantity", quantity);
		}
		return entry;
	}

	private String today() {
		return this.bench.day(0);
	}

	private WebTestClient.ResponseSpec post(String path, Object body) {
		return this.bench.post(AGREEMENTS + path, body, TestTokens.asOwnerOf(this.sme), Ids.next().toString(), null);
	}

}
