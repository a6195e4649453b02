package id.sentra.gateway.portal;

import java.util.Comparator;
import java.util.List;

import id.sentra.gateway.mentoring.Mentoring;
import id.sentra.gateway.mentoring.Mentorings;
import id.sentra.gateway.mentoring.Visit;
import id.sentra.gateway.page.Page;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.PageQuery;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;

/** Who is beside an owner, what was agreed, and what was done at each visit. */
@Page
class MyMentoringController {

	private final Mentorings mentorings;

	MyMentoringController(Mentorings mentorings) {
		this.mentorings = mentorings;
	}

	/** The open one, or else the latest, with its visits; earlier ones in a list. */
	@GetMapping("/saya/pendampingan")
	Mono<Rendering> show(CurrentUser user) {
		user.ownSme();
		return this.mentorings.list(user, null, null, null, null, PageQuery.FIRST).flatMap((page) -> {
			List<Mentoring> all = page.items()
				.stream()
				.sorted(Comparator.comparing(Mentoring::isOpen).reversed())
				.toList();
			Mono<List<Visit>> visits = all.isEmpty() ? Mono.just(List.of())
					: this.mentorings.visits(user, all.get(0).id(), PageQuery.FIRST)
						.map((found) -> found.items().stream().filter((one) -> !one.corrected()).toList());
			return visits.map((found) -> Rendering.view("portal/mentoring")
				.modelAttribute("all", all)
				.modelAttribute("visits", found)
				.build());
		});
	}

}
