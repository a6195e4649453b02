package id.sentra.training.certificate;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import id.sentra.platform.id.Ids;
import id.sentra.platform.security.Role;
import id.sentra.platform.test.MovableClock;
import id.sentra.platform.test.TestTokens;
import id.sentra.training.Dinas;
import id.sentra.training.TrainingDatabase;
import id.sentra.training.TrainingTest;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

import static id.sentra.platform.test.Answers.json;
import static id.sentra.platform.test.Answers.problem;
import static id.sentra.platform.test.Answers.text;
import static id.sentra.training.Dinas.officer;
import static org.assertj.core.api.Assertions.assertThat;

@TrainingTest
class CertificateTests {

	private static final String SESSIONS = "/api/training/sessions/";

	private static final String CERTIFICATES = "/api/training/certificates";

	@Autowired
	Dinas dinas;

	@Autowired
	TrainingDatabase database;

	@Autowired
	MovableClock clock;

	private Ceremonies ceremonies;

	@BeforeEach
	void now() {
		this.clock.reset();
		this.ceremonies = new Ceremonies(this.dinas, this.database, this.clock);
	}

	@Test
	void whoever_meets_the_rule_gets_one_and_issuing_again_changes_nothing() {
		UUID session = this.dinas.scheduled(this.dinas.plan(10));
		List<JsonNode> enrolled = this.ceremonies.enrol(session, "21.72.01", 4);
		problem(this.dinas.post(SESSIONS + session + "/certificates", "", officer()), 409, "session-not-completed");
		this.ceremonies.after();
		this.ceremonies.attended(session, enrolled.subList(0, 3));
		this.ceremonies.scored(session, enrolled.get(0), 60);
		this.ceremonies.scored(session, enrolled.get(1), 59);
		this.ceremonies.scored(session, enrolled.get(3), 100);
		this.ceremonies.complete(session);
		JsonNode issued = json(this.dinas.post(SESSIONS + session + "/certificates", "", officer()));
		assertThat(issued.toString()).isEqualTo("{\"issued\":1,\"total\":1,\"withoutCertificate\":3}");
		long events = version(enrolled.get(0));
		assertThat(json(this.dinas.post(SESSIONS + session + "/certificates", "", officer())).get("issued").asInt())
			.isZero();
		assertThat(version(enrolled.get(0))).isEqualTo(events);
		JsonNode one = certificates(session).get("items").get(0);
		assertThat(one.get("smeId")).isEqualTo(enrolled.get(0).get("smeId"));
		assertThat(one.get("number").asString()).matches("2172-20\\d\\d-\\d{6}");
		problem(this.dinas.post(SESSIONS + session + "/certificates", "", TestTokens.as("t", "21.72", Role.TRAINER)),
				403, "role-not-allowed");
		problem(this.dinas.post(SESSIONS + session + "/certificates", "", TestTokens.as("b", "21.71", Role.OFFICER)),
				403, "region-not-allowed");
	}

	@Test
	void who_was_forgotten_gets_one_later_and_what_a_certificate_rests_on_stays() {
		UUID session = this.dinas.scheduled(this.dinas.plan(10));
		List<JsonNode> enrolled = this.ceremonies.enrol(session, "21.72.01", 3);
		this.ceremonies.after();
		this.ceremonies.attended(session, enrolled.subList(0, 1));
		enrolled.forEach((one) -> this.ceremonies.scored(session, one, 80));
		this.ceremonies.complete(session);
		json(this.dinas.post(SESSIONS + session + "/certificates", "", officer()));
		Map<String, Object> sheet = Map.of("rows",
				List.of(Map.of("enrolmentId", Dinas.id(enrolled.get(0)), "present", false),
						Map.of("enrolmentId", Dinas.id(enrolled.get(1)), "present", true)));
		JsonNode rows = json(this.dinas.put(SESSIONS + session + "/attendance", sheet, officer())).get("rows");
		assertThat(rows).extracting((row) -> row.get("code").asString("")).containsExactly("certificate-issued", "");
		JsonNode again = json(this.dinas.post(SESSIONS + session + "/certificates", "", officer()));
		assertThat(again.toString()).isEqualTo("{\"issued\":1,\"total\":2,\"withoutCertificate\":1}");
		JsonNode first = certificates(session).get("items").get(1);
		json(this.dinas.change(HttpMethod.POST, CERTIFICATES + "/" + Dinas.id(first) + "/revoke",
				Map.of("reasonCode", "OTHER", "note", "x"), 1, officer()));
		assertThat(json(this.dinas.post(SESSIONS + session + "/certificates", "", officer())).get("issued").asInt())
			.as("what was revoked is not given back by issuing again")
			.isZero();
	}

	@Test
	void what_the_program_before_issued_during_an_upgrade_is_not_issued_again_nor_changed() {
		UUID session = this.dinas.scheduled(this.dinas.plan(10));
		List<JsonNode> enrolled = this.ceremonies.enrol(session, "21.72.01", 1);
		this.ceremonies.after();
		this.ceremonies.attended(session, enrolled);
		enrolled.forEach((one) -> this.ceremonies.scored(session, one, 80));
		this.ceremonies.complete(session);
		this.database
			.run("""
					insert into certificate (id, version, enrolment_id, session_id, sme_id, business_name, region_code, regency,
						year, serial, course_code, course_name, held_on, issued_on, check_code, rule_from, legal_basis, state)
					select '%s', 1, id, session_id, sme_id, sme_name, region_code, '21.72', 1999, 1, 'X', 'X', '1999-01-01',
						'1999-01-02', 'X', '1999-01-01', 'X', 'VALID' from enrolment where session_id = '%s'"""
				.formatted(Ids.next(), session));
		Map<String, Object> sheet = Map.of("rows",
				List.of(Map.of("enrolmentId", Dinas.id(enrolled.get(0)), "present", false)));
		JsonNode rows = json(this.dinas.put(SESSIONS + session + "/attendance", sheet, officer())).get("rows");
		assertThat(rows.get(0).get("code").asString("")).isEqualTo("certificate-issued");
		assertThat(json(this.dinas.post(SESSIONS + session + "/certificates", "", officer())).toString())
			.isEqualTo("{\"issued\":0,\"total\":1,\"withoutCertificate\":0}");
	}

	@Test
	void a_session_held_before_is_recorded_afterwards_up_to_its_certificates() {
		Map<String, Object> plan = this.dinas.plan(5);
		LocalDateTime day = LocalDateTime.parse(plan.get("startsAt").toString());
		plan.put("startsAt", day.minusDays(17).toString());
		plan.put("endsAt", day.minusDays(17).plusHours(3).toString());
		UUID session = this.dinas.scheduled(plan);
		List<JsonNode> enrolled = this.ceremonies.enrol(session, "21.72.01", 2);
		this.ceremonies.attended(session, enrolled);
		enrolled.forEach((one) -> this.ceremonies.scored(session, one, 80));
		this.ceremonies.complete(session);
		assertThat(json(this.dinas.post(SESSIONS + session + "/certificates", "", officer())).get("issued").asInt())
			.isEqualTo(2);
		plan.put("startsAt", day.minusDays(400).toString());
		plan.put("endsAt", day.minusDays(400).plusHours(3).toString());
		problem(this.dinas.schedule(plan), 422, "session-start-out-of-range");
	}

	@Test
	void anybody_can_check_one_by_number_and_code_and_is_told_when_it_was_revoked() {
		UUID session = this.ceremonies.completed("21.72.01", 1);
		json(this.dinas.post(SESSIONS + session + "/certificates", "", officer()));
		JsonNode one = certificates(session).get("items").get(0);
		String check = "/api/training/public/certificates/" + one.get("number").asString() + "?code=";
		String code = one.get("checkCode").asString();
		JsonNode valid = json(this.dinas.get(check + code, (headers) -> {
		}));
		assertThat(valid.get("state").asString()).isEqualTo("VALID");
		assertThat(valid.get("businessName").asString()).startsWith("Usaha ");
		for (String wrong : List.of(check + "0000000000", check, check.replace("2172-", "9999-") + code,
				"/api/training/public/certificates/x?code=" + code)) {
			problem(this.dinas.get(wrong, (headers) -> {
			}), 404, "certificate-not-known");
		}
		String revoke = CERTIFICATES + "/" + Dinas.id(one) + "/revoke";
		Map<String, Object> reason = Map.of("reasonCode", "ISSUED_IN_ERROR", "note", "Salah sesi");
		problem(this.dinas.change(HttpMethod.POST, revoke, reason, 1,
				TestTokens.asOwnerOf(UUID.fromString(one.get("smeId").asString()))), 403, "role-not-allowed");
		problem(this.dinas.change(HttpMethod.POST, revoke, reason, 1, TestTokens.as("b", "21.71", Role.OFFICER)), 404,
				"certificate-not-found");
		json(this.dinas.change(HttpMethod.POST, revoke, reason, 1, officer()));
		problem(this.dinas.change(HttpMethod.POST, revoke, reason, 1, officer()), 412, "stale-version");
		problem(this.dinas.change(HttpMethod.POST, revoke, reason, 2, officer()), 409, "certificate-already-revoked");
		assertThat(text(this.dinas.get(CERTIFICATES + "/" + Dinas.id(one), officer()))).contains("Salah sesi");
		assertThat(text(this.dinas.get(CERTIFICATES + "/" + Dinas.id(one),
				TestTokens.asOwnerOf(UUID.fromString(one.get("smeId").asString())))))
			.contains("ISSUED_IN_ERROR")
			.doesNotContain("Salah sesi");
		String told = text(this.dinas.get(check + code, (headers) -> {
		}));
		assertThat(told).contains("REVOKED", "revokedOn").doesNotContain("Salah sesi");
	}

	@Test
	void the_paper_names_the_business_and_its_qr_code_leads_to_the_check() throws IOException, NotFoundException {
		UUID session = this.ceremonies.completed("21.72.01", 1);
		json(this.dinas.post(SESSIONS + session + "/certificates", "", officer()));
		JsonNode one = certificates(session).get("items").get(0);
		UUID sme = UUID.fromString(one.get("smeId").asString());
		assertThat(json(this.dinas.get(CERTIFICATES, TestTokens.asOwnerOf(sme))).get("items")).hasSize(1);
		String uri = CERTIFICATES + "/" + Dinas.id(one) + "/pdf";
		byte[] pdf = this.dinas.get(uri, TestTokens.asOwnerOf(sme))
			.expectStatus()
			.isOk()
			.expectHeader()
			.contentType("application/pdf")
			.expectBody()
			.returnResult()
			.getResponseBody();
		try (PDDocument document = Loader.loadPDF(pdf)) {
			assertThat(new PDFTextStripper().getText(document)).contains(one.get("businessName").asString(),
					one.get("number").asString(), "Foto Produk");
			assertThat(decoded(new PDFRenderer(document).renderImageWithDPI(0, 150)))
				.isEqualTo("http://127.0.0.1:8080/sertifikat/" + one.get("number").asString() + "?code="
						+ one.get("checkCode").asString());
		}
		problem(this.dinas.get(uri, TestTokens.asOwnerOf(UUID.randomUUID())), 404, "certificate-not-found");
	}

	private JsonNode certificates(UUID session) {
		return this.dinas.get(CERTIFICATES + "?session=" + session);
	}

	private long version(JsonNode enrolment) {
		return this.dinas.get("/api/training/enrolments/" + Dinas.id(enrolment)).get("version").asLong();
	}

	private static String decoded(BufferedImage page) throws NotFoundException {
		int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
		return new MultiFormatReader()
			.decode(new BinaryBitmap(
					new HybridBinarizer(new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels))))
			.getText();
	}

}
