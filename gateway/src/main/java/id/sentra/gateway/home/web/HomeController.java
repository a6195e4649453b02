package id.sentra.gateway.home.web;

import java.util.List;

import id.sentra.platform.security.Role;
import id.sentra.gateway.form.Refusals;
import id.sentra.gateway.home.application.Need;
import id.sentra.gateway.home.application.Needs;
import id.sentra.gateway.page.Page;
import id.sentra.gateway.service.Asker;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;

/** What needs me now; owners have a home of their own. */
@Page
class HomeController {

	private final Needs needs;

	HomeController(Needs needs) {
		this.needs = needs;
	}

	@GetMapping("/")
	Mono<Rendering> home(Asker asker) {
		if (asker.hasAny(Role.SME_OWNER)) {
			return Mono.just(Refusals.redirect("/saya"));
		}
		return this.needs.of(asker).map((needs) -> {
			List<Need> waiting = needs.stream().filter((need) -> !need.isDone() && !need.isSilent()).toList();
			return Rendering.view("home")
				.modelAttribute("waiting", waiting)
				.modelAttribute("silent", needs.stream().filter(Need::isSilent).map(Need::context).distinct().toList())
				.modelAttribute("asked", !needs.isEmpty())
				.build();
		});
	}

}
