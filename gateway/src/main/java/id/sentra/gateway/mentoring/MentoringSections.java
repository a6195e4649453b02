package id.sentra.gateway.mentoring;

import java.util.List;
import java.util.UUID;

import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.sme.SmeSection;
import id.sentra.gateway.sme.SmeSection.Line;
import id.sentra.gateway.sme.SmeSections;
import reactor.core.publisher.Mono;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Mentorings on the page of an SME. */
@Component
@Order(2)
class MentoringSections implements SmeSections {

	private final Mentorings mentorings;

	MentoringSections(Mentorings mentorings) {
		this.mentorings = mentorings;
	}

	@Override
	public List<Mono<SmeSection>> of(CurrentUser user, UUID sme) {
		return user.hasAny(MentoringListController.READERS)
				? List.of(SmeSection.of("mentoring", "training", "/pendampingan", sme,
						this.mentorings.list(user, null, null, sme.toString(), null, SmeSection.FIRST_FEW),
						(one) -> new Line(one.mentorName(), "/pendampingan/" + one.id(),
								one.met() + "/" + one.goals().size(), one.from(), null, "mentoring", one.state())))
				: List.of();
	}

}
