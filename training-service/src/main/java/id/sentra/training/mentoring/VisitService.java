package id.sentra.training.mentoring;

import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;

import id.sentra.platform.error.Conflict;
import id.sentra.platform.error.NotFound;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import id.sentra.training.mentoring.domain.Mentoring;
import id.sentra.training.mentoring.domain.MentoringEvent;
import id.sentra.training.mentoring.domain.Moment;
import id.sentra.training.mentoring.domain.Visit;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * Writes visits down, one after another of each mentoring; its mentor does, or the dinas
 * for the mentor. None of an SME that is verified no longer.
 */
@Service
public class VisitService {

	private static final String NOT_FOUND = "visit-not-found";

	private final MentoringTransactions transactions;

	private final Mentorings mentorings;

	private final Visits visits;

	private final MentoringEvents events;

	private final MentorChoice choice;

	private final MentoringTimes times;

	VisitService(MentoringTransactions transactions, Mentorings mentorings, Visits visits, MentoringEvents events,
			MentorChoice choice, MentoringTimes times) {
		this.transactions = transactions;
		this.mentorings = mentorings;
		this.visits = visits;
		this.events = events;
		this.choice = choice;
		this.times = times;
	}

	/** A conflict when there is a visit at that time. */
	public Mono<VisitView> record(UUID mentoring, ReportVisit report, CurrentUser user) {
		return write(user, Mono.just(mentoring), "mentoring-not-found", (one, before) -> {
			Moment moment = moment(one);
			return one.record(report.in(moment.zone()), before, user.username(), moment);
		});
	}

	/**
	 * A conflict when it was corrected already; the correction is what to correct then.
	 */
	public Mono<VisitView> correct(UUID visit, ReportVisit report, CurrentUser user) {
		return write(user, this.visits.mentoringOf(visit), NOT_FOUND, (one, before) -> {
			Moment moment = moment(one);
			return one.correct(visit, report.in(moment.zone()), before, user.username(), moment);
		});
	}

	private Mono<VisitView> write(CurrentUser user, Mono<UUID> mentoring, String notFound,
			BiFunction<Mentoring, List<Visit>, MentoringEvent.OfVisit> decision) {
		user.require(Role.MENTOR, Role.OFFICER, Role.ADMIN);
		return this.transactions.in(user,
				(visibility) -> mentoring.flatMap((id) -> this.mentorings.find(id, visibility))
					.switchIfEmpty(Mono.error(() -> new NotFound(notFound)))
					.flatMap((found) -> this.choice.sme(found.sme().smeId(), user)
						.then(Mono.defer(() -> this.mentorings.lock(found.id(), visibility))))
					.flatMap((one) -> this.visits.counting(one.id()).map((before) -> decision.apply(one, before)))
					.flatMap(this::save));
	}

	private Mono<VisitView> save(MentoringEvent.OfVisit event) {
		return this.visits.add(event.visit(), event.mentoring())
			.filter(Boolean::booleanValue)
			.switchIfEmpty(Mono.error(() -> new Conflict("visit-recorded-already")))
			.then(this.mentorings.save(event.mentoring()))
			.filter(Boolean::booleanValue)
			.switchIfEmpty(Mono.error(() -> new OptimisticLockingFailureException("changed beside the lock")))
			.then(this.events.publish(event))
			.then(this.visits.view(event.visit().id()));
	}

	private Moment moment(Mentoring one) {
		return this.times.at(one.sme().region());
	}

}
