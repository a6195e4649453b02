package id.sentra.training.mentoring;

import java.util.List;
import java.util.UUID;

import id.sentra.platform.error.Conflict;
import id.sentra.platform.error.NotFound;
import id.sentra.platform.error.Refused;
import id.sentra.platform.security.CurrentUser;
import id.sentra.training.mentor.Mentors;
import id.sentra.training.mentor.Mentor;
import id.sentra.training.mentoring.domain.MentorRef;
import id.sentra.training.mentoring.domain.SmeRef;
import id.sentra.training.sme.Sme;
import id.sentra.training.sme.Smes;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Who may mentor whom, and that no mentor has more open mentorings than the rule of the
 * day allows: whoever gives or takes one locks the mentor's desk first, before anything
 * of the mentoring is written.
 */
@Component
class MentorChoice {

	private final Smes smes;

	private final Mentors mentors;

	private final MentorDesks allocations;

	private final MentoringRules rules;

	private final Moments moments;

	MentorChoice(Smes smes, Mentors mentors, MentorDesks allocations, MentoringRules rules, Moments moments) {
		this.smes = smes;
		this.mentors = mentors;
		this.allocations = allocations;
		this.rules = rules;
		this.moments = moments;
	}

	/** A verified SME the caller may see. */
	Mono<SmeRef> mentee(UUID sme, CurrentUser user) {
		return this.smes.findAll(List.of(sme), user.scope())
			.flatMapIterable((found) -> found)
			.next()
			.switchIfEmpty(Mono.error(() -> new NotFound("sme-not-found")))
			.map(MentorChoice::mentee);
	}

	/** The mentor, with one more at the own desk. */
	Mono<MentorRef> take(UUID mentor, SmeRef mentee) {
		return guide(mentor, mentee).flatMap((found) -> this.allocations.lock(mentor)
			.flatMap((open) -> oneMore(found, open))
			.thenReturn(new MentorRef(mentor, found.code(), found.name())));
	}

	/** The same, of the desk of the mentor before: both are locked in one order. */
	Mono<MentorRef> take(UUID mentor, UUID before, SmeRef mentee) {
		return Flux.just(mentor, before)
			.distinct()
			.sort()
			.filterWhen((id) -> this.mentors.find(id).hasElement())
			.concatMap(this.allocations::lock)
			.then(take(mentor, mentee))
			.flatMap((guide) -> this.allocations.move(before, -1).thenReturn(guide));
	}

	/** One fewer at the desk; locked before the mentoring is written. */
	Mono<Void> free(UUID mentor) {
		return this.allocations.lock(mentor).then(this.allocations.move(mentor, -1));
	}

	private Mono<Mentor> guide(UUID id, SmeRef mentee) {
		return this.mentors.find(id)
			.switchIfEmpty(Mono.error(() -> new Refused("unknown-mentor")))
			.doOnNext((mentor) -> {
				if (!mentee.region().isWithin(mentor.region())) {
					throw new Refused("mentor-of-another-region");
				}
				if (!mentor.active()) {
					throw new Refused("mentor-no-longer-active", mentor.name());
				}
			});
	}

	private Mono<Void> oneMore(Mentor mentor, int open) {
		return this.rules.on(mentor.region(), this.moments.today(mentor.region()))
			.switchIfEmpty(Mono.error(() -> new Refused("no-mentoring-rule")))
			.flatMap((rule) -> rule.allowsOneMoreThan(open) ? this.allocations.move(mentor.id(), 1)
					: Mono.error(new Conflict("mentor-has-enough", mentor.name(), rule.mostOpen())));
	}

	private static SmeRef mentee(Sme sme) {
		if (!sme.status().equals("VERIFIED")) {
			throw new Refused("sme-not-verified");
		}
		return new SmeRef(sme.id(), sme.name(), sme.region());
	}

}
