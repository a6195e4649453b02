package id.sentra.registry;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.sentra.platform.security.Role;
import id.sentra.platform.test.ApiContract;
import id.sentra.platform.test.AuditedRoutes;
import id.sentra.platform.test.Database;
import id.sentra.platform.test.Hostile;
import id.sentra.platform.test.RouteWalk;
import id.sentra.platform.test.TestTokens;
import id.sentra.platform.security.Scope;
import id.sentra.platform.tx.Transactions;
import id.sentra.registry.cluster.ClusterService;
import id.sentra.registry.counter.CounterCalls;
import id.sentra.registry.customfield.CustomFieldCalls;
import id.sentra.registry.document.DocumentCalls;
import id.sentra.registry.files.FileCalls;
import id.sentra.registry.files.Photos;
import id.sentra.registry.legality.LegalityCalls;
import id.sentra.registry.message.MessageCalls;
import id.sentra.registry.privacy.DataRequestCalls;
import id.sentra.registry.sme.web.SmeRequests;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Every route: as the contract says, and with input no page of ours sends. */
@RegistryTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RouteTests {

	private static final AtomicInteger SERIAL = new AtomicInteger();

	@Autowired
	WebTestClient http;

	@Autowired
	Transactions transactions;

	@Autowired
	DatabaseClient databaseClient;

	@Autowired
	ClusterService clusters;

	@LocalServerPort
	int port;

	@Test
	@Order(1)
	void the_contract_says_what_the_routes_are() throws IOException {
		ApiContract.assertCommitted(this.http, "registry");
	}

	@TestFactory
	Stream<DynamicNode> every_route_refuses_what_it_must() {
		RouteWalk walk = walk();
		assertThat(walk.size()).isGreaterThan(35);
		return walk.steps();
	}

	@TestFactory
	Stream<DynamicNode> every_field_refuses_hostile_values() {
		return walk().takes("nik", Hostile.NIK)
			.takes("phone", Hostile.PHONE)
			.takes("address", Hostile.PHONE)
			.takes("nib", Hostile.PHONE)
			.takes("street", Hostile.NIK, Hostile.PHONE)
			.takes("values{}", Hostile.NIK, Hostile.PHONE)
			.takes("fields{}", Hostile.NIK, Hostile.PHONE)
			.takes("q", Hostile.NIK, Hostile.PHONE)
			.takes("smes[].version", Hostile.HUGE)
			.takes("intoVersion", Hostile.HUGE)
			.holds("since", "date")
			.fields();
	}

	private RouteWalk walk() {
		SmeRequests smes = new SmeRequests(this.http);
		UUID sme = smes.registered(SmeRequests.profile());
		UUID cluster = formed(smes);
		DataRequestCalls requests = new DataRequestCalls(this.http);
		MessageCalls messages = new MessageCalls(this.http, new Database(this.transactions, this.databaseClient));
		RouteWalk walk = RouteWalk.of(this.port)
			.owner(sme)
			.audited(new AuditedRoutes(this.transactions, this.databaseClient))
			.thing("/api/registry/smes/{id}", sme)
			.thing("/api/registry/clusters/{id}", cluster)
			.thing("/api/registry/data-requests/{id}", requests.asked(requests.owner(sme), sme, "ACCESS"))
			.at("POST /api/registry/data-requests/{id}/done",
					() -> "/api/registry/data-requests/" + requests.asked(requests.officer("petugas"),
							smes.registered(SmeRequests.profile()), "ACCESS") + "/done")
			.thing("/api/registry/contacts/{id}", contact(smes, sme))
			.thing("/api/registry/files/{id}",
					new FileCalls(this.http).added(sme, TestTokens.asOwnerOf(sme), Photos.jpeg(20, 20)))
			.thing("/api/registry/legality-cases/{id}",
					new LegalityCalls(this.http).opened(sme, LegalityCalls.plan("PIRT", "2027-06-30")))
			.at("POST /api/registry/smes/{id}/legality-cases",
					() -> "/api/registry/smes/" + smes.registered(SmeRequests.profile()) + "/legality-cases")
			.thing("/api/registry/messages/{id}", messages.toVerified(smes))
			.at("POST /api/registry/messages/{id}/sent",
					() -> "/api/registry/messages/" + messages.toVerified(smes) + "/sent")
			.at("POST /api/registry/messages/{id}/failure",
					() -> "/api/registry/messages/" + messages.toVerified(smes) + "/failure")
			.at("POST /api/registry/messages/{id}/reopen",
					() -> "/api/registry/messages/" + messages.sent(messages.toVerified(smes)) + "/reopen")
			.thing("/api/registry/documents/{id}",
					new DocumentCalls(this.http).added(sme, DocumentCalls.pirt("2027-06-30")))
			.thing("/api/registry/counter-visits/{id}", new CounterCalls(this.http).opened(sme, "petugas-loket"))
			.at("POST /api/registry/counter-visits/{id}/objection",
					() -> "/api/registry/counter-visits/" + new CounterCalls(this.http).opened(sme, "petugas-loket")
							+ "/objection")
			.at("POST /api/registry/counter-visits/{id}/answer",
					() -> "/api/registry/counter-visits/" + objectedTo(sme) + "/answer")
			.at("DELETE /api/registry/files/{id}",
					() -> "/api/registry/files/"
							+ new FileCalls(this.http).added(sme, TestTokens.asOwnerOf(sme), Photos.jpeg(20, 20)))
			.at("POST /api/registry/documents/{id}/files/{file}/remove", () -> fileOfDocument(sme) + "/remove")
			.thing("/api/registry/custom-fields/{id}", customField())
			.at("POST /api/registry/custom-fields/{id}/reinstate",
					() -> "/api/registry/custom-fields/" + customField() + "/reinstate")
			.thing("/api/registry/clusters/{id}/members/{sme}", cluster, sme)
			.thing("/api/registry/personal-view-stops/{id}", stopped(sme))
			.at("POST /api/registry/personal-view-stops/{id}/release",
					() -> "/api/registry/personal-view-stops/" + stopped(sme) + "/release")
			.at("POST /api/registry/clusters/{id}/assessments",
					() -> "/api/registry/clusters/" + formed(smes) + "/assessments");
		return bodies(walk, smes, sme);
	}

	private RouteWalk bodies(RouteWalk walk, SmeRequests smes, UUID sme) {
		return walk.body("POST /api/registry/smes", SmeRequests::profile)
			.body("PUT /api/registry/smes/{id}", SmeRequests::profile)
			.body("POST /api/registry/smes/search", () -> Map.of("q", "Roti"))
			.body("POST /api/registry/smes/verify",
					() -> Map.of("smes", List.of(Map.of("id", smes.registered(SmeRequests.profile()), "version", 1))))
			.body("POST /api/registry/smes/{id}/request-correction", () -> Map.of("reason", "Alamat belum lengkap"))
			.body("POST /api/registry/smes/{id}/reject", () -> Map.of("reason", "Bukan usaha mikro"))
			.body("POST /api/registry/smes/{id}/close", () -> Map.of("reason", "Tidak lagi berproduksi"))
			.body("POST /api/registry/smes/{id}/reopen", () -> Map.of("reason", "Berproduksi lagi"))
			.body("POST /api/registry/smes/{id}/merge", () -> Map.of("into", smes.registered(SmeRequests.profile())))
			.body("POST /api/registry/data-requests",
					() -> DataRequestCalls.body(smes.registered(SmeRequests.profile()), "CORRECTION"))
			.body("POST /api/registry/data-requests/{id}/refuse", () -> Map.of("reason", "IDENTITY_NOT_PROVEN"))
			.body("POST /api/registry/personal-view-stops/{id}/release",
					() -> Map.of("reason", "Mendata ulang " + SERIAL.incrementAndGet()))
			.body("POST /api/registry/smes/{id}/documents",
					() -> DocumentCalls.pirt("2027-06-%02d".formatted(1 + SERIAL.incrementAndGet() % 28)))
			.body("PUT /api/registry/documents/{id}", () -> DocumentCalls.pirt("2027-06-30"))
			.body("POST /api/registry/documents/{id}/remove", () -> Map.of("reason", "Salah unggah"))
			.body("POST /api/registry/documents/{id}/files/{file}/remove", () -> Map.of("reason", "Salah unggah"))
			.body("POST /api/registry/smes/{id}/legality-cases",
					() -> LegalityCalls.plan("NIB", "2027-06-%02d".formatted(1 + SERIAL.incrementAndGet() % 28)))
			.body("POST /api/registry/smes/{id}/counter-visits",
					() -> new CounterCalls(this.http).statement(sme, CounterCalls.officer("walker")))
			.body("POST /api/registry/counter-visits/{id}/objection",
					() -> Map.of("reason", "Bukan kehendak saya " + SERIAL.incrementAndGet()))
			.body("POST /api/registry/counter-visits/{id}/answer",
					() -> Map.of("outcome", "UPHELD", "note", "Sudah ditarik " + SERIAL.incrementAndGet()))
			.body("PUT /api/registry/legality-cases/{id}", () -> LegalityCalls.plan("PIRT", "2027-06-30"))
			.body("POST /api/registry/legality-cases/{id}/steps", () -> Map.of("step", 1, "done", true))
			.body("POST /api/registry/legality-cases/{id}/result",
					() -> Map.of("result", "GIVEN_UP", "reason", "Usaha pindah"))
			.body("POST /api/registry/messages/{id}/failure", () -> Map.of("reason", "WRONG_NUMBER"))
			.body("PUT /api/registry/smes/{id}/message-preference", () -> Map.of("allowed", true, "language", "ID"))
			.body("POST /api/registry/custom-fields", () -> CustomFieldCalls.wanted("Rute " + SERIAL.incrementAndGet()))
			.body("PUT /api/registry/custom-fields/{id}",
					() -> CustomFieldCalls.wanted("Rute " + SERIAL.incrementAndGet()))
			.body("POST /api/registry/custom-fields/values",
					() -> Map.of("smes", List.of(smes.registered(SmeRequests.profile())), "regionCode", "21.72"))
			.body("POST /api/registry/custom-fields/check",
					() -> Map.of("values", Map.of("brand", "Roti Rute"), "regionCode", "21.72"))
			.body("PUT /api/registry/smes/{id}/custom-fields", () -> Map.of("values", Map.of("brand", "Roti Rute")))
			.body("POST /api/registry/contacts", () -> contactOf(smes.registered(SmeRequests.profile())))
			.body("POST /api/registry/clusters", RouteTests::cluster)
			.body("POST /api/registry/clusters/{id}/assessments", () -> Map.of("answers", answers()));
	}

	private UUID objectedTo(UUID sme) {
		CounterCalls calls = new CounterCalls(this.http);
		UUID visit = calls.opened(sme, "petugas-loket");
		calls.post("/counter-visits/" + visit + "/objection", TestTokens.asOwnerOf(sme),
				Map.of("reason", "Bukan saya"));
		return visit;
	}

	private UUID customField() {
		return new CustomFieldCalls(this.http).made("Rute " + SERIAL.incrementAndGet());
	}

	private String fileOfDocument(UUID sme) {
		UUID file = new FileCalls(this.http).added(sme, TestTokens.as("petugas", "21.72", Role.OFFICER),
				Photos.jpeg(20, 20));
		Map<String, Object> document = new HashMap<>(DocumentCalls.pirt("2027-06-30"));
		document.put("files", List.of(file));
		return "/api/registry/documents/" + new DocumentCalls(this.http).added(sme, document) + "/files/" + file;
	}

	/** Somebody who has looked too often. */
	private UUID stopped(UUID sme) {
		String name = "petugas-" + UUID.randomUUID();
		WebTestClient officer = new DataRequestCalls(this.http).officer(name);
		for (int i = 0; i < 21; i++) {
			officer.get().uri("/api/registry/smes/{id}/personal", sme).exchange();
		}
		return Objects.requireNonNull(
				this.transactions
					.in(Scope.system(),
							this.databaseClient.sql("select id from personal_view_stop where username = :user")
								.bind("user", name)
								.mapValue(UUID.class)
								.one())
					.block());
	}

	/** Another of the traits holds each time. */
	private Map<String, Boolean> answers() {
		int holding = SERIAL.incrementAndGet();
		List<String> traits = List.copyOf(this.clusters.rules().traits());
		return traits.stream()
			.collect(Collectors.toMap((trait) -> trait, (trait) -> traits.indexOf(trait) == holding % traits.size()));
	}

	private static Map<String, Object> contactOf(UUID sme) {
		return Map.of("agreementId", UUID.randomUUID(), "smeId", sme, "kind", "TELEPHONE", "address", "0811-7000-1234");
	}

	private static UUID contact(SmeRequests smes, UUID sme) {
		String location = String.valueOf(smes.officer()
			.post()
			.uri("/api/registry/contacts")
			.header("Idempotency-Key", UUID.randomUUID().toString())
			.bodyValue(contactOf(sme))
			.exchange()
			.expectBody(Void.class)
			.returnResult()
			.getResponseHeaders()
			.getLocation());
		return UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
	}

	private static UUID formed(SmeRequests smes) {
		String location = String.valueOf(smes.officer()
			.post()
			.uri("/api/registry/clusters")
			.header("Idempotency-Key", UUID.randomUUID().toString())
			.bodyValue(cluster())
			.exchange()
			.expectBody(Void.class)
			.returnResult()
			.getResponseHeaders()
			.getLocation());
		return UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
	}

	private static Map<String, Object> cluster() {
		return Map.of("name", "Sentra Rute " + SERIAL.incrementAndGet(), "product", "Roti", "regionCode", "21.72.01");
	}

}
