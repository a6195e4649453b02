package id.sentra.bazaar.bazaar;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import id.sentra.bazaar.BazaarTest;
import id.sentra.bazaar.Bench;
import id.sentra.bazaar.sme.Smes;
import id.sentra.platform.event.EventEnvelope;
import id.sentra.platform.id.Ids;
import id.sentra.platform.security.Role;
import id.sentra.platform.security.Scope;
import id.sentra.platform.test.TestEvents;
import id.sentra.platform.test.TestTokens;
import id.sentra.platform.tx.Transactions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import static id.sentra.bazaar.Bench.answer;
import static id.sentra.bazaar.Bench.problem;
import static org.assertj.core.api.Assertions.assertThat;

/** What an SME has here when it turns out to be a duplicate of another. */
@BazaarTest
class MergedSmeTests {

	@Autowired
	Bench bench;

	@Autowired
	Smes smes;

	@Autowired
	Transactions transactions;

	private UUID duplicate;

	private UUID survivor;

	@BeforeEach
	void smes() {
		this.duplicate = this.bench.sme();
		this.survivor = this.bench.sme();
	}

	@Test
	void its_application_goes_to_the_survivor_and_it_is_kept_whose_it_was() {
		UUID bazaar = this.bench.announced(this.bench.plan(1, 1));
		UUID application = this.bench.apply(bazaar, this.duplicate, "A-1-01");
		merge();
		assertThat(this.bench.application(application, this.survivor).path("smeId").asString())
			.isEqualTo(this.survivor.toString());
		problem(this.bench.get("/api/bazaar/applications/" + application, TestTokens.asOwnerOf(this.duplicate)), 404,
				"application-not-found");
		assertThat(moved("application")).containsExactly(application + " " + this.duplicate + " " + this.survivor);
		merge();
		assertThat(moved("application")).hasSize(1);
		this.bench.publish(bazaar);
		answer(this.bench.answerTo(application, "accept", this.survivor), 200);
	}

	@Test
	void of_two_applications_to_one_bazaar_one_is_withdrawn_with_its_reason() {
		UUID bazaar = this.bench.announced(this.bench.plan(2, 1));
		UUID second = this.bench.apply(bazaar, this.duplicate, "A-1-01");
		UUID first = this.bench.apply(bazaar, this.survivor, "A-1-01");
		merge();
		JsonNode withdrawn = this.bench.application(second, this.survivor);
		assertThat(withdrawn.path("status").asString()).isEqualTo("WITHDRAWN");
		assertThat(withdrawn.path("cause").asString()).isEqualTo("sme-merged");
		assertThat(withdrawn.path("explanation").asString()).contains("ganda");
		this.bench.publish(bazaar);
		assertThat(this.bench.application(first, this.survivor).path("status").asString()).isEqualTo("ALLOCATED");
		assertThat(this.bench.application(second, this.survivor).path("status").asString()).isEqualTo("WITHDRAWN");
	}

	@Test
	void between_deadline_and_result_the_second_chance_ends_and_its_stall_goes_to_the_next() {
		UUID bazaar = this.bench.announced(this.bench.plan(2, 1));
		this.bench.apply(bazaar, this.duplicate, "A-1-01");
		UUID first = this.bench.apply(bazaar, this.survivor, "A-1-02");
		UUID waiting = this.bench.sme();
		UUID next = this.bench.apply(bazaar, waiting, "A-1-01", "A-1-02");
		this.bench.clock.forward(Duration.ofDays(4));
		this.bench.step(bazaar, "close-applications");
		this.bench.step(bazaar, "allocate");
		merge();
		this.bench.step(bazaar, "publish");
		assertThat(active(bazaar, this.survivor)).isEqualTo("1");
		assertThat(List.of(this.bench.application(first, this.survivor).path("status").asString(),
				this.bench.application(next, waiting).path("status").asString()))
			.contains("ALLOCATED")
			.doesNotContain("SUBMITTED");
		assertThat(this.bench.texts("select state from stall where bazaar_id = '" + bazaar + "'")).contains("TAKEN");
	}

	@Test
	void after_the_result_an_offer_beside_one_that_is_accepted_lapses_and_what_waits_waits_no_more() {
		UUID bazaar = this.bench.announced(this.bench.plan(2, 1));
		UUID offered = this.bench.apply(bazaar, this.duplicate, "A-1-01");
		UUID accepted = this.bench.apply(bazaar, this.survivor, "A-1-02");
		UUID waiting = this.bench.sme();
		UUID next = this.bench.apply(bazaar, waiting, "A-1-01");
		this.bench.publish(bazaar);
		boolean duplicateWon = this.bench.application(offered, this.duplicate)
			.path("status")
			.asString()
			.equals("ALLOCATED");
		answer(this.bench.answerTo(accepted, "accept", this.survivor), 200);
		merge();
		JsonNode ended = this.bench.application(offered, this.survivor);
		assertThat(ended.path("status").asString()).isEqualTo("DECLINED");
		assertThat(ended.path("cause").asString()).isEqualTo("sme-merged");
		if (duplicateWon) {
			assertThat(this.bench.application(next, waiting).path("status").asString()).isEqualTo("ALLOCATED");
		}
		assertThat(active(bazaar, this.survivor)).isEqualTo("1");
	}

	@Test
	void stalls_that_both_had_accepted_stay_as_they_were_published_and_a_third_is_not_claimed() {
		UUID bazaar = this.bench.announced(this.bench.plan(3, 1));
		UUID one = this.bench.apply(bazaar, this.duplicate, "A-1-01");
		UUID two = this.bench.apply(bazaar, this.survivor, "A-1-02");
		this.bench.publish(bazaar);
		answer(this.bench.answerTo(one, "accept", this.duplicate), 200);
		answer(this.bench.answerTo(two, "accept", this.survivor), 200);
		merge();
		assertThat(this.bench
			.texts("select distinct holder_sme from stall where bazaar_id = '" + bazaar + "' and state = 'TAKEN'"))
			.containsExactly(this.survivor.toString());
		problem(this.bench.post("/api/bazaar/bazaars/" + bazaar + "/stalls/A-1-03/claim", Map.of("trade", "kue"),
				TestTokens.asOwnerOf(this.survivor), Ids.next().toString(), null), 409, "already-applied");
		assertThat(this.bench.text("select sme_id from application where id = '" + one + "'"))
			.isEqualTo(this.duplicate.toString());
		answer(this.bench.post("/api/bazaar/applications/" + one + "/release", null,
				TestTokens.as("o", "21.72", Role.OFFICER), null,
				this.bench.version("/api/bazaar/applications/" + one, TestTokens.as("o", "21.72", Role.OFFICER))), 200);
	}

	@Test
	void the_version_before_writes_applications_under_the_index_it_knows() {
		this.bench
			.texts("""
					explain insert into application (id, version, bazaar_id, sme_id, region_code, trade, wishes, min_stalls,
						max_stalls, facilities, any_stall, status, stalls, wish, waiting, reason, applied_by)
					select id, version, bazaar_id, sme_id, region_code, trade, wishes, min_stalls, max_stalls, facilities,
						any_stall, status, stalls, wish, waiting, reason, applied_by
					from application
					on conflict (bazaar_id, sme_id) where status not in ('WITHDRAWN', 'DECLINED', 'RELEASED') do nothing""");
	}

	@Test
	void who_waits_but_may_not_take_part_any_more_is_passed_over_with_the_reason() {
		UUID bazaar = this.bench.announced(this.bench.plan(1, 1));
		Map<UUID, UUID> applied = new HashMap<>();
		for (int number = 0; number < 3; number++) {
			UUID sme = this.bench.sme();
			applied.put(this.bench.apply(bazaar, sme, "A-1-01"), sme);
		}
		this.bench.publish(bazaar);
		UUID holder = application(bazaar, "status = 'ALLOCATED'");
		UUID first = application(bazaar, "waiting = 1");
		UUID second = application(bazaar, "waiting = 2");
		this.bench.text("update sme set status = 'SUSPENDED' where id = '" + applied.get(first) + "' returning 1");
		answer(this.bench.answerTo(holder, "decline", applied.get(holder)), 200);
		assertThat(this.bench.application(second, applied.get(second)).path("status").asString())
			.isEqualTo("ALLOCATED");
		JsonNode passed = this.bench.application(first, applied.get(first));
		assertThat(passed.path("status").asString()).isEqualTo("WAITLISTED");
		assertThat(passed.path("cause").asString()).isEqualTo("sme-suspended");
	}

	@Test
	void who_may_not_take_part_any_more_at_the_deadline_is_not_drawn() {
		UUID bazaar = this.bench.announced(this.bench.plan(1, 1));
		UUID application = this.bench.apply(bazaar, this.duplicate, "A-1-01");
		this.bench.text("update sme set status = 'CLOSED' where id = '" + this.duplicate + "' returning 1");
		this.bench.publish(bazaar);
		JsonNode withdrawn = this.bench.application(application, this.duplicate);
		assertThat(withdrawn.path("status").asString()).isEqualTo("WITHDRAWN");
		assertThat(withdrawn.path("cause").asString()).isEqualTo("sme-closed");
	}

	@Test
	void its_agreements_go_with_their_books_and_versions_which_stay_as_they_were_written() {
		Map<String, Object> terms = new HashMap<>(Map.of("value", 500_000, "shareBasisPoints", 1_000));
		List.of("specification", "legality", "payment", "delivery", "returns", "cancellation", "choiceOfLaw")
			.forEach((part) -> terms.put(part, "Isi"));
		UUID id = Bench.id(this.bench.post("/api/bazaar/agreements",
				Map.of("partnerName", "Toko Maju", "kind", "CONSIGNMENT", "terms", terms),
				TestTokens.asOwnerOf(this.duplicate), Ids.next().toString(), null), 201);
		this.bench.text("update agreement set status = 'SIGNED', sme_signed_at = '2026-11-20T20:00:00Z', "
				+ "partner_signed_at = '2026-11-20T20:00:00Z' where id = '" + id + "' returning 1");
		Map<String, Object> sent = Map.of("kind", "SENT", "day", this.bench.day(0), "product", "Kue", "quantity", 9,
				"amount", 1);
		String path = "/api/bazaar/agreements/" + id;
		answer(this.bench.post(path + "/entries", sent, TestTokens.asOwnerOf(this.duplicate), Ids.next().toString(),
				null), 200);
		merge();
		assertThat(answer(this.bench.get(path, TestTokens.asOwnerOf(this.survivor)), 200).path("smeId").asString())
			.isEqualTo(this.survivor.toString());
		problem(this.bench.get(path, TestTokens.asOwnerOf(this.duplicate)), 404, "agreement-not-found");
		JsonNode history = answer(this.bench.get(path + "/versions", TestTokens.asOwnerOf(this.survivor)), 200);
		assertThat(history.path("intact").asBoolean()).isTrue();
		assertThat(history.path("versions")).hasSize(1);
		answer(this.bench.post(path + "/entries", sent, TestTokens.asOwnerOf(this.survivor), Ids.next().toString(),
				null), 200);
		assertThat(answer(this.bench.get(path + "/settlement", TestTokens.asOwnerOf(this.survivor)), 200).path("lines")
			.path(0)
			.path("sent")
			.asInt()).isEqualTo(18);
		assertThat(
				this.bench.texts("select sme_id from consignment_entry where agreement_id = '" + id + "' order by id"))
			.containsExactly(this.duplicate.toString(), this.survivor.toString());
		assertThat(moved("agreement")).hasSize(1);
	}

	@Test
	void its_certificates_count_for_the_survivor() {
		this.bench.text("""
				insert into certificate (enrolment_id, version, sme_id, region_code, course_code, valid)
				values (gen_random_uuid(), 1, '%s', '21.72.04', 'A', true) returning 1""".formatted(this.duplicate));
		merge();
		assertThat(this.bench.texts("select valid from certificate where sme_id = '" + this.survivor + "'"))
			.containsExactly("true");
		assertThat(moved("certificate")).hasSize(1);
	}

	private void merge() {
		EventEnvelope merged = TestEvents.event("id.sentra.registry.sme-merged.v1", this.duplicate, 2, """
				{"smeId": "%s", "name": "Usaha ganda", "regionCode": "21.72.04", "kbliCode": null, "kbliEdition": null,
				"scale": "MICRO", "ownerGender": "FEMALE", "lowIncomeHousehold": false, "status": "MERGED",
				"clusterId": null, "since": null, "mergedInto": "%s"}""".formatted(this.duplicate, this.survivor));
		this.transactions.in(Scope.system(), this.smes.apply(List.of(merged))).block();
	}

	private List<String> moved(String table) {
		return this.bench.texts("select row_id || ' ' || from_sme || ' ' || to_sme from sme_move where table_name = '"
				+ table + "' and from_sme = '" + this.duplicate + "'");
	}

	private String active(UUID bazaar, UUID sme) {
		return this.bench.text("select count(*) from application where bazaar_id = '" + bazaar + "' and sme_id = '"
				+ sme + "' and status not in ('WITHDRAWN', 'DECLINED', 'RELEASED')");
	}

	private UUID application(UUID bazaar, String where) {
		return UUID
			.fromString(this.bench.text("select id from application where bazaar_id = '" + bazaar + "' and " + where));
	}

}
