package id.sentra.training.mentoring;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import id.sentra.training.mentoring.domain.Ending;
import id.sentra.training.mentoring.domain.Goal;
import id.sentra.training.mentoring.domain.Mentoring;
import id.sentra.training.mentoring.domain.MentoringEvent;
import id.sentra.training.mentoring.domain.MentoringProgress;
import org.jspecify.annotations.Nullable;

/**
 * The data of the events of topic {@code training.mentoring}, version 1: a mentoring as
 * it is then, and what each kind adds. The mentor is a code, goals are kinds: no person,
 * no free text.
 */
sealed interface MentoringV1 {

	/** Data of mentor-assigned and mentor-changed. */
	record Assigned(UUID mentoringId, UUID smeId, String regionCode, String mentorCode, String state, LocalDate from,
			LocalDate until, List<String> goals, List<String> goalsMet, int visits,
			@Nullable LocalDate lastVisitOn) implements MentoringV1 {

		static Assigned of(Mentoring one) {
			MentoringProgress progress = one.progress();
			List<String> goals = one.terms().goals().stream().map(Goal::kind).map(Enum::name).toList();
			return new Assigned(one.id(), one.sme().smeId(), one.sme().region().value(), one.mentor().code(),
					one.state().name(), one.terms().from(), one.terms().until(), goals,
					progress.goalsMet().stream().map((number) -> goals.get(number - 1)).toList(), progress.visits(),
					progress.lastVisitOn());
		}

	}

	/** Data of mentoring-visit-recorded and mentoring-visit-corrected. */
	record Visited(UUID mentoringId, UUID smeId, String regionCode, String mentorCode, String state, LocalDate from,
			LocalDate until, List<String> goals, List<String> goalsMet, int visits, @Nullable LocalDate lastVisitOn,
			UUID visitId, @Nullable UUID corrects, LocalDate visitedOn, String place,
			int minutes) implements MentoringV1 {

		static Visited of(MentoringEvent.OfVisit event) {
			Assigned of = Assigned.of(event.mentoring());
			return new Visited(of.mentoringId, of.smeId, of.regionCode, of.mentorCode, of.state, of.from, of.until,
					of.goals, of.goalsMet, of.visits, of.lastVisitOn, event.visit().id(), event.visit().corrects(),
					event.day(), event.visit().report().place().name(), event.visit().report().minutes());
		}

	}

	/** Data of mentoring-completed and mentoring-ended. */
	record Closed(UUID mentoringId, UUID smeId, String regionCode, String mentorCode, String state, LocalDate from,
			LocalDate until, List<String> goals, List<String> goalsMet, int visits, @Nullable LocalDate lastVisitOn,
			String reasonCode) implements MentoringV1 {

		static Closed of(Mentoring one, Ending why) {
			Assigned of = Assigned.of(one);
			return new Closed(of.mentoringId, of.smeId, of.regionCode, of.mentorCode, of.state, of.from, of.until,
					of.goals, of.goalsMet, of.visits, of.lastVisitOn, why.name());
		}

	}

}
