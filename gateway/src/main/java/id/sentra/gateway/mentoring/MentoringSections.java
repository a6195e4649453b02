package id.sentra.gateway.mentoring;

import java.util.List;
import java.util.UUID;

import id.sentra.gateway.list.Preview.Line;
import id.sentra.gateway.list.Preview;
import id.sentra.gateway.service.CurrentUser;
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
	public List<Mono<Preview>> of(CurrentUser user, UUID sme) {
		return user.hasAny(MentoringListController.READERS)
				? List.of(Preview.of("mentoring", "training", SmeSections.listOf("/pendampingan", sme),
						this.mentorings.list(user, null, null, sme.toString(), null, Preview.FIRST_FEW),
						(one) -> new Line(one.mentorName(), "/pendampingan/" + one.id(),
								one.met() + "/" + one.goals().size(), one.from(), null, "mentoring", one.state())))
				: List.of();
	}

}
