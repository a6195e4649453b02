package id.sentra.training.upstream.registry;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import id.sentra.platform.test.CopiedSmesTests;
import id.sentra.platform.test.TestEvents;
import id.sentra.training.Dinas;
import id.sentra.training.TrainingDatabase;
import id.sentra.training.TrainingTest;
import id.sentra.training.mentoring.Mentorships;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.KafkaOperations;
import tools.jackson.databind.JsonNode;

import static id.sentra.platform.test.Answers.json;
import static id.sentra.platform.test.Answers.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@TrainingTest
class RegistrySmesTests extends CopiedSmesTests {

	private static final String GONE = "(data dihapus)";

	@Autowired
	Dinas dinas;

	@Autowired
	TrainingDatabase database;

	@Autowired
	KafkaOperations<byte[], byte[]> events;

	RegistrySmesTests() {
		super("training");
	}

	@Test
	void whatWasCopiedOfAnErasedSmeIsForgottenWhereverItIsAndItsMentoringEnds() {
		Mentorships mentorships = new Mentorships(this.dinas);
		UUID sme = this.database.verifiedSmes(1, "21.72.01").get(0);
		UUID other = this.database.verifiedSmes(1, "21.72.01").get(0);
		UUID session = this.dinas.scheduled(this.dinas.plan(5));
		List.of(sme, other).forEach((one) -> this.dinas.enrolled(session, one));
		List.of(sme, other)
			.forEach((one) -> this.database
				.run("insert into trained_sme values ('" + one + "', 'Usaha 1', '21.72.01', 1)"));
		UUID mentor = mentorships.mentor(Mentorships.account());
		JsonNode mentoring = mentorships.assigned(sme, mentor);
		JsonNode visit = json(mentorships.record(mentoring, Mentorships.visit(3), Mentorships.admin()));
		JsonNode otherMentoring = mentorships.assigned(other, mentor);
		json(mentorships.record(otherMentoring, Mentorships.visit(3), Mentorships.admin()));
		erased(sme, 2);
		erased(sme, 3);
		await().atMost(Duration.ofMinutes(2))
			.untilAsserted(() -> assertThat(this.database.number("select version from sme where id = '" + sme + "'"))
				.isEqualTo(3));
		assertThat(names(sme)).containsOnly(GONE).hasSize(4);
		assertThat(names(other)).doesNotContain(GONE).hasSize(4);
		assertThat(this.database.texts("select next_step from mentoring_visit where sme_id = '" + sme + "'"))
			.containsExactly("null");
		JsonNode ended = mentorships.now(mentoring);
		assertThat(ended.get("state").asString()).isEqualTo("ENDED");
		assertThat(ended.get("reasonCode").asString()).isEqualTo("BUSINESS_CLOSED");
		assertThat(mentorships.now(otherMentoring).get("state").asString()).isEqualTo("ACTIVE");
		assertThat(this.database.number("select open from mentor_desk where mentor_id = '" + mentor + "'")).isOne();
		problem(mentorships.correct(visit, Mentorships.visit(2), Mentorships.admin()), 409, "sme-closed");
	}

	private List<String> names(UUID sme) {
		return this.database.texts("""
				select sme_name from enrolment where sme_id = '%1$s' union all
				select sme_name from trained_sme where sme_id = '%1$s' union all
				select sme_name from mentoring where sme_id = '%1$s' union all
				select done from mentoring_visit where sme_id = '%1$s'""".formatted(sme));
	}

	private void erased(UUID sme, long version) {
		new TestEvents(this.events, "registry.sme")
			.send(TestEvents.event("id.sentra.registry.sme-erased.v1", sme, version,
					"""
							{"smeId":"%s","name":"%s","regionCode":"21.72.01","kbliCode":null,"kbliEdition":null,"scale":"MICRO",
							"ownerGender":"FEMALE","lowIncomeHousehold":false,"status":"CLOSED","clusterId":null,"since":null}"""
						.formatted(sme, GONE)));
	}

}
