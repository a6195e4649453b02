package id.sentra.training.mentoring.web;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;

import id.sentra.platform.web.OneOf;
import id.sentra.platform.web.RequestFields;
import id.sentra.platform.web.RequestFields.Field;
import id.sentra.training.mentoring.AssignMentor;
import id.sentra.training.mentoring.ReportVisit;
import id.sentra.training.mentoring.domain.Ending;
import id.sentra.training.mentoring.domain.Goal;
import id.sentra.training.mentoring.domain.GoalKind;
import id.sentra.training.mentoring.domain.MentoringTerms;
import id.sentra.training.mentoring.domain.VisitPlace;
import id.sentra.training.mentoring.domain.VisitReport;
import org.jspecify.annotations.Nullable;

/** Requests about mentorings, and what they mean. */
final class MentoringRequests {

	private static final int MOST_GOALS = 7;

	private static final int LONGEST_GOAL = 200;

	private static final int LONGEST_NOTE = 1500;

	private static final int SHORTEST_VISIT = 5;

	private static final int LONGEST_VISIT = 720;

	private static final int FIRST_YEAR = 2000;

	private static final int LAST_YEAR = 2200;

	private static final String UNKNOWN_CODE = "unknown-code";

	private MentoringRequests() {
	}

	static Field<LocalDate> day(String field, @Nullable LocalDate day, RequestFields fields) {
		return fields.given(field, day, "date",
				(given) -> given.getYear() >= FIRST_YEAR && given.getYear() <= LAST_YEAR);
	}

	/** Which SME gets which mentor, from when until when, for what. */
	record Assign(@Nullable UUID smeId, @Nullable UUID mentorId, @Nullable LocalDate from, @Nullable LocalDate until,
			@Nullable List<@Nullable GoalRequest> goals) {

		AssignMentor read() {
			RequestFields fields = new RequestFields();
			Field<UUID> sme = fields.given("smeId", this.smeId);
			Field<UUID> mentor = fields.given("mentorId", this.mentorId);
			Field<LocalDate> first = day("from", this.from, fields);
			Field<LocalDate> last = day("until", this.until, fields);
			Field<List<Goal>> wanted = fields.each("goals", this.goals, 1, MOST_GOALS, "goals",
					(goal) -> goal.read(fields));
			return new AssignMentor(sme.value(), mentor.value(),
					new MentoringTerms(first.value(), last.value(), wanted.value()));
		}

	}

	/** A goal: PRODUCTION, MARKET, FINANCE, LEGALITY or DIGITAL, and its words. */
	record GoalRequest(@OneOf(GoalKind.class) @Nullable String kind, @Nullable String text) {

		private Field<Goal> read(RequestFields fields) {
			Field<GoalKind> goal = fields.constant("goals.kind", this.kind, UNKNOWN_CODE, GoalKind.class);
			Field<String> words = fields.notes("goals.text", this.text, LONGEST_GOAL);
			return fields.all(() -> new Goal(goal.value(), words.value()));
		}

	}

	record ChangeMentor(@Nullable UUID mentorId) {

		UUID read() {
			return new RequestFields().given("mentorId", this.mentorId).value();
		}

	}

	/** Why it ends before its time. */
	record End(@OneOf(Ending.class) @Nullable String reasonCode) {

		Ending read() {
			return new RequestFields()
				.parsed("reasonCode", this.reasonCode, UNKNOWN_CODE,
						(text) -> Arrays.stream(Ending.values())
							.filter((why) -> why.isChosen() && why.name().equals(text))
							.findFirst())
				.value();
		}

	}

	/** A visit; the time as on the clock where the SME is, goals met by their numbers. */
	record ReportOfVisit(@Nullable LocalDateTime startedAt, @Nullable Integer minutes,
			@OneOf(VisitPlace.class) @Nullable String place, @Nullable String done, @Nullable String nextStep,
			@Nullable List<@Nullable Integer> goalsMet) {

		ReportVisit read() {
			RequestFields fields = new RequestFields();
			Field<LocalDateTime> start = fields.given("startedAt",
					(this.startedAt != null) ? this.startedAt.truncatedTo(ChronoUnit.MINUTES) : null, "date",
					(given) -> given.getYear() >= FIRST_YEAR && given.getYear() <= LAST_YEAR);
			Field<Integer> length = fields.number("minutes", this.minutes, SHORTEST_VISIT, LONGEST_VISIT);
			Field<VisitPlace> where = fields.constant("place", this.place, UNKNOWN_CODE, VisitPlace.class);
			Field<String> work = fields.notes("done", this.done, LONGEST_NOTE);
			Field<@Nullable String> next = next(fields);
			Field<List<Integer>> met = fields.each("goalsMet", this.goalsMet, 0, MOST_GOALS, "goals",
					(number) -> fields.number("goalsMet", number, 1, MOST_GOALS));
			return new ReportVisit(start.value(), length.value(), where.value(),
					new VisitReport.Notes(work.value(), next.value()), new TreeSet<>(met.value()));
		}

		private Field<@Nullable String> next(RequestFields fields) {
			if (this.nextStep == null || this.nextStep.isBlank()) {
				return fields.all(() -> null);
			}
			Field<String> text = fields.notes("nextStep", this.nextStep, LONGEST_NOTE);
			return fields.all(text::value);
		}

	}

}
