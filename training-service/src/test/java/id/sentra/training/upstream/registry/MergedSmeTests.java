package id.sentra.training.upstream.registry;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import id.sentra.platform.security.Scope;
import id.sentra.platform.test.MovableClock;
import id.sentra.platform.test.TestEvents;
import id.sentra.platform.test.TestTokens;
import id.sentra.platform.tx.Transactions;
import id.sentra.training.Dinas;
import id.sentra.training.TrainingDatabase;
import id.sentra.training.TrainingTest;
import id.sentra.training.mentoring.Mentorships;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

import static id.sentra.platform.test.Answers.json;
import static id.sentra.platform.test.Answers.problem;
import static id.sentra.training.Dinas.officer;
import static org.assertj.core.api.Assertions.assertThat;

/** What a duplicate had is the survivor's, and nobody has it twice. */
@TrainingTest
class MergedSmeTests {

	private static final String SESSIONS = "/api/training/sessions/";

	@Autowired
	Dinas dinas;

	@Autowired
	TrainingDatabase database;

	@Autowired
	MovableClock clock;

	@Autowired
	RegistrySmes projection;

	@Autowired
	Transactions transactions;

	private UUID duplicate;

	private UUID survivor;

	@BeforeEach
	void two() {
		this.clock.reset();
		this.duplicate = sme();
		this.survivor = sme();
	}

	@Test
	void a_seat_and_a_place_are_the_survivors_and_where_they_came_from_is_noted() {
		UUID seats = this.dinas.scheduled(this.dinas.plan(5));
		UUID full = full(1);
		JsonNode seat = this.dinas.enrolled(seats, this.duplicate);
		JsonNode place = enrolledLater(full, this.duplicate);
		json(this.dinas.cancel(seat, officer()));
		JsonNode again = this.dinas.enrolled(seats, this.duplicate);
		merged();
		merged();
		assertThat(states(this.survivor)).containsExactlyInAnyOrder("CANCELLED DINAS", "CONFIRMED -", "WAITING -");
		assertThat(states(this.duplicate)).isEmpty();
		JsonNode own = json(this.dinas.get("/api/training/enrolments", TestTokens.asOwnerOf(this.survivor)));
		assertThat(own.get("items")).hasSize(3);
		assertThat(this.database.texts("select row_id from sme_move where table_name = 'enrolment' and from_sme = '"
				+ this.duplicate + "' and to_sme = '" + this.survivor + "'"))
			.containsExactlyInAnyOrder(Dinas.id(seat).toString(), Dinas.id(place).toString(),
					Dinas.id(again).toString());
		problem(this.dinas.enrol(this.dinas.scheduled(this.dinas.plan(5)), this.duplicate, officer()), 409,
				"sme-merged");
		problem(this.dinas.enrol(seats, this.survivor, officer()), 409, "already-enrolled");
	}

	@Test
	void two_seats_in_one_session_become_one_and_the_next_who_waits_gets_the_other() {
		Map<String, Object> plan = this.dinas.plan(2);
		UUID session = this.dinas.scheduled(plan);
		List<UUID> waiting = List.of(sme(), sme(), sme());
		this.dinas.enrolled(session, this.survivor);
		this.dinas.enrolled(session, this.duplicate);
		waiting.forEach((sme) -> this.dinas.enrolled(session, sme));
		this.database.run("update sme set status = 'SUSPENDED' where id = '" + waiting.get(0) + "'");
		merged();
		assertThat(states(this.survivor)).containsExactlyInAnyOrder("CONFIRMED -", "CANCELLED DUPLICATE_MERGED");
		assertThat(states(waiting.get(0))).containsExactly("CANCELLED SME_NOT_VERIFIED");
		assertThat(states(waiting.get(1))).containsExactly("CONFIRMED -");
		assertThat(states(waiting.get(2))).containsExactly("WAITING -");
		JsonNode now = this.dinas.get(SESSIONS + session);
		assertThat(now.get("enrolled").asInt()).isEqualTo(2);
		assertThat(now.get("waiting").asInt()).isOne();
	}

	@Test
	void a_seat_is_kept_rather_than_a_place_whosever_it_was() {
		UUID session = this.dinas.scheduled(this.dinas.plan(1));
		JsonNode seat = this.dinas.enrolled(session, this.duplicate);
		this.dinas.enrolled(session, this.survivor);
		merged();
		assertThat(states(this.survivor)).containsExactlyInAnyOrder("CONFIRMED -", "CANCELLED DUPLICATE_MERGED");
		JsonNode kept = json(
				this.dinas.get("/api/training/enrolments/" + Dinas.id(seat), TestTokens.asOwnerOf(this.survivor)));
		assertThat(kept.get("state").asString()).isEqualTo("CONFIRMED");
		assertThat(this.dinas.get(SESSIONS + session).get("waiting").asInt()).isZero();
	}

	@Test
	void of_two_seats_to_come_at_one_hour_the_duplicates_is_given_up() {
		UUID here = this.dinas.scheduled(this.dinas.plan(5));
		UUID there = this.dinas.scheduled(this.dinas.plan(1));
		UUID next = sme();
		this.dinas.enrolled(here, this.survivor);
		this.dinas.enrolled(there, this.duplicate);
		this.dinas.enrolled(there, next);
		merged();
		assertThat(states(this.survivor)).containsExactlyInAnyOrder("CONFIRMED -", "CANCELLED DUPLICATE_MERGED");
		assertThat(states(next)).containsExactly("CONFIRMED -");
	}

	@Test
	void what_both_did_at_one_hour_stays_as_it_was() {
		UUID here = this.dinas.scheduled(this.dinas.plan(5));
		UUID there = this.dinas.scheduled(this.dinas.plan(5));
		JsonNode first = this.dinas.enrolled(here, this.survivor);
		JsonNode second = this.dinas.enrolled(there, this.duplicate);
		this.clock.forward(Duration.ofDays(11));
		List.of(first, second).forEach(this::attended);
		merged();
		assertThat(states(this.survivor)).containsExactly("ATTENDED -", "ATTENDED -");
	}

	@Test
	void certificates_count_for_the_survivor_and_say_what_they_said() {
		JsonNode certificate = certified(this.duplicate);
		JsonNode own = certified(this.survivor);
		merged();
		merged();
		JsonNode held = json(this.dinas.get("/api/training/certificates", TestTokens.asOwnerOf(this.survivor)));
		assertThat(held.get("items")).extracting(Dinas::id)
			.containsExactlyInAnyOrder(Dinas.id(certificate), Dinas.id(own));
		assertThat(this.database.texts("select sme_id || ' ' || valid from trained_sme where sme_id in ('"
				+ this.duplicate + "', '" + this.survivor + "')"))
			.containsExactlyInAnyOrder(this.duplicate + " 0", this.survivor + " 2");
		JsonNode checked = json(
				this.dinas.get("/api/training/public/certificates/" + certificate.get("number").asString() + "?code="
						+ certificate.get("checkCode").asString(), (headers) -> {
						}));
		assertThat(checked.get("state").asString()).isEqualTo("VALID");
		assertThat(checked.get("businessName")).isEqualTo(certificate.get("businessName"));
		json(this.dinas.change(HttpMethod.POST, "/api/training/certificates/" + Dinas.id(certificate) + "/revoke",
				Map.of("reasonCode", "OTHER", "note", "x"), 1, officer()));
		assertThat(this.database.texts("select valid from trained_sme where sme_id = '" + this.survivor + "'"))
			.containsExactly("1");
	}

	@Test
	void a_mentoring_goes_on_as_the_survivors_with_its_visits() {
		Mentorships mentorships = new Mentorships(this.dinas);
		JsonNode one = mentorships.assigned(this.duplicate, mentorships.mentor(Mentorships.account()));
		json(mentorships.record(one, Mentorships.visit(5), officer()));
		problem(mentorships.record(suspended(one), Mentorships.visit(4), officer()), 409, "sme-suspended");
		merged();
		json(mentorships.record(one, Mentorships.visit(3), officer()));
		assertThat(mentorships.now(one).get("smeId").asString()).isEqualTo(this.survivor.toString());
		assertThat(json(this.dinas.get(Mentorships.uri(one) + "/visits", TestTokens.asOwnerOf(this.survivor)))
			.get("items")).hasSize(2);
	}

	@Test
	void of_two_open_mentorings_the_one_that_has_begun_goes_on_and_the_mentor_is_free() {
		Mentorships mentorships = new Mentorships(this.dinas);
		UUID mentor = mentorships.mentor(Mentorships.account());
		UUID other = mentorships.mentor(Mentorships.account());
		JsonNode begun = mentorships.assigned(this.duplicate, mentor);
		json(mentorships.record(begun, Mentorships.visit(5), officer()));
		JsonNode planned = mentorships.assigned(this.survivor, other);
		merged();
		assertThat(mentorships.now(begun).get("state").asString()).isEqualTo("ACTIVE");
		JsonNode ended = mentorships.now(planned);
		assertThat(ended.get("state").asString()).isEqualTo("ENDED");
		assertThat(ended.get("reasonCode").asString()).isEqualTo("DUPLICATE_MERGED");
		assertThat(this.database
			.texts("select open from mentor_desk where mentor_id in ('" + mentor + "', '" + other + "') order by open"))
			.containsExactly("0", "1");
	}

	@Test
	void places_of_an_erased_sme_go_to_the_next() {
		UUID session = this.dinas.scheduled(this.dinas.plan(1));
		this.dinas.enrolled(session, this.duplicate);
		this.dinas.enrolled(session, this.survivor);
		tell("erased", "CLOSED", "(data dihapus)", "");
		assertThat(states(this.duplicate)).containsExactly("CANCELLED BUSINESS_CLOSED");
		assertThat(states(this.survivor)).containsExactly("CONFIRMED -");
	}

	private JsonNode suspended(JsonNode mentoring) {
		this.database.run("update sme set status = 'SUSPENDED' where id = '" + this.duplicate + "'");
		return mentoring;
	}

	private JsonNode certified(UUID sme) {
		this.clock.reset();
		UUID session = this.dinas.scheduled(this.dinas.plan(5));
		JsonNode enrolled = this.dinas.enrolled(session, sme);
		this.clock.forward(Duration.ofDays(11));
		attended(enrolled);
		json(this.dinas.put(SESSIONS + session + "/scores",
				Map.of("rows", List.of(Map.of("enrolmentId", Dinas.id(enrolled), "after", 90))), officer()));
		json(this.dinas.change(HttpMethod.POST, SESSIONS + session + "/complete", "", 1, officer()));
		json(this.dinas.post(SESSIONS + session + "/certificates", "", officer()));
		return this.dinas.get("/api/training/certificates?session=" + session).get("items").get(0);
	}

	private void attended(JsonNode enrolled) {
		json(this.dinas.put(SESSIONS + enrolled.get("sessionId").asString() + "/attendance",
				Map.of("rows", List.of(Map.of("enrolmentId", Dinas.id(enrolled), "present", true))), officer()));
	}

	/** A session whose seats others have, at an hour of its own. */
	private UUID full(int seats) {
		Map<String, Object> plan = this.dinas.plan(seats);
		plan.put("startsAt", plan.get("endsAt"));
		plan.put("endsAt", LocalDateTime.parse(plan.get("endsAt").toString()).plusHours(1).toString());
		UUID session = this.dinas.scheduled(plan);
		this.database.verifiedSmes(seats, "21.72.01").forEach((sme) -> this.dinas.enrolled(session, sme));
		return session;
	}

	private JsonNode enrolledLater(UUID session, UUID sme) {
		JsonNode one = this.dinas.enrolled(session, sme);
		assertThat(one.get("state").asString()).isEqualTo("WAITING");
		return one;
	}

	private void merged() {
		tell("merged", "MERGED", "Usaha ganda", "\"mergedInto\":\"" + this.survivor + "\",");
	}

	private void tell(String what, String status, String name, String more) {
		this.transactions
			.in(Scope.system(),
					this.projection
						.apply(List.of(
								TestEvents
									.event("id.sentra.registry.sme-" + what + ".v1", this.duplicate, 2,
											"""
													{%s"smeId":"%s","name":"%s","regionCode":"21.72.01","kbliCode":null,"kbliEdition":null,"scale":"MICRO",
													"ownerGender":"FEMALE","lowIncomeHousehold":false,"status":"%s","clusterId":null,"since":null}"""
												.formatted(more, this.duplicate, name, status)))))
			.block();
	}

	private List<String> states(UUID sme) {
		return this.database
			.texts("select state || ' ' || coalesce(cancel_reason, '-') from enrolment where sme_id = '" + sme + "'");
	}

	private UUID sme() {
		return this.database.verifiedSmes(1, "21.72.01").get(0);
	}

}
