package id.sentra.registry.document;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import id.sentra.platform.region.RegionCode;
import id.sentra.platform.security.Role;
import id.sentra.platform.test.Database;
import id.sentra.platform.test.TestTokens;
import id.sentra.platform.tx.Transactions;
import id.sentra.registry.RegistryTest;
import id.sentra.registry.files.FileCalls;
import id.sentra.registry.files.Photos;
import id.sentra.registry.legality.LegalityCalls;
import id.sentra.registry.sme.web.SmeRequests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

import static id.sentra.platform.test.Answers.json;
import static id.sentra.platform.test.Answers.problem;
import static id.sentra.platform.test.Answers.text;
import static id.sentra.registry.document.DocumentCalls.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;

@RegistryTest
class DocumentTests {

	@Autowired
	WebTestClient client;

	@Autowired
	Transactions transactions;

	@Autowired
	DatabaseClient databaseClient;

	@Autowired
	LocalDays days;

	private DocumentCalls calls;

	private FileCalls files;

	private Database database;

	private UUID sme;

	@BeforeEach
	void prepare() {
		this.calls = new DocumentCalls(this.client);
		this.files = new FileCalls(this.client);
		this.database = new Database(this.transactions, this.databaseClient);
		this.sme = new SmeRequests(this.client).registered(SmeRequests.profile());
	}

	@Test
	void a_document_is_told_with_its_photos_which_were_sent_before() {
		UUID photo = this.files.added(this.sme, OFFICER, Photos.jpeg(60, 40));
		Map<String, Object> document = DocumentCalls.of("KTP", "2172 0157 0885 0001", null);
		document.put("files", List.of(photo));
		JsonNode added = json(this.calls.add(this.sme, OFFICER, document).expectStatus().isCreated());
		assertThat(added.get("number").asString()).isEqualTo("************0001");
		assertThat(added.get("files").get(0).get("id").asString()).isEqualTo(photo.toString());
		assertThat(text(this.calls.get("/api/registry/smes/" + this.sme + "/documents", OFFICER)))
			.contains(photo.toString())
			.doesNotContain("2172015708850001");
		assertThat(this.database.texts("select strpos(encode(number, 'escape'), '0001') from sme_document where id = '"
				+ added.get("id").asString() + "'"))
			.containsExactly("0");
		UUID id = UUID.fromString(added.get("id").asString());
		assertThat(
				json(this.calls.change(id, 1, OFFICER, DocumentCalls.of("KTP", null, null))).get("number").asString())
			.isEqualTo("************0001");
		document.put("files", List.of(UUID.randomUUID()));
		assertThat(problem(this.calls.add(this.sme, OFFICER, document), 422, "invalid-fields")).contains("file-gone");
		UUID others = this.files.added(new SmeRequests(this.client).registered(SmeRequests.profile()), OFFICER,
				Photos.jpeg(9, 9));
		document.put("files", List.of(others));
		assertThat(problem(this.calls.add(this.sme, OFFICER, document), 422, "invalid-fields")).contains("file-gone");
	}

	@Test
	void a_day_stays_the_day_however_often_it_is_saved() {
		Map<String, Object> document = DocumentCalls.pirt("2027-06-30");
		UUID id = this.calls.added(this.sme, document);
		for (int version = 1; version <= 5; version++) {
			JsonNode saved = json(this.calls.change(id, version, OFFICER, document).expectStatus().isOk());
			assertThat(saved.get("validUntil").asString()).isEqualTo("2027-06-30");
			assertThat(saved.get("version").asInt()).isEqualTo(version + 1);
		}
		problem(this.calls.change(id, 1, OFFICER, document), 412, "stale-version");
	}

	@ParameterizedTest
	@CsvSource({ "PIRT, 123, 2027-06-30, document-number-pirt", "NIB, 123, , document-number-nib",
			"PIRT, 2063171010012-27, , pirt-days", "PIRT, 2063171010012-27, 1940-01-01, document-end",
			"HALAL, , , not-blank", "OTHER, 1, , not-blank", "NIB, 9120001234567, 3000-01-01, document-end" })
	void what_cannot_be_is_refused_for_its_field(String kind, String number, String until, String code) {
		assertThat(problem(this.calls.add(this.sme, OFFICER, DocumentCalls.of(kind, number, until)), 422,
				"invalid-fields"))
			.contains(code);
	}

	@Test
	void a_pirt_is_valid_for_five_years_and_no_longer() {
		Map<String, Object> document = DocumentCalls.of("PIRT", "2063171010012-27", null);
		document.put("issuedOn", "2024-03-10");
		assertThat(json(this.calls.add(this.sme, OFFICER, document)).get("validUntil").asString())
			.isEqualTo("2029-03-10");
		document.put("validUntil", "2029-03-11");
		assertThat(problem(this.calls.add(this.sme, OFFICER, document), 422, "invalid-fields")).contains("pirt-years");
		document.put("validUntil", "2024-03-09");
		assertThat(problem(this.calls.add(this.sme, OFFICER, document), 422, "invalid-fields"))
			.contains("document-end-before");
	}

	@Test
	void one_is_replaced_removed_with_a_reason_and_put_back() {
		UUID old = this.calls.added(this.sme, DocumentCalls.pirt("2026-12-10"));
		Map<String, Object> newer = new HashMap<>(DocumentCalls.pirt("2031-12-10"));
		newer.put("replaces", old);
		UUID id = this.calls.added(this.sme, newer);
		assertThat(superseded(old)).isTrue();
		problem(this.calls.add(this.sme, OFFICER, newer), 409, "document-not-current");
		JsonNode removed = json(this.calls.remove(id, 1, OFFICER).expectStatus().isOk());
		assertThat(removed.get("removalReason").asString()).isEqualTo("Foto usaha lain");
		assertThat(superseded(old)).isFalse();
		problem(this.calls.change(id, 2, OFFICER, DocumentCalls.pirt("2031-12-10")), 409, "document-removed");
		assertThat(json(this.calls.restore(id, 2, OFFICER).expectStatus().isOk()).get("removedAt").isNull()).isTrue();
		assertThat(superseded(old)).isTrue();
		problem(this.calls.restore(id, 3, OFFICER), 409, "document-not-removed");
	}

	@Test
	void an_owner_tells_the_own_and_changes_only_what_he_told() {
		Consumer<HttpHeaders> owner = TestTokens.asOwnerOf(this.sme);
		UUID offices = this.calls.added(this.sme, DocumentCalls.pirt("2027-06-30"));
		problem(this.calls.remove(offices, 1, owner), 403, "document-of-office");
		JsonNode own = json(this.calls.add(this.sme, owner, DocumentCalls.of("NIB", "9120001234567", null)));
		assertThat(own.get("byOwner").asBoolean()).isTrue();
		this.calls.remove(UUID.fromString(own.get("id").asString()), 1, owner).expectStatus().isOk();
		UUID other = new SmeRequests(this.client).registered(SmeRequests.profile());
		problem(this.calls.get("/api/registry/smes/" + other + "/documents", owner), 404, "sme-not-found");
		problem(this.calls.add(other, owner, DocumentCalls.pirt("2027-06-30")), 404, "sme-not-found");
		this.calls.get("/api/registry/documents", owner).expectStatus().isForbidden();
	}

	@Test
	void an_owner_does_not_undo_what_the_dinas_did_last() {
		Consumer<HttpHeaders> owner = TestTokens.asOwnerOf(this.sme);
		Map<String, Object> nib = DocumentCalls.of("NIB", "9120001234567", null);
		UUID removed = UUID.fromString(json(this.calls.add(this.sme, owner, nib)).get("id").asString());
		this.calls.change(removed, 1, owner, nib).expectStatus().isOk();
		this.calls.remove(removed, 2, OFFICER).expectStatus().isOk();
		problem(this.calls.restore(removed, 3, owner), 403, "document-settled-by-office");
		UUID corrected = UUID.fromString(json(this.calls.add(this.sme, owner, nib)).get("id").asString());
		this.calls.change(corrected, 1, OFFICER, DocumentCalls.of("NIB", "9120001234568", null)).expectStatus().isOk();
		problem(this.calls.change(corrected, 2, owner, nib), 403, "document-settled-by-office");
		problem(this.calls.remove(corrected, 2, owner), 403, "document-settled-by-office");
		Map<String, Object> newer = new HashMap<>(nib);
		newer.put("replaces", corrected);
		problem(this.calls.add(this.sme, owner, newer), 403, "document-settled-by-office");
		this.calls.restore(removed, 3, OFFICER).expectStatus().isOk();
		problem(this.calls.remove(removed, 4, owner), 403, "document-settled-by-office");
	}

	@Test
	void one_wrong_file_is_taken_out_for_ever_with_a_reason() {
		Consumer<HttpHeaders> owner = TestTokens.asOwnerOf(this.sme);
		UUID wrong = this.files.added(this.sme, owner, Photos.jpeg(9, 9));
		UUID right = this.files.added(this.sme, owner, Photos.jpeg(9, 9));
		Map<String, Object> halal = DocumentCalls.of("HALAL", "ID31110000123450129", null);
		halal.put("files", List.of(wrong, right));
		UUID id = UUID.fromString(json(this.calls.add(this.sme, owner, halal)).get("id").asString());
		JsonNode left = json(this.calls.removeFile(id, wrong, 1, OFFICER).expectStatus().isOk());
		assertThat(left.get("version").asInt()).isEqualTo(2);
		assertThat(left.get("files").toString()).contains(right.toString()).doesNotContain(wrong.toString());
		problem(this.calls.get("/api/registry/files/" + wrong, OFFICER), 404, "file-not-found");
		problem(this.calls.removeFile(id, wrong, 2, OFFICER), 404, "file-not-found");
		problem(this.calls.removeFile(id, right, 1, owner), 412, "stale-version");
		assertThat(this.database
			.texts("select removed_by || ': ' || reason from file_removal where file_id = '" + wrong + "'"))
			.containsExactly("petugas: Foto usaha lain");
		this.calls.removeFile(id, right, 2, owner).expectStatus().isOk();
		halal.remove("files");
		this.calls.change(id, 3, OFFICER, halal).expectStatus().isOk();
		problem(this.calls.removeFile(id, right, 4, owner), 403, "document-settled-by-office");
	}

	@Test
	void of_three_that_replace_one_another_one_counts_whatever_is_removed_and_put_back() {
		UUID first = this.calls.added(this.sme, DocumentCalls.pirt("2026-12-10"));
		UUID second = this.calls.added(this.sme, replacing(first, "2031-12-10"));
		UUID third = this.calls.added(this.sme, replacing(second, "2031-12-11"));
		problem(this.calls.remove(second, 2, OFFICER), 409, "document-superseded");
		assertThat(problem(this.calls.change(first, 2, OFFICER, DocumentCalls.of("NIB", "9120001234567", null)), 422,
				"invalid-fields"))
			.contains("document-kind-fixed");
		this.calls.remove(third, 1, OFFICER).expectStatus().isOk();
		this.calls.remove(second, 3, OFFICER).expectStatus().isOk();
		problem(this.calls.restore(third, 2, OFFICER), 409, "document-replaced-not-current");
		assertThat(current()).containsExactly(first.toString());
		UUID other = this.calls.added(this.sme, replacing(first, "2030-01-01"));
		problem(this.calls.restore(second, 4, OFFICER), 409, "document-replaced-not-current");
		assertThat(current()).containsExactly(other.toString());
		this.calls.remove(other, 1, OFFICER).expectStatus().isOk();
		this.calls.restore(second, 4, OFFICER).expectStatus().isOk();
		this.calls.restore(third, 2, OFFICER).expectStatus().isOk();
		assertThat(current()).containsExactly(third.toString());
		assertThat(problem(this.calls.change(third, 3, OFFICER, DocumentCalls.of("NIB", "9120001234567", null)), 422,
				"invalid-fields"))
			.contains("document-kind-fixed");
	}

	@Test
	void documents_of_an_sme_that_takes_part_no_more_are_in_no_list() {
		String district = "21.72.03";
		Consumer<HttpHeaders> officer = TestTokens.as("petugas", district, Role.OFFICER);
		UUID food = registered(district, "10710");
		LocalDate today = this.days.today(new RegionCode(district));
		UUID document = this.calls.added(food, DocumentCalls.pirt(today.toString()));
		UUID permit = new LegalityCalls(this.client).opened(food,
				LegalityCalls.plan("PIRT", today.minusDays(1).toString()));
		for (String status : List.of("REGISTERED", "SUSPENDED", "REJECTED", "CLOSED")) {
			this.database.run("update sme set status = '" + status + "' where id = '" + food + "'");
			boolean takesPart = status.equals("REGISTERED");
			assertThat(listed("", officer).toString().contains(document.toString())).isEqualTo(takesPart);
			assertThat(text(this.calls.get("/api/registry/documents/without-halal?limit=500", officer))
				.contains(food.toString())).isEqualTo(takesPart);
			assertThat(text(this.calls.get("/api/registry/legality-cases?overdue=true&limit=500", officer))
				.contains(permit.toString())).isEqualTo(takesPart);
			JsonNode counted = json(this.calls.get("/api/registry/documents?count=true", officer));
			assertThat(counted.get("total").get("rows").asInt()).isEqualTo(counted.get("items").size());
		}
	}

	@Test
	void those_that_end_are_listed_by_their_day_until_they_are_replaced() {
		String district = "21.72.04";
		Consumer<HttpHeaders> officer = TestTokens.as("petugas", district, Role.OFFICER);
		Map<String, Object> profile = SmeRequests.profile();
		profile.put("regionCode", district);
		profile.remove("villageCode");
		UUID here = new SmeRequests(this.client).registered(profile);
		LocalDate today = this.days.today(new RegionCode(district));
		UUID ended = this.calls.added(here, DocumentCalls.pirt(today.minusDays(1).toString()));
		UUID soon = this.calls.added(here, DocumentCalls.pirt(today.toString()));
		UUID later = this.calls.added(here, DocumentCalls.pirt(today.plusDays(90).toString()));
		this.calls.added(here, DocumentCalls.pirt(today.plusDays(91).toString()));
		this.calls.added(here, DocumentCalls.of("NIB", "9120001234567", null));
		assertThat(listed("?count=true", officer)).containsExactly(ended + " EXPIRED -1", soon + " DUE_30 0",
				later + " DUE_90 90");
		assertThat(listed("?within=DAYS_30", officer)).containsExactly(ended + " EXPIRED -1", soon + " DUE_30 0");
		assertThat(listed("?within=EXPIRED", officer)).containsExactly(ended + " EXPIRED -1");
		assertThat(listed("?kind=NIB", officer)).isEmpty();
		Map<String, Object> newer = new HashMap<>(DocumentCalls.pirt(today.plusYears(4).toString()));
		newer.put("replaces", ended);
		this.calls.added(here, newer);
		this.calls.remove(soon, 1, OFFICER).expectStatus().isOk();
		assertThat(listed("", officer)).containsExactly(later + " DUE_90 90");
	}

	@Test
	void food_and_drink_without_a_valid_halal_certificate_is_listed() {
		String district = "21.72.02";
		Consumer<HttpHeaders> officer = TestTokens.as("petugas", district, Role.OFFICER);
		UUID food = registered(district, "10710");
		UUID ended = registered(district, "56102");
		UUID certified = registered(district, "11040");
		UUID clothes = registered(district, "14111");
		LocalDate today = this.days.today(new RegionCode(district));
		this.calls.added(ended, DocumentCalls.of("HALAL", "ID31110000123450121", today.minusDays(1).toString()));
		UUID certificate = this.calls.added(certified, DocumentCalls.of("HALAL", "ID31110000123450122", null));
		String listed = text(this.calls.get("/api/registry/documents/without-halal?limit=500", officer));
		assertThat(listed).contains(food.toString(), ended.toString(), today.minusDays(1).toString())
			.doesNotContain(certified.toString(), clothes.toString());
		UUID claimed = registered(district, "56101");
		Map<String, Object> said = DocumentCalls.of("HALAL", "ID31110000123450123", null);
		UUID own = UUID
			.fromString(json(this.calls.add(claimed, TestTokens.asOwnerOf(claimed), said)).get("id").asString());
		assertThat(text(this.calls.get("/api/registry/documents/without-halal?limit=500", officer)))
			.contains(claimed.toString());
		this.calls.change(own, 1, OFFICER, said).expectStatus().isOk();
		UUID shown = registered(district, "56101");
		said.put("files", List.of(this.files.added(shown, TestTokens.asOwnerOf(shown), Photos.jpeg(9, 9))));
		this.calls.add(shown, TestTokens.asOwnerOf(shown), said).expectStatus().isCreated();
		assertThat(text(this.calls.get("/api/registry/documents/without-halal?limit=500", officer)))
			.doesNotContain(claimed.toString(), shown.toString());
		this.calls.remove(certificate, 1, OFFICER).expectStatus().isOk();
		assertThat(text(this.calls.get("/api/registry/documents/without-halal?limit=500", officer)))
			.contains(certified.toString());
	}

	@Test
	void both_sides_papers_are_there_after_a_merger() {
		UUID survivor = new SmeRequests(this.client).registered(SmeRequests.profile());
		UUID one = this.calls.added(this.sme, DocumentCalls.pirt("2027-06-30"));
		UUID two = this.calls.added(survivor, DocumentCalls.pirt("2027-06-30"));
		new SmeRequests(this.client).officer()
			.post()
			.uri("/api/registry/smes/{id}/merge", this.sme)
			.header("If-Match", "\"1\"")
			.bodyValue(Map.of("into", survivor))
			.exchange()
			.expectStatus()
			.isOk();
		assertThat(text(this.calls.get("/api/registry/smes/" + survivor + "/documents", OFFICER)))
			.contains(one.toString(), two.toString());
		this.calls.remove(one, 1, TestTokens.as("petugas", "21.72", Role.OFFICER)).expectStatus().isOk();
	}

	private UUID registered(String district, String kbli) {
		Map<String, Object> profile = SmeRequests.profile();
		profile.put("regionCode", district);
		profile.put("kbliCode", kbli);
		profile.remove("villageCode");
		return new SmeRequests(this.client).registered(profile);
	}

	private static Map<String, Object> replacing(UUID old, String validUntil) {
		Map<String, Object> newer = new HashMap<>(DocumentCalls.pirt(validUntil));
		newer.put("replaces", old);
		return newer;
	}

	private List<String> current() {
		return this.database.texts("select id from sme_document where current and sme_id = '" + this.sme + "'");
	}

	private boolean superseded(UUID id) {
		JsonNode all = json(this.calls.get("/api/registry/smes/" + this.sme + "/documents", OFFICER)).get("items");
		return all.valueStream()
			.filter((one) -> one.get("id").asString().equals(id.toString()))
			.findFirst()
			.orElseThrow()
			.get("superseded")
			.asBoolean();
	}

	private List<String> listed(String query, Consumer<HttpHeaders> who) {
		return json(this.calls.get("/api/registry/documents" + query, who)).get("items")
			.valueStream()
			.map((one) -> one.get("id").asString() + " " + one.get("state").asString() + " " + one.get("daysLeft"))
			.toList();
	}

}
