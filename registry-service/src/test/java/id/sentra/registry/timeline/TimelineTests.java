package id.sentra.registry.timeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import id.sentra.platform.event.EventEnvelope;
import id.sentra.platform.id.Ids;
import id.sentra.platform.security.Role;
import id.sentra.platform.test.Contracts;
import id.sentra.platform.test.Database;
import id.sentra.platform.test.TestEvents;
import id.sentra.platform.test.TestTokens;
import id.sentra.platform.tx.Transactions;
import id.sentra.registry.RegistryTest;
import id.sentra.registry.sme.web.SmeRequests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

import static id.sentra.platform.test.Answers.problem;
import static id.sentra.platform.test.Answers.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@RegistryTest
class TimelineTests {

	private static final Map<String, String> TOPICS = Map.of("training.enrolment", "training.certificate-issued",
			"financing.application", "financing.application-approved", "financing.loan", "financing.loan-disbursed",
			"bazaar.stall", "bazaar.stall-allocated", "bazaar.agreement", "bazaar.agreement-signed");

	@Autowired
	WebTestClient client;

	@Autowired
	KafkaOperations<byte[], byte[]> kafka;

	@Autowired
	Transactions transactions;

	@Autowired
	DatabaseClient databaseClient;

	private SmeRequests requests;

	private Database database;

	@BeforeEach
	void prepare() {
		this.requests = new SmeRequests(this.client);
		this.database = new Database(this.transactions, this.databaseClient);
	}

	@Test
	void what_each_service_said_about_an_sme_is_merged_with_its_own_history() {
		UUID sme = this.requests.registered(SmeRequests.profile());
		TOPICS.forEach((topic, type) -> send(topic, type + ".v1", sme, """
				"courseName":"Jualan daring","certificateNumber":"TP-2026-000017","programmeCode":"KUR_MICRO",
				"amount":12000000,"principal":12000000,"reasons":["certificates-some"],"bazaarName":"Bazar Natal",
				"stallCode":"A-07","partnerName":"Toko Maju","value":5000000,"ownerPhone":"081234567890",
				"note":{"free":"text"}"""));
		await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> assertThat(entries(sme)).isEqualTo(5));
		String timeline = text(timeline(sme, ""));
		assertThat(timeline)
			.contains("\"type\":\"sme-registered\"", "\"by\":\"petugas\"", "\"type\":\"certificate-issued\"",
					"TP-2026-000017", "Jualan daring", "\"type\":\"loan-disbursed\"", "\"principal\":12000000",
					"[\"certificates-some\"]", "\"stallCode\":\"A-07\"", "Toko Maju")
			.doesNotContain("081234567890", "free", "ownerPhone", "regionCode");
		assertThat(timeline.indexOf("sme-registered")).isGreaterThan(timeline.indexOf("loan-disbursed"));
		assertThat(text(this.client.mutate()
			.defaultHeaders(TestTokens.asOwnerOf(sme))
			.build()
			.get()
			.uri("/api/registry/smes/{id}/timeline", sme)
			.exchange()
			.expectStatus()
			.isOk())).contains("certificate-issued", "sme-registered").doesNotContain("petugas");
	}

	@Test
	void everything_the_other_services_publish_about_an_sme_has_its_facts() throws IOException {
		UUID sme = this.requests.registered(SmeRequests.profile());
		int published = 0;
		for (String context : List.of("training", "financing", "bazaar")) {
			for (String sample : samples(context)) {
				String json = Contracts.laterSample(contracts(context), sample);
				if (json.contains("\"smeId\"")) {
					published++;
					new TestEvents(this.kafka, topic(context, sample))
						.send(TestEvents.event("id.sentra." + context + "." + sample, Ids.next(), 1,
								json.replaceFirst("\"smeId\"\\s*:\\s*\"[^\"]+\"", "\"smeId\": \"" + sme + "\"")));
				}
			}
		}
		int all = published;
		assertThat(all).isGreaterThan(25);
		await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> assertThat(entries(sme)).isEqualTo(all));
		assertThat(this.database.number("select count(*) from timeline_entry where sme_id = '" + sme
				+ "' and (facts::text = '{}' or type like '%.%')"))
			.isZero();
	}

	private static Path contracts(String context) {
		return Path.of("..", context + "-service", "contracts");
	}

	private static List<String> samples(String context) throws IOException {
		try (Stream<Path> files = Files.list(contracts(context))) {
			return files.map((file) -> file.getFileName().toString())
				.filter((name) -> name.endsWith(".sample.json"))
				.map((name) -> name.replace(".sample.json", ""))
				.toList();
		}
	}

	private static String topic(String context, String sample) {
		return switch (sample.substring(0, sample.indexOf('-'))) {
			case "application" -> "financing.application";
			case "loan", "instalment", "collectability", "payment" -> "financing.loan";
			case "agreement" -> "bazaar.agreement";
			case "stall", "sales" -> "bazaar.stall";
			case "mentor", "mentoring" -> "training.mentoring";
			default -> context + ".enrolment";
		};
	}

	@Test
	void a_type_nobody_knew_is_kept_with_its_time_only_and_what_is_about_no_sme_is_not() {
		UUID sme = this.requests.registered(SmeRequests.profile());
		send("bazaar.stall", "bazaar.stall-painted.v1", sme, "\"stallCode\":\"B-99\"");
		send("bazaar.stall", "bazaar.stall-allocated.v2", sme, "\"stallCode\":\"B-98\"");
		send("bazaar.stall", "bazaar.stall-allocated.v1", UUID.randomUUID(), "\"stallCode\":\"B-97\"");
		UUID nobody = Ids.next();
		new TestEvents(this.kafka, "bazaar.stall")
			.send(TestEvents.event("id.sentra.bazaar.stall-counted.v1", nobody, 1, "{\"stalls\":7}"));
		await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> assertThat(entries(sme)).isEqualTo(2));
		assertThat(text(timeline(sme, "")))
			.contains("\"type\":\"stall-painted\"", "\"type\":\"bazaar.stall-allocated.v2\"", "\"facts\":{}")
			.doesNotContain("B-99", "B-98");
		assertThat(this.database.number("select count(*) from timeline_entry where facts::text like '%B-97%'"))
			.isZero();
	}

	@Test
	void pages_follow_one_another_without_gap_or_repetition() {
		UUID sme = this.requests.registered(SmeRequests.profile());
		this.requests.verify(sme, "\"1\"").expectStatus().isOk();
		Instant same = Instant.parse("2026-11-21T03:00:00.123456Z");
		for (int i = 0; i < 5; i++) {
			EventEnvelope event = new EventEnvelope(Ids.next(), "id.sentra.financing.instalment-paid.v1", "/test",
					Ids.next(), 1, same, ("{\"smeId\":\"" + sme + "\",\"amount\":" + i + "}")
						.getBytes(java.nio.charset.StandardCharsets.UTF_8));
			new TestEvents(this.kafka, "financing.loan").send(event);
		}
		await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> assertThat(entries(sme)).isEqualTo(5));
		List<String> ids = new ArrayList<>();
		String next = "";
		do {
			String page = text(timeline(sme, "?limit=2" + next).expectStatus().isOk());
			java.util.regex.Pattern.compile("\"id\":\"([^\"]+)\"")
				.matcher(page)
				.results()
				.forEach((found) -> ids.add(found.group(1)));
			next = page.contains("\"next\":null") ? ""
					: "&cursor=" + page.replaceAll("(?s).*\"next\":\"([^\"]+)\".*", "$1");
		}
		while (!next.isEmpty());
		assertThat(ids).hasSize(7).doesNotHaveDuplicates();
	}

	@Test
	void a_part_of_the_timelines_is_rebuilt_from_its_topic() {
		UUID sme = this.requests.registered(SmeRequests.profile());
		send("financing.application", "financing.application-submitted.v1", sme, "\"amount\":7000000");
		send("bazaar.agreement", "bazaar.agreement-signed.v1", sme, "\"round\":3");
		await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> assertThat(entries(sme)).isEqualTo(2));
		this.database.run("delete from timeline_entry where sme_id = '" + sme + "'");
		String uri = "/api/registry/projections/financing.application/rebuild";
		WebTestClient admin = this.client.mutate().defaultHeaders(TestTokens.as("admin", "*", Role.ADMIN)).build();
		admin.post().uri(uri).exchange().expectStatus().isAccepted();
		await().atMost(Duration.ofMinutes(2))
			.untilAsserted(() -> assertThat(text(admin.get().uri(uri).exchange())).contains("COMPLETED"));
		assertThat(text(timeline(sme, ""))).contains("7000000").doesNotContain("agreement-signed");
	}

	@Test
	void another_region_another_owner_and_a_bad_cursor_are_refused() {
		UUID sme = this.requests.registered(SmeRequests.profile());
		problem(this.client.mutate()
			.defaultHeaders(TestTokens.as("petugas-batam", "21.71", Role.OFFICER))
			.build()
			.get()
			.uri("/api/registry/smes/{id}/timeline", sme)
			.exchange(), 404, "sme-not-found");
		problem(this.client.mutate()
			.defaultHeaders(TestTokens.asOwnerOf(UUID.randomUUID()))
			.build()
			.get()
			.uri("/api/registry/smes/{id}/timeline", sme)
			.exchange(), 404, "sme-not-found");
		for (String key : List.of("x", "x|y", "+999999999-01-01T00:00:00Z|a", "2026-11-21T03:00:00Z|" + "a".repeat(60),
				"2026-11-21T03:00:00Z|\0")) {
			String cursor = java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes());
			problem(timeline(sme, "?cursor=" + cursor), 422, "bad-cursor");
		}
		problem(timeline(sme, "?limit=501"), 422, "bad-limit");
	}

	private WebTestClient.ResponseSpec timeline(UUID sme, String query) {
		return this.requests.officer().get().uri("/api/registry/smes/" + sme + "/timeline" + query).exchange();
	}

	private long entries(UUID sme) {
		return this.database.number("select count(*) from timeline_entry where sme_id = '" + sme + "'");
	}

	private void send(String topic, String type, UUID sme, String fields) {
		new TestEvents(this.kafka, topic).send(TestEvents.event("id.sentra." + type, Ids.next(), 1,
				"{\"smeId\":\"" + sme + "\",\"regionCode\":\"21.72.01\"," + fields + "}"));
	}

}
