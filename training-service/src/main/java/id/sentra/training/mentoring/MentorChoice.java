package id.sentra.training.mentoring;

import java.util.UUID;

import id.sentra.platform.error.Conflict;
import id.sentra.platform.error.Refused;
import id.sentra.platform.security.CurrentUser;
import id.sentra.training.mentor.Mentor;
import id.sentra.training.mentor.Mentors;
import id.sentra.training.mentoring.domain.MentorRef;
import id.sentra.training.mentoring.domain.SmeRef;
import id.sentra.training.sme.Smes;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Who may mentor whom, and that no mentor has more open mentorings than the rule of the
 * day allows: whoever gives or takes one locks the mentor's load first, before anything
 * of the mentoring is written.
 */
@Component
class MentorChoice {

	private final Smes smes;

	private final Mentors mentors;

	private final MentorLoads loads;

	private final MentoringRules rules;

	private final MentoringTimes times;

	MentorChoice(Smes smes, Mentors mentors, MentorLoads loads, MentoringRules rules, MentoringTimes times) {
		this.smes = smes;
		this.mentors = mentors;
		this.loads = loads;
		this.rules = rules;
		this.times = times;
	}

	/** A verified SME the caller may see. */
	Mono<SmeRef> sme(UUID id, CurrentUser user) {
		return this.smes.verified(id, user.scope()).map((sme) -> new SmeRef(sme.id(), sme.name(), sme.region()));
	}

	/** The mentor, with one more open mentoring. */
	Mono<MentorRef> take(UUID mentor, SmeRef sme) {
		return mentor(mentor, sme).flatMap((found) -> this.loads.lock(mentor)
			.flatMap((open) -> oneMore(found, open))
			.thenReturn(new MentorRef(mentor, found.code(), found.name())));
	}

	/** The same, and the mentor before has one fewer: both are locked in one order. */
	Mono<MentorRef> take(UUID mentor, UUID before, SmeRef sme) {
		return Flux.just(mentor, before)
			.distinct()
			.sort()
			.filterWhen((id) -> this.mentors.find(id).hasElement())
			.concatMap(this.loads::lock)
			.then(take(mentor, sme))
			.flatMap((taken) -> this.loads.move(before, -1).thenReturn(taken));
	}

	/** One open mentoring fewer; locked before the mentoring is written. */
	Mono<Void> free(UUID mentor) {
		return this.loads.lock(mentor).then(this.loads.move(mentor, -1));
	}

	private Mono<Mentor> mentor(UUID id, SmeRef sme) {
		return this.mentors.find(id)
			.switchIfEmpty(Mono.error(() -> new Refused("unknown-mentor")))
			.doOnNext((mentor) -> {
				if (!sme.region().isWithin(mentor.region())) {
					throw new Refused("mentor-of-another-region");
				}
				if (!mentor.active()) {
					throw new Refused("mentor-no-longer-active", mentor.name());
				}
			});
	}

	private Mono<Void> oneMore(Mentor mentor, int open) {
		return this.rules.on(mentor.region(), this.times.today(mentor.region()))
			.switchIfEmpty(Mono.error(() -> new Refused("no-mentoring-rule")))
			.flatMap((rule) -> rule.allowsOneMoreThan(open) ? this.loads.move(mentor.id(), 1)
					: Mono.error(new Conflict("mentor-has-enough", mentor.name(), rule.mostOpen())));
	}

}
