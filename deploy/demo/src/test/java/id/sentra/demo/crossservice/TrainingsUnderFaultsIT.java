package id.sentra.demo.crossservice;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import id.sentra.local.settings.Program;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * After the demo was loaded while every program was killed: seats, sessions and
 * certificates.
 */
@Order(2)
class TrainingsUnderFaultsIT {

	private static DemoPlatform demo;

	private static CrossServiceFacts facts;

	@BeforeAll
	static void load() throws Exception {
		demo = DemoPlatform.loaded();
		facts = demo.facts();
	}

	@Test
	void everybodyPlannedIsInItsSessionOnce() {
		assertThat(facts.counts(Program.TRAINING, "select state, count(*) from session group by 1"))
			.isEqualTo(demo.plan().sessions());
		Map<LocalDate, Set<String>> enrolled = facts.texts(Program.TRAINING, """
				select date(starts_at at time zone 'Asia/Jakarta')::text, string_agg(sme_id::text, ' ')
				from session join enrolment on session_id = session.id group by 1""")
			.entrySet()
			.stream()
			.collect(Collectors.toMap((day) -> LocalDate.parse(day.getKey()), (day) -> words(day.getValue())));
		assertThat(enrolled).isEqualTo(demo.plan().enrolled());
		assertNone("twice in a session", "select from enrolment group by session_id, sme_id having count(*) > 1");
	}

	@Test
	void noSessionHasMoreSeatsTakenThanItHas() {
		String seats = """
				select session_id, count(*) filter (where state in ('CONFIRMED', 'ATTENDED', 'ABSENT')) as taken,
					count(*) filter (where state = 'WAITING') as waiting from enrolment group by 1""";
		assertNone("overfull",
				"select from session join (" + seats + ") s on s.session_id = id where taken > capacity");
		assertNone("counted wrong", "select from session_desk d join (" + seats
				+ ") s using (session_id) where (d.confirmed, d.waiting) <> (s.taken, s.waiting)");
		assertThat(facts.number(Program.TRAINING, "select sum(waiting) from session_desk")).isEqualTo(4);
	}

	@Test
	void certificatesAreNumberedWithoutGapsAndKnownToWhoeverCounts() {
		assertNone("numbered with gaps", """
				select from certificate_counter full join (select regency, year, count(*) as issued, max(serial) as last
					from certificate group by 1, 2) c using (regency, year)
				where (certificate_counter.last, certificate_counter.last) is distinct from (c.issued, c.last)""");
		long earned = facts.number(Program.TRAINING, """
				select count(*) from enrolment e join session s on s.id = e.session_id
				where s.state = 'COMPLETED' and e.state = 'ATTENDED' and e.score_after >= 60""");
		Map<String, String> issued = facts.texts(Program.TRAINING,
				"select enrolment_id::text, sme_id::text from certificate where state = 'VALID'");
		assertThat(issued).hasSize((int) earned).hasSizeGreaterThan(500);
		assertThat(facts.texts(Program.FINANCING,
				"select enrolment_id::text, sme_id::text from certificate where revoked_on is null"))
			.isEqualTo(issued);
		assertThat(facts.texts(Program.BAZAAR, "select enrolment_id::text, sme_id::text from certificate where valid"))
			.isEqualTo(issued);
	}

	@Test
	void everyMentoringPlannedIsThereOnceWithItsVisitsAndFinancingKnowsIt() {
		assertThat(facts.texts(Program.TRAINING,
				"select sme_id::text, string_agg(state || ', visits ' || visits, ' ') from mentoring group by 1"))
			.isEqualTo(demo.plan().mentorings());
		assertNone("visits counted wrong", """
				select from mentoring m where visits <> (select count(*) from mentoring_visit v
					where v.mentoring_id = m.id and not corrected)""");
		assertNone("desks counted wrong", """
				select from mentor_desk d where open <> (select count(*) from mentoring m
					where m.mentor_id = d.mentor_id and state in ('PLANNED', 'ACTIVE'))""");
		assertThat(facts.texts(Program.FINANCING,
				"select sme_id::text, string_agg(state || ', visits ' || visits, ' ') from mentoring group by 1"))
			.isEqualTo(demo.plan().mentorings());
		assertThat(facts.number(Program.REGISTRY,
				"select count(*) from timeline_entry where source = 'training.mentoring'"))
			.isEqualTo(48 + 72 + 6 + 3);
	}

	private static void assertNone(String what, String rows) {
		assertThat(facts.number(Program.TRAINING, "select count(*) from (" + rows + ") found")).as(what).isZero();
	}

	private static Set<String> words(String text) {
		List<String> words = Arrays.asList(text.split(" "));
		Set<String> distinct = new TreeSet<>(words);
		assertThat(distinct).hasSameSizeAs(words);
		return distinct;
	}

}
