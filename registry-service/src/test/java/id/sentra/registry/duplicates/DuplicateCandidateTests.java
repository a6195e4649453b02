package id.sentra.registry.duplicates;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import id.sentra.platform.security.Role;
import id.sentra.registry.RegistryTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

import static id.sentra.platform.test.Answers.problem;
import static id.sentra.platform.test.Answers.text;
import static org.assertj.core.api.Assertions.assertThat;

@RegistryTest
class DuplicateCandidateTests {

	@Autowired
	WebTestClient client;

	private DuplicateRequests requests;

	@BeforeEach
	void prepare() {
		this.requests = new DuplicateRequests(this.client);
	}

	@Test
	void the_same_nik_lists_two_businesses_whatever_their_names_and_shows_neither_nik_nor_telephone() {
		Map<String, Object> profile = DuplicateRequests.profile();
		UUID one = this.requests.smes().registered(profile);
		Map<String, Object> other = DuplicateRequests.profile();
		other.put("nik", profile.get("nik"));
		UUID second = this.requests.smes().registered(other);
		String found = text(this.requests.get("/api/registry/smes/" + one + "/doubles").expectStatus().isOk());
		assertThat(found)
			.contains("\"first\":{\"id\":\"" + one, "\"second\":{\"id\":\"" + second, "\"code\":\"SAME_NIK\"",
					"NIK pemiliknya sama.", "\"code\":\"SAME_DISTRICT\"", "\"score\":65", "\"regionName\":\"",
					"\"source\":\"OFFICE\"")
			.doesNotContain(profile.get("nik").toString(), "****", other.get("phone").toString().substring(1));
	}

	@Test
	void a_similar_name_counts_with_telephone_and_place_and_not_by_itself() {
		Map<String, Object> profile = DuplicateRequests.profile();
		UUID one = this.requests.smes().registered(profile);
		UUID careless = this.requests.smes().registered(DuplicateRequests.carelessly(profile));
		Map<String, Object> namesake = DuplicateRequests.profile();
		namesake.put("businessName", profile.get("businessName"));
		UUID another = this.requests.smes().registered(namesake);
		assertThat(text(this.requests.get("/api/registry/smes/" + one + "/doubles")))
			.contains(careless.toString(), "SIMILAR_NAME", "SIMILAR_OWNER", "SAME_PHONE", "SAME_DISTRICT")
			.doesNotContain("SAME_NIK", another.toString());
	}

	@Test
	void the_work_list_holds_a_pair_once_until_it_is_decided_and_never_again() {
		Map<String, Object> profile = DuplicateRequests.profile();
		UUID one = this.requests.smes().registered(profile);
		UUID other = this.requests.smes().registered(DuplicateRequests.carelessly(profile));
		this.requests.searchAll();
		assertThat(listed("21.72.03")).filteredOn((pair) -> pair.contains(one.toString()))
			.singleElement()
			.asString()
			.contains(other.toString());
		this.requests.dismiss(other, one).expectStatus().isNoContent();
		this.requests.dismiss(one, other).expectStatus().isNoContent();
		assertThat(listed("21.72.03")).noneMatch((pair) -> pair.contains(one.toString()));
		Map<String, Object> renamed = DuplicateRequests.carelessly(profile);
		renamed.put("nik", profile.get("nik"));
		this.requests.officer()
			.put()
			.uri("/api/registry/smes/" + one)
			.header("If-Match", "\"1\"")
			.bodyValue(renamed)
			.exchange()
			.expectStatus()
			.isOk();
		this.requests.searchAll();
		assertThat(listed("21.72.03")).noneMatch((pair) -> pair.contains(one.toString()));
		assertThat(text(this.requests.get("/api/registry/smes/" + one + "/doubles"))).isEqualTo("[]");
	}

	@Test
	void a_search_says_how_many_are_left() {
		this.requests.searchAll();
		this.requests.smes().registered(DuplicateRequests.profile());
		assertThat(text(this.requests.officer()
			.post()
			.uri("/api/registry/doubles/search?region=21.72.03")
			.exchange()
			.expectStatus()
			.isOk())).contains("\"searched\":1", "\"more\":false", "\"left\":0");
	}

	@Test
	void the_summary_counts_what_the_lists_hold() {
		for (int i = 0; i < 3; i++) {
			Map<String, Object> profile = DuplicateRequests.profile();
			this.requests.smes().registered(profile);
			Map<String, Object> careless = DuplicateRequests.carelessly(profile);
			careless.put("regionCode", (i == 0) ? "21.72.04" : "21.72.03");
			UUID given = this.requests.smes().registered(careless);
			if (i == 2) {
				this.requests.smes().verify(given, "\"1\"").expectStatus().isOk();
			}
		}
		this.requests.searchAll();
		assertThat(count(text(this.requests.get("/api/registry/summary")), "doubles"))
			.isEqualTo(listed("21.72").size());
		for (String region : List.of("21.72.03", "21.72.04")) {
			String summary = text(this.requests.get("/api/registry/summary?region=" + region));
			assertThat(count(summary, "doubles")).isEqualTo(listed(region).size());
			assertThat(count(summary, "smes")).isEqualTo(ids("/api/registry/smes?region=" + region).size());
			assertThat(count(summary, "verified"))
				.isEqualTo(ids("/api/registry/smes?status=VERIFIED&region=" + region).size());
			assertThat(count(summary, "toVerify"))
				.isEqualTo(ids("/api/registry/smes?status=REGISTERED&region=" + region).size());
			assertThat(count(summary, "clusters")).isEqualTo(ids("/api/registry/clusters?region=" + region).size());
			assertThat(count(summary, "unassessedClusters"))
				.isEqualTo(ids("/api/registry/clusters?type=UNASSESSED&region=" + region).size());
		}
		assertThat(listed("21.72").size()).isGreaterThan(listed("21.72.03").size());
	}

	@Test
	void a_district_sees_pairs_that_lie_in_it_whole() {
		Map<String, Object> profile = DuplicateRequests.profile();
		UUID one = this.requests.smes().registered(profile);
		Map<String, Object> elsewhere = DuplicateRequests.carelessly(profile);
		elsewhere.put("regionCode", "21.72.04");
		UUID other = this.requests.smes().registered(elsewhere);
		this.requests.searchAll();
		WebTestClient district = this.requests.as(Role.OFFICER, "21.72.03");
		assertThat(text(district.get().uri("/api/registry/smes/" + one + "/doubles").exchange())).isEqualTo("[]");
		assertThat(text(district.get().uri("/api/registry/doubles?limit=100").exchange()))
			.doesNotContain(one.toString());
		assertThat(text(this.requests.get("/api/registry/smes/" + one + "/doubles"))).contains(other.toString());
	}

	@Test
	void who_may_not_and_what_cannot_be_read_is_told_so() {
		UUID one = this.requests.smes().registered(DuplicateRequests.profile());
		WebTestClient owner = this.requests.ownerOf(one);
		problem(owner.get().uri("/api/registry/smes/" + one + "/doubles").exchange(), 403, "role-not-allowed");
		problem(owner.get().uri("/api/registry/doubles").exchange(), 403, "role-not-allowed");
		problem(owner.post().uri("/api/registry/doubles/search").exchange(), 403, "role-not-allowed");
		WebTestClient auditor = this.requests.as(Role.AUDITOR, "21.72");
		auditor.get().uri("/api/registry/doubles").exchange().expectStatus().isOk();
		problem(auditor.post().uri("/api/registry/doubles/search").exchange(), 403, "role-not-allowed");
		WebTestClient batam = this.requests.as(Role.OFFICER, "21.71");
		problem(batam.get().uri("/api/registry/smes/" + one + "/doubles").exchange(), 404, "sme-not-found");
		problem(batam.get().uri("/api/registry/doubles?region=21.72").exchange(), 403, "region-not-allowed");
		problem(batam.post().uri("/api/registry/doubles/search?region=21.72").exchange(), 403, "region-not-allowed");
		problem(this.requests.dismiss(one, one), 422, "merge-with-itself");
		problem(this.requests.dismiss(one, UUID.randomUUID()), 404, "sme-not-found");
		problem(this.requests.officer().post().uri("/api/registry/doubles/dismiss").bodyValue(Map.of()).exchange(), 422,
				"invalid-fields");
		for (String key : List.of("x", "1|2|3", "99999999999|" + one + "|" + one, one.toString())) {
			String cursor = java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes());
			problem(this.requests.get("/api/registry/doubles?cursor=" + cursor), 422, "bad-cursor");
		}
		problem(this.requests.get("/api/registry/doubles?limit=0"), 422, "bad-limit");
	}

	private List<String> listed(String region) {
		List<String> pairs = new ArrayList<>();
		pages("/api/registry/doubles?region=" + region + "&limit=20").forEach(
				(page) -> pairs.addAll(all(page, "\"first\":\\{\"id\":\"[^\"]+\".*?\"second\":\\{\"id\":\"[^\"]+\"")));
		return pairs;
	}

	private List<String> ids(String uri) {
		List<String> ids = new ArrayList<>();
		pages(uri + "&limit=100").forEach((page) -> ids.addAll(all(page, "\\{\"id\":\"[^\"]+\",\"version\"")));
		return ids;
	}

	private List<String> pages(String uri) {
		List<String> pages = new ArrayList<>();
		String next = "";
		do {
			String page = text(this.requests.get(uri + next).expectStatus().isOk());
			pages.add(page);
			next = page.contains("\"next\":null") ? ""
					: "&cursor=" + page.replaceAll("(?s).*\"next\":\"([^\"]+)\".*", "$1");
		}
		while (!next.isEmpty());
		return pages;
	}

	private static List<String> all(String page, String pattern) {
		return Pattern.compile(pattern).matcher(page).results().map(MatchResult::group).toList();
	}

	private static long count(String summary, String field) {
		return Long.parseLong(summary.replaceAll("(?s)^.*?\"" + field + "\":(\\d+).*$", "$1"));
	}

}
