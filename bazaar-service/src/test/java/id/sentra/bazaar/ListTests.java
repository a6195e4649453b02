package id.sentra.bazaar;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import id.sentra.platform.security.Role;
import id.sentra.platform.test.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.JsonNode;

import static id.sentra.bazaar.Bench.answer;
import static org.assertj.core.api.Assertions.assertThat;

/** Whoever turns the pages of a list, in whatever order, sees as many rows as it says. */
@BazaarTest
class ListTests {

	private static final Consumer<HttpHeaders> STAFF = TestTokens.as("petugas", "21.72", Role.OFFICER);

	@Autowired
	Bench bench;

	@Test
	void bazaars_stalls_applications_and_results_are_listed_in_each_order() {
		UUID bazaar = this.bench.announced(this.bench.plan(5, 1));
		UUID sme = this.bench.sme();
		UUID application = this.bench.apply(bazaar, sme, "A-1-01");
		for (int i = 0; i < 4; i++) {
			this.bench.apply(bazaar, this.bench.sme(), "A-1-02");
		}
		turned("/api/bazaar/stalls?bazaar=" + bazaar + "&", 5, "bazaar", "stall", "zone");
		turned("/api/bazaar/public/bazaars/" + bazaar + "/stalls?", 5, "bazaar", "stall", "zone");
		turned("/api/bazaar/applications?bazaar=" + bazaar + "&", 5, "applied", "trade", "district");
		this.bench.publish(bazaar);
		turned("/api/bazaar/public/bazaars/" + bazaar + "/result?", 5, "line");
		answer(this.bench.answerTo(application, "accept", sme), 200);
		for (int day = 1; day <= 5; day++) {
			this.bench.text("""
					insert into sales_report (application_id, sale_day, sme_id, region_code, amount)
					values ('%s', '2026-03-0%d', '%s', '21.72.03', 100000) returning 1""".formatted(application, day,
					sme));
		}
		turned("/api/bazaar/unconfirmed-sales?region=21.72.03&", 5, "day", "report", "amount", "bazaar");
		this.bench.text("""
				with confirmed as (update sales_report set confirmed_by = 'petugas', confirmed_at = now()
					where region_code = '21.72.03' returning 1) select count(*)::text from confirmed""");
		turned("/api/bazaar/confirmed-sales?bazaar=" + bazaar + "&", 5, "day", "report", "amount", "bazaar");
	}

	@Test
	void bazaars_are_listed_in_each_order() {
		for (int i = 0; i < 5; i++) {
			Map<String, Object> plan = this.bench.plan(1, 1);
			plan.put("regionCode", "21.72.01");
			this.bench.announced(plan);
		}
		turned("/api/bazaar/bazaars?region=21.72.01&", 5, "planned", "start", "name", "district");
		turned("/api/bazaar/public/bazaars?region=21.72.01&", 5, "planned", "start", "name", "district");
	}

	@Test
	void bazaars_are_due_once_the_time_of_their_next_step_has_come() {
		Map<String, Object> plan = this.bench.plan(1, 1);
		plan.put("regionCode", "21.72.02");
		UUID bazaar = this.bench.announced(plan);
		assertThat(due()).isZero();
		this.bench.clock.forward(Duration.ofDays(4));
		assertThat(due()).isOne();
		for (String step : List.of("close-applications", "allocate", "publish")) {
			this.bench.step(bazaar, step);
			assertThat(due()).as(step).isEqualTo(step.equals("publish") ? 0 : 1);
		}
		this.bench.clock.forward(Duration.ofDays(30));
		assertThat(due()).isOne();
		this.bench.step(bazaar, "close");
		assertThat(due()).isZero();
	}

	private int due() {
		return answer(this.bench.get("/api/bazaar/bazaars?region=21.72.02&due=true&limit=1&count=true", STAFF), 200)
			.get("total")
			.get("rows")
			.asInt();
	}

	@Test
	void agreements_are_listed_in_each_order() {
		UUID sme = this.bench.sme();
		Map<String, Object> terms = new HashMap<>();
		List.of("specification", "legality", "payment", "delivery", "returns", "cancellation", "choiceOfLaw")
			.forEach((part) -> terms.put(part, "Isi"));
		terms.put("shareBasisPoints", 1000);
		for (int i = 0; i < 5; i++) {
			terms.put("value", 100_000 + i % 2);
			answer(this.bench.post("/api/bazaar/agreements",
					Map.of("partnerName", "Toko", "kind", "CONSIGNMENT", "channel", "OFFLINE", "terms", terms),
					TestTokens.asOwnerOf(sme), "kunci-" + i, null), 201);
		}
		turned("/api/bazaar/agreements?status=PROPOSED,COUNTERED&sme=" + sme + "&", 5, "proposed", "value", "name",
				"district");
	}

	/** Page by page in both directions, up and down. */
	private void turned(String list, int rows, String... columns) {
		turn(list, rows, "");
		for (String column : columns) {
			turn(list, rows, "sort=" + column + "&");
			turn(list, rows, "sort=-" + column + "&");
		}
	}

	private void turn(String list, int rows, String order) {
		JsonNode first = answer(this.bench.get(list + order + "limit=2&count=true", STAFF), 200);
		assertThat(first.get("total").get("rows").asInt()).as(list + order).isEqualTo(rows);
		assertThat(first.get("previous").isNull()).isTrue();
		List<JsonNode> seen = new ArrayList<>(items(first));
		JsonNode page = first;
		while (!page.get("next").isNull()) {
			page = answer(this.bench.get(list + order + "limit=2&cursor=" + page.get("next").asString(), STAFF), 200);
			assertThat(page.get("first").asInt()).isEqualTo(seen.size() + 1);
			seen.addAll(items(page));
		}
		assertThat(seen).as(list + order).hasSize(rows).doesNotHaveDuplicates();
		JsonNode before = answer(
				this.bench.get(list + order + "limit=2&cursor=" + page.get("previous").asString(), STAFF), 200);
		assertThat(items(before)).as(list + order).isEqualTo(seen.subList(rows - 3, rows - 1));
	}

	private static List<JsonNode> items(JsonNode page) {
		return List.copyOf(page.get("items").values());
	}

}
