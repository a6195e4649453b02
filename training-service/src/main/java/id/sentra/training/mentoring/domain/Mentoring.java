package id.sentra.training.mentoring.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import id.sentra.platform.error.Conflict;
import id.sentra.platform.error.Refused;
import id.sentra.platform.id.Ids;
import org.jspecify.annotations.Nullable;

/**
 * A mentor beside an SME for a while. Immutable: whatever happens to it returns an event
 * that carries it as it is afterwards, one version higher.
 */
public record Mentoring(UUID id, long version, SmeRef sme, MentorRef mentor, MentoringTerms terms,
		MentoringProgress progress) {

	/** A new one, of an SME that has none open. */
	public static MentoringEvent.MentorAssigned assign(SmeRef sme, MentorRef mentor, MentoringTerms terms,
			Moment moment) {
		terms.requireFeasible(moment.today());
		return new MentoringEvent.MentorAssigned(
				new Mentoring(Ids.next(), 1, sme, mentor, terms, MentoringProgress.none()), moment.now());
	}

	public MentoringState state() {
		return this.progress.state();
	}

	/** Another mentor from now on; nothing when it is the same. */
	public Optional<MentoringEvent> changeMentor(MentorRef other, Moment moment) {
		requireOpen();
		if (other.mentorId().equals(this.mentor.mentorId())) {
			return Optional.empty();
		}
		Mentoring changed = new Mentoring(this.id, this.version + 1, this.sme, other, this.terms, this.progress);
		return Optional.of(new MentoringEvent.MentorChanged(changed, moment.now()));
	}

	/**
	 * Writes a visit down; the first one makes it active.
	 * @param before the visits that count so far
	 */
	public MentoringEvent.VisitRecorded record(VisitReport report, List<Visit> before, String username, Moment moment) {
		Visit visit = visit(report, null, new Visit.Author(this.mentor.mentorId(), username, moment.now()), moment);
		List<Visit> all = new ArrayList<>(before);
		all.add(visit);
		return new MentoringEvent.VisitRecorded(visited(all, moment), visit, moment.day(report.startedAt()),
				moment.now());
	}

	/**
	 * Writes down what a visit really was; the earlier record stays and counts no longer.
	 * @param before the visits that count so far
	 * @throws Conflict when the earlier record counts no longer already
	 */
	public MentoringEvent.VisitCorrected correct(UUID earlier, VisitReport report, List<Visit> before, String username,
			Moment moment) {
		Visit counted = before.stream()
			.filter((visit) -> visit.id().equals(earlier))
			.findFirst()
			.orElseThrow(() -> new Conflict("visit-corrected-already"));
		Visit visit = visit(report, earlier, new Visit.Author(counted.author().mentorId(), username, moment.now()),
				moment);
		List<Visit> all = new ArrayList<>(before);
		all.remove(counted);
		all.add(visit);
		return new MentoringEvent.VisitCorrected(visited(all, moment), visit, moment.day(report.startedAt()),
				moment.now());
	}

	/** It ran its course: all goals were met, or its time is over; a conflict before. */
	public MentoringEvent.MentoringCompleted complete(Moment moment) {
		requireOpen();
		boolean met = this.progress.goalsMet().size() == this.terms.goals().size();
		if (state() != MentoringState.ACTIVE || !(met || moment.today().isAfter(this.terms.until()))) {
			throw new Conflict("mentoring-not-over");
		}
		return new MentoringEvent.MentoringCompleted(ended(met ? Ending.GOALS_MET : Ending.PERIOD_OVER), moment.now());
	}

	/** Ends it before its time. */
	public MentoringEvent.MentoringEnded end(Ending why, Moment moment) {
		requireOpen();
		return new MentoringEvent.MentoringEnded(ended(why), moment.now());
	}

	private Visit visit(VisitReport report, @Nullable UUID corrects, Visit.Author author, Moment moment) {
		requireOpen();
		if (report.startedAt().isAfter(moment.now())) {
			throw new Refused("visit-in-future");
		}
		if (moment.day(report.startedAt()).isBefore(this.terms.from())) {
			throw new Refused("visit-before-mentoring");
		}
		if (!report.goalsMet().stream().allMatch(this.terms::hasGoal)) {
			throw new Refused("unknown-goal", this.terms.goals().size());
		}
		return new Visit(Ids.next(), this.id, corrects, report, author);
	}

	private Mentoring visited(List<Visit> visits, Moment moment) {
		return with(MentoringProgress.of(visits, moment.zone()));
	}

	private Mentoring ended(Ending why) {
		return with(this.progress.ended(why));
	}

	private Mentoring with(MentoringProgress next) {
		return new Mentoring(this.id, this.version + 1, this.sme, this.mentor, this.terms, next);
	}

	/** A conflict once it is open no longer. */
	public void requireOpen() {
		if (!state().isOpen()) {
			throw new Conflict("mentoring-state-forbids", state());
		}
	}

}
