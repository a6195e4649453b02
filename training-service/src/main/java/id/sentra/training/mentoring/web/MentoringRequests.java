package id.sentra.training.mentoring.web;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

import id.sentra.platform.web.OneOf;
import id.sentra.training.mentoring.application.AssignMentor;
import id.sentra.training.mentoring.application.ReportVisit;
import id.sentra.training.mentoring.domain.Ending;
import id.sentra.training.mentoring.domain.Goal;
import id.sentra.training.mentoring.domain.GoalKind;
import id.sentra.training.mentoring.domain.Terms;
import id.sentra.training.mentoring.domain.VisitPlace;
import id.sentra.training.mentoring.domain.VisitReport;
import id.sentra.training.request.FieldReading;
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

	private static final UUID NOBODY = new UUID(0, 0);

	private MentoringRequests() {
	}

	static LocalDate day(String field, @Nullable LocalDate day, FieldReading fields) {
		LocalDate read = fields.given(field, day, LocalDate.EPOCH);
		if (day != null && (read.getYear() < FIRST_YEAR || read.getYear() > LAST_YEAR)) {
			fields.refuse(field, "date");
		}
		return read;
	}

	private static <E extends Enum<E>> E coded(String field, @Nullable String text, Class<E> type,
			FieldReading fields) {
		E[] all = type.getEnumConstants();
		return fields.parsed(field, text, "unknown-code",
				(given) -> Arrays.stream(all).filter((one) -> one.name().equals(given)).findFirst(), all[0]);
	}

	/** Which SME gets which mentor, from when until when, for what. */
	record Assign(@Nullable UUID smeId, @Nullable UUID mentorId, @Nullable LocalDate from, @Nullable LocalDate until,
			@Nullable List<@Nullable GoalRequest> goals) {

		AssignMentor read() {
			FieldReading fields = new FieldReading();
			AssignMentor command = new AssignMentor(fields.given("smeId", this.smeId, NOBODY),
					fields.given("mentorId", this.mentorId, NOBODY),
					new Terms(day("from", this.from, fields), day("until", this.until, fields), goals(fields)));
			fields.finish();
			return command;
		}

		private List<Goal> goals(FieldReading fields) {
			List<Goal> read = new ArrayList<>();
			if (this.goals == null || this.goals.isEmpty() || this.goals.size() > MOST_GOALS) {
				fields.refuse("goals", "goals");
				return read;
			}
			for (GoalRequest goal : this.goals) {
				GoalRequest given = fields.given("goals", goal, new GoalRequest("OTHER", "-"));
				read.add(new Goal(coded("goals.kind", given.kind(), GoalKind.class, fields),
						fields.notes("goals.text", given.text(), LONGEST_GOAL)));
			}
			return read;
		}

	}

	/** A goal: PRODUCTION, MARKET, FINANCE, LEGALITY or DIGITAL, and its words. */
	record GoalRequest(@OneOf(GoalKind.class) @Nullable String kind, @Nullable String text) {
	}

	/** Another mentor. */
	record ChangeMentor(@Nullable UUID mentorId) {

		UUID read() {
			FieldReading fields = new FieldReading();
			UUID read = fields.given("mentorId", this.mentorId, NOBODY);
			fields.finish();
			return read;
		}

	}

	/** Why it ends before its time. */
	record End(@OneOf(Ending.class) @Nullable String reasonCode) {

		Ending read() {
			FieldReading fields = new FieldReading();
			Ending why = coded("reasonCode", this.reasonCode, Ending.class, fields);
			if (this.reasonCode != null && why.isCompletion() && this.reasonCode.strip().equals(why.name())) {
				fields.refuse("reasonCode", "unknown-code");
			}
			fields.finish();
			return why;
		}

	}

	/** A visit; the time as on the clock where the SME is, goals met by their numbers. */
	record ReportOfVisit(@Nullable LocalDateTime startedAt, @Nullable Integer minutes,
			@OneOf(VisitPlace.class) @Nullable String place, @Nullable String done, @Nullable String nextStep,
			@Nullable List<@Nullable Integer> goalsMet) {

		ReportVisit read() {
			FieldReading fields = new FieldReading();
			ReportVisit report = new ReportVisit(start(fields),
					fields.number("minutes", this.minutes, SHORTEST_VISIT, LONGEST_VISIT),
					coded("place", this.place, VisitPlace.class, fields),
					new VisitReport.Notes(fields.notes("done", this.done, LONGEST_NOTE), next(fields)), goals(fields));
			fields.finish();
			return report;
		}

		private LocalDateTime start(FieldReading fields) {
			LocalDateTime read = fields.given("startedAt", this.startedAt, LocalDateTime.of(FIRST_YEAR, 1, 1, 0, 0));
			if (read.getYear() < FIRST_YEAR || read.getYear() > LAST_YEAR) {
				fields.refuse("startedAt", "date");
			}
			return read.truncatedTo(ChronoUnit.MINUTES);
		}

		private @Nullable String next(FieldReading fields) {
			boolean none = this.nextStep == null || this.nextStep.isBlank();
			return none ? null : fields.notes("nextStep", this.nextStep, LONGEST_NOTE);
		}

		private SortedSet<Integer> goals(FieldReading fields) {
			SortedSet<Integer> read = new TreeSet<>();
			List<@Nullable Integer> given = (this.goalsMet != null) ? this.goalsMet : List.of();
			if (given.size() > MOST_GOALS) {
				fields.refuse("goalsMet", "goals");
				return read;
			}
			given.forEach((number) -> read.add(fields.number("goalsMet", number, 1, MOST_GOALS)));
			return read;
		}

	}

}
