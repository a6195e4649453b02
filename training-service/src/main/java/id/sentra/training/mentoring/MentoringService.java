package id.sentra.training.mentoring;

import java.util.UUID;
import java.util.function.BiFunction;

import id.sentra.platform.error.Conflict;
import id.sentra.platform.error.NotFound;
import id.sentra.platform.error.StaleVersion;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import id.sentra.training.mentoring.domain.Ending;
import id.sentra.training.mentoring.domain.Mentoring;
import id.sentra.training.mentoring.domain.MentoringEvent;
import id.sentra.training.mentoring.domain.Moment;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Gives SMEs mentors, changes them and ends mentorings: each command one transaction. */
@Service
public class MentoringService {

	private final MentoringTransactions transactions;

	private final Mentorings mentorings;

	private final MentorChoice choice;

	private final MentoringEvents events;

	private final MentoringTimes times;

	MentoringService(MentoringTransactions transactions, Mentorings mentorings, MentorChoice choice,
			MentoringEvents events, MentoringTimes times) {
		this.transactions = transactions;
		this.mentorings = mentorings;
		this.choice = choice;
		this.events = events;
		this.times = times;
	}

	/** A conflict when the SME has one open, or the mentor as many as the rule allows. */
	public Mono<Mentoring> assign(AssignMentor command, CurrentUser user) {
		requireDinas(user);
		return this.transactions.in(user,
				(visibility) -> this.choice.sme(command.smeId(), user)
					.flatMap((sme) -> this.choice.take(command.mentorId(), sme)
						.map((mentor) -> Mentoring.assign(sme, mentor, command.terms(), this.times.at(sme.region()))))
					.flatMap((event) -> this.mentorings.add(event.mentoring())
						.filter(Boolean::booleanValue)
						.switchIfEmpty(Mono.error(() -> new Conflict("already-mentored")))
						.then(this.events.publish(event))
						.thenReturn(event.mentoring())));
	}

	/** Another mentor from now on; the same one changes nothing. */
	public Mono<Mentoring> changeMentor(UUID id, long version, UUID mentor, CurrentUser user) {
		requireDinas(user);
		return this.transactions.in(user,
				(visibility) -> this.mentorings.find(id, visibility)
					.flatMap((found) -> this.choice.sme(found.sme().smeId(), user))
					.then(Mono.defer(() -> current(id, version, visibility)))
					.flatMap((one) -> {
						UUID before = one.mentor().mentorId();
						if (one.state().isOpen() && mentor.equals(before)) {
							return Mono.just(one);
						}
						one.requireOpen();
						return this.choice.take(mentor, before, one.sme())
							.flatMap((other) -> Mono.justOrEmpty(one.changeMentor(other, moment(one))))
							.flatMap(this::save);
					}));
	}

	/** Its goals were met, or its time is over. */
	public Mono<Mentoring> complete(UUID id, long version, CurrentUser user) {
		return close(id, version, user, Mentoring::complete);
	}

	public Mono<Mentoring> end(UUID id, long version, Ending why, CurrentUser user) {
		return close(id, version, user, (mentoring, moment) -> mentoring.end(why, moment));
	}

	/** Ends what is open of an SME, in the transaction of its caller. */
	public Mono<Void> endOf(UUID sme, Ending why) {
		return this.mentorings.openOf(sme)
			.flatMap((one) -> this.choice.free(one.mentor().mentorId()).then(save(one.end(why, moment(one)))))
			.then();
	}

	private Mono<Mentoring> close(UUID id, long version, CurrentUser user,
			BiFunction<Mentoring, Moment, MentoringEvent> decision) {
		requireDinas(user);
		return this.transactions.in(user,
				(visibility) -> current(id, version, visibility).map((one) -> decision.apply(one, moment(one)))
					.flatMap((event) -> this.choice.free(event.mentoring().mentor().mentorId()).then(save(event))));
	}

	private Mono<Mentoring> current(UUID id, long version, MentoringVisibility visibility) {
		return this.mentorings.lock(id, visibility)
			.switchIfEmpty(Mono.error(() -> new NotFound("mentoring-not-found")))
			.filter((one) -> one.version() == version)
			.switchIfEmpty(Mono.error(MentoringService::stale));
	}

	private Mono<Mentoring> save(MentoringEvent event) {
		return this.mentorings.save(event.mentoring())
			.filter(Boolean::booleanValue)
			.switchIfEmpty(Mono.error(MentoringService::stale))
			.then(this.events.publish(event))
			.thenReturn(event.mentoring());
	}

	private Moment moment(Mentoring one) {
		return this.times.at(one.sme().region());
	}

	private static void requireDinas(CurrentUser user) {
		user.require(Role.OFFICER, Role.ADMIN);
	}

	private static StaleVersion stale() {
		return new StaleVersion("stale-version");
	}

}
