package id.sentra.gateway.home;

import java.util.List;

import id.sentra.gateway.form.FormProblems;
import id.sentra.gateway.mentoring.Mentoring;
import id.sentra.gateway.mentoring.Mentorings;
import id.sentra.gateway.page.Page;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.PageQuery;
import id.sentra.platform.security.Role;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;

/** What needs me now; owners have a home of their own. */
@Page
class HomeController {

	private final Needs needs;

	private final Mentorings mentorings;

	HomeController(Needs needs, Mentorings mentorings) {
		this.needs = needs;
		this.mentorings = mentorings;
	}

	@GetMapping("/")
	Mono<Rendering> home(CurrentUser user) {
		if (user.hasAny(Role.SME_OWNER)) {
			return Mono.just(FormProblems.redirect("/saya"));
		}
		return Mono.zip(this.needs.of(user), own(user)).map((both) -> {
			List<Need> needs = both.getT1();
			return Rendering.view("home/home")
				.modelAttribute("waiting", needs.stream().filter(Need::isWaiting).toList())
				.modelAttribute("silent", silent(needs))
				.modelAttribute("asked", !needs.isEmpty())
				.modelAttribute("mentorings", both.getT2())
				.build();
		});
	}

	/** The same as part of any page's head. */
	@GetMapping("/perlu")
	Mono<Rendering> needs(CurrentUser user) {
		return this.needs.of(user)
			.map((needs) -> Rendering.view("home/fragments :: needs")
				.modelAttribute("waiting", needs.stream().filter(Need::isWaiting).toList())
				.modelAttribute("silent", silent(needs))
				.build());
	}

	/** Services of whose work nobody knows whether some waits. */
	private static List<String> silent(List<Need> needs) {
		return needs.stream().filter(Need::isSilent).map(Need::context).distinct().toList();
	}

	/** A mentor's own SMEs; none when training is silent, which the needs tell. */
	private Mono<List<Mentoring>> own(CurrentUser user) {
		return user.hasAny(Role.MENTOR)
				? this.mentorings.open(user, null, PageQuery.FIRST).map((page) -> page.items()).onErrorReturn(List.of())
				: Mono.just(List.of());
	}

}
