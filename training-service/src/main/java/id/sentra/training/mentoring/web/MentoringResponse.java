package id.sentra.training.mentoring.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import id.sentra.training.mentoring.domain.Ending;
import id.sentra.training.mentoring.domain.Goal;
import id.sentra.training.mentoring.domain.GoalKind;
import id.sentra.training.mentoring.domain.Mentoring;
import id.sentra.training.mentoring.domain.MentoringProgress;
import id.sentra.training.mentoring.domain.MentoringState;
import org.jspecify.annotations.Nullable;

/** A mentoring with its goals, which are numbered from 1. */
record MentoringResponse(UUID id, long version, MentoringState state, @Nullable Ending reasonCode, UUID smeId,
		String smeName, String regionCode, UUID mentorId, String mentorCode, String mentorName, LocalDate from,
		LocalDate until, List<GoalResponse> goals, int visits, @Nullable LocalDate lastVisitOn) {

	static MentoringResponse of(Mentoring one) {
		MentoringProgress progress = one.progress();
		return new MentoringResponse(one.id(), one.version(), one.state(), progress.ending(), one.sme().smeId(),
				one.sme().name(), one.sme().region().value(), one.mentor().mentorId(), one.mentor().code(),
				one.mentor().name(), one.terms().from(), one.terms().until(), goals(one), progress.visits(),
				progress.lastVisitOn());
	}

	private static List<GoalResponse> goals(Mentoring one) {
		List<Goal> goals = one.terms().goals();
		return IntStream.rangeClosed(1, goals.size())
			.mapToObj((number) -> new GoalResponse(number, goals.get(number - 1).kind(), goals.get(number - 1).text(),
					one.progress().goalsMet().contains(number)))
			.toList();
	}

	/** A goal, and whether a visit said that it is met. */
	record GoalResponse(int number, GoalKind kind, String text, boolean met) {
	}

}
