package id.sentra.registry.message;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import id.sentra.platform.event.EventEnvelope;
import id.sentra.platform.id.Ids;
import id.sentra.platform.security.Role;
import id.sentra.platform.security.Scope;
import id.sentra.platform.test.Database;
import id.sentra.platform.test.TestEvents;
import id.sentra.platform.test.TestTokens;
import id.sentra.platform.tx.Transactions;
import id.sentra.registry.RegistryTest;
import id.sentra.registry.document.DocumentCalls;
import id.sentra.registry.document.LocalDays;
import id.sentra.registry.privacy.DataRequestCalls;
import id.sentra.registry.sme.web.SmeRequests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

import static id.sentra.platform.test.Answers.json;
import static id.sentra.platform.test.Answers.problem;
import static id.sentra.platform.test.Answers.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@RegistryTest
class MessageTests {

	@Autowired
	WebTestClient client;

	@Autowired
	KafkaOperations<byte[], byte[]> kafka;

	@Autowired
	Transactions transactions;

	@Autowired
	DatabaseClient databaseClient;

	@Autowired
	MessageCauses causes;

	@Autowired
	EndingDocuments endings;

	@Autowired
	LocalDays days;

	private Database database;

	private MessageCalls calls;

	private SmeRequests smes;

	@BeforeEach
	void prepare() {
		this.database = new Database(this.transactions, this.databaseClient);
		this.calls = new MessageCalls(this.client, this.database);
		this.smes = new SmeRequests(this.client);
	}

	@Test
	void a_verified_owner_is_to_be_told_is_told_and_that_is_taken_back() {
		UUID id = this.calls.toVerified(this.smes);
		JsonNode message = json(this.calls.get("/api/registry/messages/" + id, MessageCalls.OFFICER));
		String sme = message.get("smeId").asString();
		assertThat(message.get("state").asString()).isEqualTo("PENDING");
		assertThat(message.get("text").asString()).startsWith("Yth. Siti Uji, data usaha Roti Uji")
			.contains("sudah diverifikasi");
		assertThat(
				text(this.calls.get("/api/registry/messages?state=PENDING&sort=-made&limit=5", MessageCalls.OFFICER)))
			.contains(id.toString())
			.doesNotContain("Siti", "0812", "62812");
		JsonNode recipient = json(this.calls.get("/api/registry/messages/" + id + "/recipient", MessageCalls.OFFICER));
		assertThat(recipient.get("telephone").asString()).startsWith("+62812778");
		assertThat(this.database.number("select count(*) from personal_view where sme_id = '" + sme + "'")).isOne();
		JsonNode sent = json(this.calls.post(id, "sent", 1, null).expectStatus().isOk());
		assertThat(sent.get("state").asString()).isEqualTo("SENT_BY_HAND");
		problem(this.calls.post(id, "sent", 2, null), 409, "message-sent-by-hand");
		problem(this.calls.post(id, "sent", 1, null), 412, "stale-version");
		problem(this.calls.get("/api/registry/messages/" + id + "/recipient", MessageCalls.OFFICER), 409,
				"message-sent-by-hand");
		assertThat(json(this.calls.post(id, "reopen", 2, null).expectStatus().isOk()).get("history")
			.valueStream()
			.map((done) -> done.get("action").asString() + " " + done.get("by").asString())
			.toList()).containsExactly("REOPENED petugas", "SENT_BY_HAND petugas", "OPENED petugas");
		problem(this.calls.post(id, "reopen", 3, null), 409, "message-open");
		assertThat(text(
				this.calls.get("/api/registry/smes/" + sme + "/messages", TestTokens.asOwnerOf(UUID.fromString(sme)))))
			.contains("sudah diverifikasi")
			.doesNotContain("petugas");
		this.calls.get("/api/registry/messages/" + id, TestTokens.as("lain", "31.71", Role.OFFICER))
			.expectStatus()
			.isNotFound();
		this.calls.get("/api/registry/messages/" + id + "/recipient", TestTokens.as("auditor", "21.72", Role.AUDITOR))
			.expectStatus()
			.isForbidden();
	}

	@Test
	void a_cause_is_told_once_however_often_and_by_however_many_it_comes() {
		UUID sme = this.smes.registered(SmeRequests.profile());
		EventEnvelope event = event("training.enrolment-promoted.v1", sme, "\"courseName\":\"Foto\\nProduk\\t x\"");
		Mono<Void> batch = this.transactions.in(Scope.system(), this.causes.told(List.of(event, event)));
		Mono.when(batch, batch, batch).block(Duration.ofSeconds(30));
		batch.block(Duration.ofSeconds(30));
		assertThat(messages(sme)).isOne();
		assertThat(
				json(this.calls.get("/api/registry/messages/" + this.calls.due(sme), MessageCalls.OFFICER)).get("text")
					.asString())
			.contains("pelatihan Foto Produk x.");
	}

	@Test
	void what_other_services_publish_causes_messages_while_it_is_news() {
		UUID sme = this.smes.registered(SmeRequests.profile());
		Instant until = Instant.now().plus(3, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
		send("bazaar.stall", event("bazaar.stall-allocated.v1", sme, stall(until)));
		send("bazaar.stall", event("bazaar.stall-allocated.v1", sme, stall(Instant.now().minusSeconds(60))));
		send("training.enrolment",
				event("training.enrolment-cancelled.v1", sme, "\"courseName\":\"Foto\",\"reasonCode\":\"OWNER\""));
		send("financing.application",
				event("financing.application-approved.v1", sme, "\"amount\":12000000,\"programmeCode\":\"KUR_MICRO\""));
		await().atMost(Duration.ofMinutes(2))
			.untilAsserted(() -> assertThat(
					this.database.number("select count(*) from timeline_entry where sme_id = '" + sme + "'"))
				.isEqualTo(4));
		assertThat(this.database.texts("select template from message where sme_id = '" + sme + "' order by 1"))
			.containsExactly("APPLICATION_APPROVED", "STALL_ALLOCATED");
		String told = text(this.calls.get("/api/registry/smes/" + sme + "/messages", MessageCalls.OFFICER));
		assertThat(told).contains("lapak A-07 di Bazar Natal", "WIB; setelah itu").doesNotContain("12000000", "12.000");
	}

	@Test
	void an_owner_who_wants_none_is_sent_none_and_an_officer_takes_a_wrong_note_back() {
		UUID sme = this.smes.registered(SmeRequests.profile());
		this.smes.verify(sme, "\"1\"").expectStatus().isOk();
		UUID id = this.calls.due(sme);
		prefer(sme, false, "EN");
		problem(this.calls.get("/api/registry/messages/" + id + "/recipient", MessageCalls.OFFICER), 409,
				"message-held");
		problem(this.calls.post(id, "sent", 1, null), 409, "message-held");
		assertThat(listed("HELD")).contains(id.toString());
		assertThat(listed("PENDING")).doesNotContain(id.toString());
		prefer(sme, true, "EN");
		assertThat(listed("PENDING")).contains(id.toString());
		assertThat(text(this.calls.get("/api/registry/messages/" + id, MessageCalls.OFFICER)))
			.contains("Dear Siti Uji, the data of");
		json(this.calls.post(id, "failure", 1, Map.of("reason", "ASKED_TO_STOP")).expectStatus().isOk());
		assertThat(preference(sme)).isEqualTo("{\"allowed\":false,\"language\":\"EN\"}");
		json(this.calls.post(id, "reopen", 2, null).expectStatus().isOk());
		assertThat(preference(sme)).isEqualTo("{\"allowed\":true,\"language\":\"EN\"}");
		json(this.calls.post(id, "failure", 3, Map.of("reason", "WRONG_NUMBER")).expectStatus().isOk());
		assertThat(preference(sme)).contains("\"allowed\":true");
		assertThat(listed("FAILED")).contains(id.toString());
	}

	@Test
	void what_is_not_due_or_of_no_use_any_more_is_not_sent() {
		UUID id = this.calls.toVerified(this.smes);
		this.database.run("update message set due_at = now() + interval '1 hour' where id = '" + id + "'");
		problem(this.calls.post(id, "sent", 1, null), 409, "message-scheduled");
		assertThat(listed("SCHEDULED")).contains(id.toString());
		this.database.run("update message set due_at = made_at, valid_until = now() where id = '" + id + "'");
		problem(this.calls.get("/api/registry/messages/" + id + "/recipient", MessageCalls.OFFICER), 409,
				"message-lapsed");
		assertThat(listed("LAPSED")).contains(id.toString());
		problem(this.calls.post(id, "sent", 1, null), 409, "message-lapsed");
		this.database.run("update message set valid_until = now() + interval '1 hour' where id = '" + id + "'");
		json(this.calls.get("/api/registry/messages/" + id + "/recipient", MessageCalls.OFFICER));
		this.database.run("update message set valid_until = now() where id = '" + id + "'");
		json(this.calls.post(id, "sent", 1, null).expectStatus().isOk());
		assertThat(listed("PENDING")).doesNotContain(id.toString());
	}

	@Test
	void a_message_to_a_duplicate_goes_to_its_survivor_with_what_its_owner_wants() {
		Map<String, Object> profile = SmeRequests.profile();
		UUID survivor = this.smes.registered(profile);
		UUID duplicate = this.smes.registered(SmeRequests.profile());
		this.smes.verify(duplicate, "\"1\"").expectStatus().isOk();
		EventEnvelope issued = event("training.certificate-issued.v1", duplicate, "\"courseName\":\"Foto\"");
		this.transactions.in(Scope.system(), this.causes.told(List.of(issued))).block(Duration.ofSeconds(30));
		prefer(duplicate, false, "ID");
		this.client.post()
			.uri("/api/registry/smes/{id}/merge", duplicate)
			.headers(MessageCalls.OFFICER)
			.header("If-Match", "\"2\"")
			.bodyValue(Map.of("into", survivor))
			.exchange()
			.expectStatus()
			.isOk();
		assertThat(this.database.texts("select template from message where sme_id = '" + survivor + "' order by 1"))
			.containsExactly("CERTIFICATE_ISSUED", "SME_MERGED", "SME_VERIFIED");
		assertThat(this.database
			.texts("select template from message where sme_id = '" + survivor + "' and valid_until > now() order by 1"))
			.containsExactly("CERTIFICATE_ISSUED", "SME_MERGED");
		assertThat(preference(survivor)).contains("\"allowed\":false");
		EventEnvelope late = event("training.enrolment-confirmed.v1", duplicate, "\"courseName\":\"Foto\"");
		this.transactions.in(Scope.system(), this.causes.told(List.of(late))).block(Duration.ofSeconds(30));
		assertThat(messages(survivor)).isEqualTo(4);
	}

	@Test
	void what_happened_since_ends_a_message_also_when_all_of_it_is_read_again() {
		UUID sme = this.smes.registered(SmeRequests.profile());
		UUID enrolment = Ids.next();
		List<EventEnvelope> all = List.of(of(enrolment, 1, "enrolment-waitlisted", sme, "\"courseName\":\"Foto\""),
				of(enrolment, 2, "enrolment-promoted", sme, "\"courseName\":\"Foto\""));
		Mono<Void> read = this.transactions.in(Scope.system(), this.causes.told(all));
		read.block(Duration.ofSeconds(30));
		read.block(Duration.ofSeconds(30));
		assertThat(this.database
			.texts("select template from message where sme_id = '" + sme + "' and valid_until > now()"))
			.containsExactly("ENROLMENT_PROMOTED");
		List<EventEnvelope> cancelled = List
			.of(of(enrolment, 3, "enrolment-cancelled", sme, "\"courseName\":\"Foto\",\"reasonCode\":\"OWNER\""));
		this.transactions.in(Scope.system(), this.causes.told(cancelled)).block(Duration.ofSeconds(30));
		assertThat(this.database
			.number("select count(*) from message where sme_id = '" + sme + "' and valid_until > now()")).isZero();
	}

	@Test
	void an_owner_is_told_that_the_own_request_was_answered() {
		UUID sme = this.smes.registered(SmeRequests.profile());
		DataRequestCalls requests = new DataRequestCalls(this.client);
		UUID request = requests.asked(requests.owner(sme), sme, "CORRECTION");
		this.client.post()
			.uri("/api/registry/data-requests/{id}/refuse", request)
			.headers(MessageCalls.OFFICER)
			.header("If-Match", "\"1\"")
			.bodyValue(Map.of("reason", "IDENTITY_NOT_PROVEN"))
			.exchange()
			.expectStatus()
			.isOk();
		assertThat(text(this.calls.get("/api/registry/messages/" + this.calls.due(sme), MessageCalls.OFFICER)))
			.contains("DATA_REQUEST_ANSWERED", "sudah dijawab");
	}

	@Test
	void an_owner_is_told_of_a_document_that_ends_once_and_of_one_that_is_gone_no_more() {
		UUID sme = this.smes.registered(SmeRequests.profile());
		LocalDate last = this.days.today(Scope.system()).plusDays(10);
		UUID document = new DocumentCalls(this.client).added(sme, DocumentCalls.pirt(last.toString()));
		new DocumentCalls(this.client).added(this.smes.registered(SmeRequests.profile()),
				DocumentCalls.pirt(last.plusDays(60).toString()));
		this.endings.tell().block(Duration.ofSeconds(30));
		this.endings.tell().block(Duration.ofSeconds(30));
		assertThat(messages(sme)).isOne();
		UUID id = this.calls.due(sme);
		assertThat(text(this.calls.get("/api/registry/messages/" + id, MessageCalls.OFFICER))).contains("PENDING",
				"berlaku sampai " + last.getDayOfMonth() + " ", " " + last.getYear() + ". Perpanjang");
		this.client.post()
			.uri("/api/registry/documents/{id}/remove", document)
			.headers(MessageCalls.OFFICER)
			.header("If-Match", "\"1\"")
			.bodyValue(Map.of("reason", "Salah unggah"))
			.exchange()
			.expectStatus()
			.isOk();
		this.endings.tell().block(Duration.ofSeconds(30));
		problem(this.calls.get("/api/registry/messages/" + id + "/recipient", MessageCalls.OFFICER), 409,
				"message-lapsed");
		this.client.post()
			.uri("/api/registry/documents/{id}/restore", document)
			.headers(MessageCalls.OFFICER)
			.header("If-Match", "\"2\"")
			.exchange()
			.expectStatus()
			.isOk();
		this.endings.tell().block(Duration.ofSeconds(30));
		json(this.calls.get("/api/registry/messages/" + id + "/recipient", MessageCalls.OFFICER));
		assertThat(messages(sme)).isOne();
		this.database.run("update sme set status = 'CLOSED' where id = '" + sme + "'");
		this.endings.tell().block(Duration.ofSeconds(30));
		problem(this.calls.get("/api/registry/messages/" + id + "/recipient", MessageCalls.OFFICER), 409,
				"message-lapsed");
	}

	@Test
	void an_owner_who_says_stop_after_a_sent_message_is_left_alone_until_he_wants_them_again() {
		UUID id = this.calls.sent(this.calls.toVerified(this.smes));
		UUID sme = UUID.fromString(
				json(this.calls.get("/api/registry/messages/" + id, MessageCalls.OFFICER)).get("smeId").asString());
		note(sme, false);
		assertThat(preference(sme)).contains("\"allowed\":false");
		note(sme, true);
		assertThat(preference(sme)).contains("\"allowed\":true");
		this.database.run("update message set valid_until = now() where id = '" + id + "'");
		problem(this.calls.post(id, "reopen", 2, null), 409, "message-lapsed");
	}

	private void note(UUID sme, boolean allowed) {
		prefer(sme, allowed, "ID", MessageCalls.OFFICER);
	}

	private String listed(String state) {
		return text(this.calls.get("/api/registry/messages?sort=-made&limit=500&state=" + state, MessageCalls.OFFICER));
	}

	private void prefer(UUID sme, boolean allowed, String language) {
		prefer(sme, allowed, language, TestTokens.asOwnerOf(sme));
	}

	private void prefer(UUID sme, boolean allowed, String language, Consumer<HttpHeaders> who) {
		this.client.put()
			.uri("/api/registry/smes/{id}/message-preference", sme)
			.headers(who)
			.bodyValue(Map.of("allowed", allowed, "language", language))
			.exchange()
			.expectStatus()
			.isOk();
	}

	private String preference(UUID sme) {
		return text(this.calls.get("/api/registry/smes/" + sme + "/message-preference", MessageCalls.OFFICER));
	}

	private long messages(UUID sme) {
		return this.database.number("select count(*) from message where sme_id = '" + sme + "'");
	}

	private static String stall(Instant until) {
		return "\"bazaarName\":\"Bazar Natal\",\"stallCode\":\"A-07\",\"answerBy\":\"" + until + "\"";
	}

	private static EventEnvelope event(String type, UUID sme, String fields) {
		return TestEvents.event("id.sentra." + type, Ids.next(), 1,
				"{\"smeId\":\"" + sme + "\",\"regionCode\":\"21.72.01\"," + fields + "}");
	}

	private static EventEnvelope of(UUID enrolment, long version, String type, UUID sme, String fields) {
		return TestEvents.event("id.sentra.training." + type + ".v1", enrolment, version,
				"{\"smeId\":\"" + sme + "\",\"regionCode\":\"21.72.01\"," + fields + "}");
	}

	private void send(String topic, EventEnvelope event) {
		new TestEvents(this.kafka, topic).send(event);
	}

}
