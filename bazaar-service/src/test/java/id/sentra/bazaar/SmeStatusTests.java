package id.sentra.bazaar;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.sentra.platform.id.Ids;
import id.sentra.platform.security.Role;
import id.sentra.platform.test.TestTokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every command of the contract, and what it answers about an SME of each status: what
 * begins something needs one that takes part, what ends something or writes down what
 * happened goes on.
 */
@BazaarTest
class SmeStatusTests {

	private static final String ERASED = "erased";

	private static final String UNKNOWN = "unknown yet";

	/** The answer to what begins something. */
	private static final Map<String, String> BEGINS = Map.of("REGISTERED", "409 sme-not-verified", "VERIFIED", "done",
			"SUSPENDED", "409 sme-suspended", "CLOSED", "409 sme-closed", "MERGED", "409 sme-merged", ERASED,
			"409 sme-closed", UNKNOWN, "404 sme-not-found");

	/** The answer to what ends something, or says what happened. */
	private static final Map<String, String> GOES_ON = BEGINS.keySet()
		.stream()
		.collect(Collectors.toMap((status) -> status, (status) -> "done"));

	private static final Set<String> NOT_ABOUT_AN_SME = Set.of("POST /api/bazaar/bazaars",
			"PUT /api/bazaar/bazaars/{id}", "POST /api/bazaar/bazaars/{id}/announce",
			"POST /api/bazaar/bazaars/{id}/close-applications", "POST /api/bazaar/bazaars/{id}/preview",
			"POST /api/bazaar/bazaars/{id}/allocate", "POST /api/bazaar/bazaars/{id}/publish",
			"POST /api/bazaar/bazaars/{id}/close", "POST /api/bazaar/dead-letters/replay",
			"DELETE /api/bazaar/dead-letters/{topic}/{partition}/{offset}", "DELETE /api/bazaar/outbox/parked/{seq}",
			"POST /api/bazaar/outbox/parked/{seq}/retry", "POST /api/bazaar/projections/{name}/rebuild",
			"POST /api/bazaar/public/agreements/view");

	private static final Map<String, Map<String, String>> EXPECTED = Map.ofEntries(
			Map.entry("POST /api/bazaar/bazaars/{id}/applications", BEGINS),
			Map.entry("POST /api/bazaar/bazaars/{id}/stalls/{stall}/claim", BEGINS),
			Map.entry("POST /api/bazaar/applications/{id}/accept", BEGINS),
			Map.entry("POST /api/bazaar/applications/{id}/withdraw", GOES_ON),
			Map.entry("POST /api/bazaar/applications/{id}/decline", GOES_ON),
			Map.entry("POST /api/bazaar/applications/{id}/release", GOES_ON),
			Map.entry("POST /api/bazaar/applications/{id}/sales", GOES_ON),
			Map.entry("POST /api/bazaar/agreements", BEGINS),
			Map.entry("POST /api/bazaar/agreements/{id}/counter", BEGINS),
			Map.entry("POST /api/bazaar/agreements/{id}/sign", BEGINS),
			Map.entry("POST /api/bazaar/agreements/{id}/partner-link", BEGINS),
			Map.entry("POST /api/bazaar/agreements/{id}/partner-contact", BEGINS),
			Map.entry("POST /api/bazaar/agreements/{id}/partner-code/sent", GOES_ON),
			Map.entry("POST /api/bazaar/public/agreements/prove", GOES_ON),
			Map.entry("POST /api/bazaar/public/agreements/sign", BEGINS),
			Map.entry("POST /api/bazaar/public/agreements/counter", BEGINS),
			Map.entry("POST /api/bazaar/agreements/{id}/end", GOES_ON),
			Map.entry("POST /api/bazaar/agreements/{id}/entries", GOES_ON),
			Map.entry("POST /api/bazaar/agreements/{id}/returns", GOES_ON),
			Map.entry("POST /api/bazaar/agreements/{id}/entries/{entry}/reverse", GOES_ON),
			Map.entry("POST /api/bazaar/agreements/{id}/returns/{goods}/reverse", GOES_ON));

	private static final AtomicInteger STALL = new AtomicInteger();

	@Autowired
	Bench bench;

	private UUID open;

	private UUID published;

	@Test
	void every_command_of_the_contract_is_in_the_table() throws IOException {
		Set<String> known = new TreeSet<>(NOT_ABOUT_AN_SME);
		known.addAll(EXPECTED.keySet());
		assertThat(commands()).isEqualTo(known);
	}

	@TestFactory
	Stream<DynamicTest> each_answers_by_the_status_of_its_sme() {
		Map<String, Object> today = this.bench.plan(90, 1);
		today.put("startsOn", this.bench.day(0));
		today.put("endsOn", this.bench.day(20));
		this.published = this.bench.announced(today);
		this.bench.publish(this.published);
		this.open = this.bench.announced(this.bench.plan(5, 1));
		return EXPECTED.entrySet()
			.stream()
			.sorted(Map.Entry.comparingByKey())
			.flatMap((route) -> route.getValue()
				.entrySet()
				.stream()
				.map((one) -> DynamicTest.dynamicTest(route.getKey() + " " + one.getKey(),
						() -> assertThat(answer(route.getKey(), one.getKey())).isEqualTo(one.getValue()))));
	}

	private String answer(String route, String status) {
		UUID sme = this.bench.sme();
		Call call = call(route, sme);
		if (status.equals(UNKNOWN)) {
			this.bench.text("delete from sme where id = '" + sme + "' returning 1");
		}
		else {
			String erased = status.equals(ERASED) ? ", name = '(data dihapus)'" : "";
			this.bench.text("update sme set status = '" + (status.equals(ERASED) ? "CLOSED" : status) + "'" + erased
					+ " where id = '" + sme + "' returning 1");
		}
		WebTestClient.ResponseSpec response = this.bench.post(call.path(), call.body(), call.who(),
				(call.version() == null) ? Ids.next().toString() : null, call.version());
		var result = response.expectBody(String.class).returnResult();
		int code = result.getStatus().value();
		JsonNode body = Bench.JSON.readTree(String.valueOf(result.getResponseBody()));
		return (code < 300) ? "done" : code + " " + body.path("code").asString();
	}

	private Call call(String route, UUID sme) {
		Consumer<HttpHeaders> officer = TestTokens.as("o", "21.72", Role.OFFICER);
		String path = route.substring("POST ".length());
		if (path.startsWith("/api/bazaar/bazaars/{id}/applications")) {
			return new Call(path.replace("{id}", this.open.toString()), with(Bench.application("A-1-01"), sme), officer,
					null);
		}
		if (path.endsWith("/claim")) {
			return new Call(path.replace("{id}", this.published.toString()).replace("{stall}", stall()),
					Map.of("trade", "kue", "smeId", sme), officer, null);
		}
		if (path.startsWith("/api/bazaar/applications/")) {
			return ofApplication(path, sme, officer);
		}
		return path.equals("/api/bazaar/agreements") ? new Call(path, with(proposal(), sme), officer, null)
				: ofAgreement(path, sme, officer);
	}

	private Call ofApplication(String path, UUID sme, Consumer<HttpHeaders> officer) {
		boolean withdrawn = path.endsWith("/withdraw");
		String status = withdrawn ? "SUBMITTED"
				: (path.endsWith("/accept") || path.endsWith("/decline")) ? "ALLOCATED" : "ACCEPTED";
		UUID id = Ids.next();
		this.bench
			.text("""
					insert into application (id, version, bazaar_id, sme_id, region_code, trade, wishes, min_stalls, max_stalls,
						facilities, any_stall, status, stalls, wish, waiting, reason, answer_by, applied_by)
					values ('%s', 1, '%s', '%s', '21.72.04', 'kue', '{A-1-01}', 1, 1, '{}', false, '%s', '%s', 1, 0, %s,
						'2099-01-01T00:00:00Z', 'o') returning 1"""
				.formatted(id, withdrawn ? this.open : this.published, sme, status,
						withdrawn ? "{}" : "{" + stall() + "}", withdrawn ? "null" : "'FIRST_WISH'"));
		Map<String, Object> sales = path.endsWith("/sales") ? Map.of("day", this.bench.day(0), "amount", 1_000) : null;
		return new Call(path.replace("{id}", id.toString()), sales, officer, (sales != null) ? null : 1L);
	}

	private Call ofAgreement(String path, UUID sme, Consumer<HttpHeaders> officer) {
		JsonNode made = Bench.answer(this.bench.post("/api/bazaar/agreements", proposal(), TestTokens.asOwnerOf(sme),
				Ids.next().toString(), null), 201);
		String id = made.path("id").asString();
		Map<String, Object> signature = new HashMap<>(Map.of("hash", made.path("hash").asString()));
		if (path.startsWith("/api/bazaar/public/")) {
			signature.put("proof", Bench.PROOF);
			Map<String, Object> body = path.endsWith("/sign") ? signature
					: new HashMap<>(path.endsWith("/prove") ? Map.of("code", "12345678") : Map.of("terms", terms()));
			body.put("token", Bench
				.answer(this.bench.post("/api/bazaar/agreements/" + id + "/partner-link", null, officer, null, null),
						200)
				.path("token")
				.asString());
			this.bench.proved(UUID.fromString(id));
			if (path.endsWith("/prove")) {
				this.bench.text("update partner_contact set code = '12345678', code_until = '2099-01-01T00:00:00Z', "
						+ "proved_at = null, proof_hash = null, proof_until = null where agreement_id = '" + id
						+ "' returning 1");
			}
			return new Call(path, body, (headers) -> {
			}, null);
		}
		String address = path.replace("{id}", id);
		if (path.endsWith("/sign")) {
			return new Call(address, signature, TestTokens.asOwnerOf(sme), 1L);
		}
		if (path.endsWith("/counter")) {
			return new Call(address, Map.of("by", "PARTNER", "channel", "OFFLINE", "terms", terms()), officer, 1L);
		}
		if (path.endsWith("/partner-contact")) {
			return new Call(address, Map.of("contactId", Ids.next(), "kind", "TELEPHONE"), officer, null);
		}
		if (path.endsWith("/partner-code/sent")) {
			this.bench.proved(UUID.fromString(id));
			return new Call(address, null, officer, null);
		}
		if (path.endsWith("/partner-link")) {
			return new Call(address, null, officer, null);
		}
		if (path.endsWith("/end")) {
			return new Call(address, Map.of("reason", "Tutup"), officer, 1L);
		}
		return ofBook(address, id, officer);
	}

	private Call ofBook(String path, String id, Consumer<HttpHeaders> officer) {
		this.bench.text("update agreement set status = 'SIGNED', sme_signed_at = '2026-11-20T20:00:00Z', "
				+ "partner_signed_at = '2026-11-20T20:00:00Z' where id = '" + id + "' returning 1");
		Map<String, Object> sent = Map.of("kind", "SENT", "day", this.bench.day(0), "product", "Kue", "quantity", 9,
				"amount", 1);
		Map<String, Object> returned = Map.of("day", this.bench.day(0), "product", "Kue", "quantity", 1, "value", 1);
		String agreement = "/api/bazaar/agreements/" + id;
		if (!path.endsWith("/reverse")) {
			return new Call(path, path.endsWith("/entries") ? sent : returned, officer, null);
		}
		boolean entry = path.contains("/entries/");
		UUID line = Bench.id(this.bench.post(agreement + (entry ? "/entries" : "/returns"), entry ? sent : returned,
				officer, Ids.next().toString(), null), 200);
		return new Call(path.replace("{entry}", line.toString()).replace("{goods}", line.toString()),
				Map.of("reason", "Salah"), officer, null);
	}

	private static String stall() {
		return "A-1-" + String.format("%02d", STALL.incrementAndGet());
	}

	private static Map<String, Object> with(Map<String, Object> body, UUID sme) {
		Map<String, Object> all = new HashMap<>(body);
		all.put("smeId", sme);
		return all;
	}

	private static Map<String, Object> proposal() {
		return Map.of("partnerName", "Toko Maju", "kind", "CONSIGNMENT", "channel", "OFFLINE", "terms", terms());
	}

	private static Map<String, Object> terms() {
		Map<String, Object> terms = new HashMap<>();
		List.of("specification", "legality", "payment", "delivery", "returns", "cancellation", "choiceOfLaw")
			.forEach((part) -> terms.put(part, "Isi " + part));
		terms.put("value", 1_000_000);
		terms.put("shareBasisPoints", 1_000);
		return terms;
	}

	private static Set<String> commands() throws IOException {
		Set<String> commands = new TreeSet<>();
		List<String> paths = new ArrayList<>();
		Pattern path = Pattern.compile("  (/\\S+):");
		Pattern method = Pattern.compile("    (post|put|patch|delete):");
		for (String line : Files.readAllLines(Path.of("contracts", "openapi.yaml"))) {
			Matcher of = path.matcher(line);
			Matcher by = method.matcher(line);
			if (of.matches()) {
				paths.add(of.group(1));
			}
			else if (by.matches() && !paths.isEmpty()) {
				commands.add(by.group(1).toUpperCase(Locale.ROOT) + " " + paths.get(paths.size() - 1));
			}
		}
		return commands;
	}

	private record Call(String path, @Nullable Object body, Consumer<HttpHeaders> who, @Nullable Long version) {
	}

}
