package id.sentra.registry.sme.web;

import java.util.Map;
import java.util.UUID;

import id.sentra.platform.region.RegionCode;
import id.sentra.platform.security.Role;
import id.sentra.platform.security.Scope;
import id.sentra.platform.test.Database;
import id.sentra.platform.test.TestTokens;
import id.sentra.platform.tx.Transactions;
import id.sentra.registry.RegistryTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

import static id.sentra.platform.test.Answers.problem;
import static id.sentra.platform.test.Answers.text;
import static id.sentra.registry.sme.web.SmeRequests.profile;
import static org.assertj.core.api.Assertions.assertThat;

@RegistryTest
class SmeScopeTests {

	@Autowired
	WebTestClient client;

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
	void who_may_not_is_refused() {
		UUID id = this.requests.registered(profile());
		WebTestClient auditor = as(TestTokens.as("pemeriksa", "21.72", Role.AUDITOR));
		auditor.get().uri("/api/registry/smes/{id}", id).exchange().expectStatus().isOk();
		problem(auditor.get().uri("/api/registry/smes/{id}/personal", id).exchange(), 403, "role-not-allowed");
		problem(auditor.post().uri("/api/registry/smes/{id}/verify", id).header("If-Match", "\"1\"").exchange(), 403,
				"role-not-allowed");
		problem(this.client.get().uri("/api/registry/smes").exchange(), 401, "not-signed-in");
	}

	@Test
	void another_region_sees_and_changes_nothing() {
		UUID id = this.requests.registered(profile());
		WebTestClient karimun = as(TestTokens.as("petugas-karimun", "21.02", Role.OFFICER));
		problem(karimun.get().uri("/api/registry/smes/{id}", id).exchange(), 404, "sme-not-found");
		problem(karimun.get().uri("/api/registry/smes/{id}/personal", id).exchange(), 404, "sme-not-found");
		problem(karimun.post().uri("/api/registry/smes/{id}/verify", id).header("If-Match", "\"1\"").exchange(), 404,
				"sme-not-found");
		assertThat(text(karimun.get().uri("/api/registry/smes").exchange())).contains("\"items\":[]");
		problem(karimun.get().uri("/api/registry/summary?region=21.72").exchange(), 403, "region-not-allowed");
		assertThat(this.database.number(Scope.of(new RegionCode("21.02")), "select count(*) from sme")).isZero();
		assertThat(this.database.number(Scope.nothing(), "select count(*) from sme")).isZero();
	}

	@Test
	void an_owner_sees_only_his_own_and_each_view_of_personal_data_is_logged() {
		Map<String, Object> profile = profile();
		UUID own = this.requests.registered(profile);
		UUID other = this.requests.registered(profile());
		WebTestClient owner = as(TestTokens.asOwnerOf(own));
		String personal = text(owner.get().uri("/api/registry/smes/{id}/personal", own).exchange());
		assertThat(personal).contains(profile.get("nik").toString(),
				"+62" + profile.get("phone").toString().substring(1));
		problem(owner.get().uri("/api/registry/smes/{id}", other).exchange(), 404, "sme-not-found");
		problem(owner.post().uri("/api/registry/smes/{id}/verify", own).header("If-Match", "\"1\"").exchange(), 403,
				"role-not-allowed");
		assertThat(text(owner.get().uri("/api/registry/smes").exchange())).contains(own.toString())
			.doesNotContain(other.toString());
		assertThat(this.database.texts("select viewed_by from personal_view where sme_id = '" + own + "'"))
			.containsExactly("owner-" + own);
	}

	@Test
	void an_owner_corrects_his_profile_but_not_who_and_where_he_is() {
		Map<String, Object> profile = profile();
		UUID own = this.requests.registered(profile);
		Object nik = profile.put("nik", "2172015708859999");
		assertThat(problem(changedByOwner(own, profile), 403, "owner-may-not-change-identity")).contains("NIK")
			.doesNotContain("2172015708859999", nik.toString());
		profile.put("nik", nik);
		profile.remove("villageCode");
		for (String elsewhere : new String[] { "21.71.01", "21.72.04" }) {
			profile.put("regionCode", elsewhere);
			problem(changedByOwner(own, profile), 403, "owner-may-not-change-identity");
		}
		profile.put("regionCode", "21.72.01");
		changedByOwner(own, profile).expectStatus().isOk().expectHeader().valueEquals("ETag", "\"2\"");
	}

	private WebTestClient.ResponseSpec changedByOwner(UUID own, Map<String, Object> profile) {
		return as(TestTokens.asOwnerOf(own)).put()
			.uri("/api/registry/smes/{id}", own)
			.header("If-Match", "\"1\"")
			.bodyValue(profile)
			.exchange();
	}

	@Test
	void the_same_business_of_another_region_is_a_conflict_that_names_its_office_and_nothing_personal() {
		Map<String, Object> profile = profile();
		this.requests.registered(profile);
		profile.put("regionCode", "21.71.01");
		profile.remove("villageCode");
		String body = problem(as(TestTokens.as("petugas-batam", "21.71", Role.OFFICER)).post()
			.uri("/api/registry/smes")
			.header("Idempotency-Key", UUID.randomUUID().toString())
			.bodyValue(profile)
			.exchange(), 409, "sme-registered-elsewhere");
		assertThat(body).contains("dinas UMKM Kota Tanjung Pinang")
			.doesNotContain(profile.get("nik").toString(), "Siti", profile.get("businessName").toString());
	}

	private WebTestClient as(java.util.function.Consumer<org.springframework.http.HttpHeaders> who) {
		return this.client.mutate().defaultHeaders(who).build();
	}

}
