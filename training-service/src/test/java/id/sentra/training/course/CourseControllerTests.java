package id.sentra.training.course;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import id.sentra.platform.security.Role;
import id.sentra.platform.test.MovableClock;
import id.sentra.platform.test.TestTokens;
import id.sentra.training.Dinas;
import id.sentra.training.TrainingTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

import static id.sentra.platform.test.Answers.json;
import static id.sentra.platform.test.Answers.problem;
import static id.sentra.training.Dinas.officer;
import static org.assertj.core.api.Assertions.assertThat;

@TrainingTest
class CourseControllerTests {

	private static final String COURSES = "/api/training/courses";

	@Autowired
	Dinas dinas;

	@Autowired
	MovableClock clock;

	@BeforeEach
	void now() {
		this.clock.reset();
	}

	@Test
	void a_course_has_a_code_of_its_own_and_is_read_by_everybody_signed_in() {
		Map<String, Object> course = course("MEREK-1");
		assertThat(json(this.dinas.post(COURSES, course, officer())).get("regionCode").asString()).isEqualTo("21.72");
		problem(this.dinas.post(COURSES, course, officer()), 409, "course-code-taken");
		JsonNode read = json(this.dinas.get(COURSES + "/MEREK-1", TestTokens.asOwnerOf(java.util.UUID.randomUUID())));
		assertThat(read.get("rules").get(0).get("legalBasis").asString()).isEqualTo("SK Kepala Dinas 12/2025");
		problem(this.dinas.get(COURSES + "/TIDAK-ADA", officer()), 404, "course-not-found");
	}

	@Test
	void rules_follow_one_another_by_date_and_none_is_changed() {
		json(this.dinas.post(COURSES, course("ATURAN-1"), officer()));
		LocalDate today = LocalDateTime.ofInstant(this.clock.instant(), Dinas.WIB).toLocalDate();
		problem(rule("ATURAN-1", today.minusDays(1), 1), 422, "rule-begins-too-early");
		assertThat(json(rule("ATURAN-1", today.plusDays(30), 1)).get("rules")).hasSize(2);
		problem(rule("ATURAN-1", today.plusDays(30), 2), 422, "rule-begins-too-early");
		problem(rule("ATURAN-1", today.plusDays(31), 1), 412, "stale-version");
		JsonNode rules = this.dinas.get(COURSES + "/ATURAN-1").get("rules");
		assertThat(rules).extracting((one) -> one.get("minimumScore").asInt()).containsExactly(60, 75);
	}

	@Test
	void only_an_officer_of_its_region_changes_it() {
		json(this.dinas.post(COURSES, course("BERUBAH-1"), officer()));
		Map<String, Object> text = Map.of("name", "Nama baru", "description", "Isi baru");
		String uri = COURSES + "/BERUBAH-1";
		problem(this.dinas.change(HttpMethod.PUT, uri, text, 1, TestTokens.as("b", "21.71", Role.OFFICER)), 403,
				"region-not-allowed");
		problem(this.dinas.change(HttpMethod.PUT, uri, text, 1, TestTokens.as("t", "21.72", Role.TRAINER)), 403,
				"role-not-allowed");
		problem(this.dinas.put(uri, text, officer()), 428, "if-match-required");
		assertThat(json(this.dinas.change(HttpMethod.PUT, uri, text, 1, officer())).get("name").asString())
			.isEqualTo("Nama baru");
		problem(this.dinas.change(HttpMethod.PUT, uri, text, 1, officer()), 412, "stale-version");
		Map<String, Object> elsewhere = course("BERUBAH-2");
		elsewhere.put("regionCode", "21.71");
		problem(this.dinas.post(COURSES, elsewhere, officer()), 403, "region-not-allowed");
	}

	@Test
	void the_catalogue_is_read_page_by_page() {
		for (int i = 0; i < 5; i++) {
			json(this.dinas.post(COURSES, course("ZZ-HALAMAN-" + i), officer()));
		}
		List<String> codes = new ArrayList<>();
		String next = "";
		do {
			JsonNode page = this.dinas.get(COURSES + "?limit=2&cursor=" + next);
			page.get("items").forEach((item) -> codes.add(item.get("code").asString()));
			next = page.get("next").asString("");
		}
		while (!next.isEmpty());
		assertThat(codes).doesNotHaveDuplicates()
			.isSorted()
			.contains("ZZ-HALAMAN-0", "ZZ-HALAMAN-1", "ZZ-HALAMAN-2", "ZZ-HALAMAN-3", "ZZ-HALAMAN-4");
	}

	@Test
	void no_text_of_a_course_carries_a_nik() {
		String nik = "2172015708850001";
		for (String field : List.of("code", "description", "rule")) {
			Map<String, Object> course = course("TANPA-NIK");
			course.put(field, "rule".equals(field) ? Map.of("from", "2025-01-01", "minimumAttendance", 1,
					"minimumScore", 1, "legalBasis", "SK 2172 0157 0885 0001") : nik);
			problem(this.dinas.post(COURSES, course, officer()), 422, "invalid-fields");
		}
		Map<String, Object> course = course("DENGAN-TANGGAL");
		course.put("name", "Kelas 17-08-2026");
		json(this.dinas.post(COURSES, course, officer()));
	}

	private org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec rule(String code, LocalDate from,
			long version) {
		return this.dinas.change(HttpMethod.PUT, COURSES + "/" + code + "/rules",
				Map.of("from", from, "minimumAttendance", 100, "minimumScore", 75, "legalBasis", "SK 1/2026"), version,
				officer());
	}

	private static Map<String, Object> course(String code) {
		return new HashMap<>(Map.of("code", code, "name", "Merek dan kemasan", "description", "Membuat merek", "rule",
				Map.of("from", "2025-01-01", "minimumAttendance", 100, "minimumScore", 60, "legalBasis",
						"SK Kepala Dinas 12/2025")));
	}

}
