package id.sentra.gateway.home;

import java.util.List;

import id.sentra.gateway.mentoring.Mentorings;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.PageQuery;
import id.sentra.platform.security.Role;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/** What waits for mentors: SMEs they have not seen for a month. */
@Component
class MentoringNeeds {

	private static final int MONTH = 30;

	private final Mentorings mentorings;

	MentoringNeeds(Mentorings mentorings) {
		this.mentorings = mentorings;
	}

	List<Mono<Need>> of(CurrentUser user) {
		return user.hasAny(Role.MENTOR) ? List.of(Need.counted("mentoring-quiet", "training",
				"/pendampingan?status=OPEN&sepi=" + MONTH, this.mentorings.open(user, MONTH, PageQuery.COUNT)))
				: List.of();
	}

}
