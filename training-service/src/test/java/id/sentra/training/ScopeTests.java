package id.sentra.training;

import java.util.List;
import java.util.UUID;

import id.sentra.platform.region.RegionCode;
import id.sentra.platform.security.Role;
import id.sentra.platform.security.Scope;
import id.sentra.platform.test.MovableClock;
import id.sentra.platform.test.TestTokens;
import id.sentra.training.certificate.Ceremonies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import static id.sentra.platform.test.Answers.json;
import static id.sentra.platform.test.Answers.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What is another region's or another SME's, over HTTP and in the database itself. */
@TrainingTest
class ScopeTests {

	@Autowired
	Dinas dinas;

	@Autowired
	TrainingDatabase database;

	@Autowired
	MovableClock clock;

	private UUID session;

	@BeforeEach
	void aSessionWithTwoCertificates() {
		Ceremonies ceremonies = new Ceremonies(this.dinas, this.database, this.clock);
		this.session = ceremonies.completed("52.71.01", 2);
		json(this.dinas.post("/api/training/sessions/" + this.session + "/certificates", "", Ceremonies.admin()));
	}

	@Test
	void an_owner_and_another_region_see_nothing_of_it() {
		JsonNode certificate = json(
				this.dinas.get("/api/training/certificates?session=" + this.session, Ceremonies.admin()))
			.get("items")
			.get(0);
		UUID sme = UUID.fromString(certificate.get("smeId").asString());
		List<String> lists = List.of("/enrolments", "/certificates", "/trained-smes",
				"/sessions/" + this.session + "/enrolments");
		for (String list : lists) {
			assertThat(json(this.dinas.get("/api/training" + list, TestTokens.asOwnerOf(sme))).get("items")).as(list)
				.hasSize(1);
			assertThat(
					json(this.dinas.get("/api/training" + list, TestTokens.asOwnerOf(UUID.randomUUID()))).get("items"))
				.as(list)
				.isEmpty();
			assertThat(this.dinas.get("/api/training" + list + "?region=52.71").get("items")).as(list).isEmpty();
		}
		for (String one : List.of("/enrolments/" + certificate.get("enrolmentId").asString(),
				"/certificates/" + Dinas.id(certificate))) {
			problem(this.dinas.get("/api/training" + one, Dinas.officer()), 404,
					one.startsWith("/e") ? "enrolment-not-found" : "certificate-not-found");
		}
		problem(this.dinas.get("/api/training/summary?region=52.71", TestTokens.as("p", "21.72", Role.OFFICER)), 403,
				"region-not-allowed");
	}

	@Test
	void the_database_shows_and_changes_only_what_is_within_the_scope() {
		Scope elsewhere = Scope.of(new RegionCode("21.72"));
		for (String table : List.of("enrolment", "certificate", "trained_sme", "sme")) {
			String rows = "select count(*) from " + table + " where region_code = '52.71.01'";
			assertThat(this.database.number(rows)).as(table).isGreaterThanOrEqualTo(2);
			for (Scope scope : List.of(elsewhere, Scope.ofSme(UUID.randomUUID()), Scope.nothing())) {
				assertThat(this.database.number(scope, rows)).as(table).isZero();
			}
		}
		for (String table : List.of("session", "venue", "trainer", "course")) {
			String others = " where region_code not like '21.71%'";
			assertThat(this.database.number("select count(*) from " + table + others)).as(table).isPositive();
			assertThat(this.database.number(Scope.of(new RegionCode("21.71")), "with changed as (update " + table
					+ " set version = version returning region_code) " + "select count(*) from changed" + others))
				.as(table)
				.isZero();
		}
	}

	@Test
	void nothing_issued_or_ruled_can_be_deleted_by_the_service() {
		for (String table : List.of("enrolment", "certificate", "certificate_counter", "certificate_rule")) {
			assertThatThrownBy(() -> this.database.run("delete from " + table)).as(table)
				.hasStackTraceContaining("permission denied");
		}
		assertThatThrownBy(() -> this.database.run("update certificate_rule set minimum_score = 0"))
			.hasStackTraceContaining("permission denied");
	}

}
