package id.sentra.gateway.search;

import java.util.List;
import java.util.Map;

import id.sentra.gateway.form.Form;
import id.sentra.gateway.form.FormProblems;
import id.sentra.gateway.list.PersonalText;
import id.sentra.gateway.list.Preview;
import id.sentra.gateway.page.Page;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.platform.security.Role;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.util.UriComponentsBuilder;

/** One search over all that somebody of the staff may see. */
@Page
@RequestMapping("/cari")
class SearchController {

	private static final Role[] STAFF = { Role.OFFICER, Role.AUDITOR, Role.ADMIN, Role.TRAINER, Role.MENTOR,
			Role.ORGANISER, Role.FINANCE_MAKER, Role.FINANCE_APPROVER };

	/** As many characters as the search field takes. */
	private static final int LONGEST = 100;

	private final List<SearchSource> sources;

	private final FormProblems problems;

	SearchController(List<SearchSource> sources, FormProblems problems) {
		this.sources = sources;
		this.problems = problems;
	}

	/** What must not stand in an address is not looked for from one. */
	@GetMapping
	Mono<Rendering> show(CurrentUser user, @RequestParam(defaultValue = "") String q) {
		user.require(STAFF);
		if (PersonalText.isIn(q)) {
			return Mono
				.just(FormProblems.page("search/search", Map.of("text", "", "results", List.of(), "hints", hints(user)),
						this.problems.field("cari", "search.personal", user.locale()), Form.empty()));
		}
		return found(user, q);
	}

	@PostMapping
	Mono<Rendering> search(CurrentUser user, Form form) {
		user.require(STAFF);
		String text = form.text("q");
		return PersonalText.isIn(text) ? found(user, text)
				: Mono.just(FormProblems.redirect(UriComponentsBuilder.fromPath("/cari")
					.queryParam("q", "{q}")
					.encode()
					.buildAndExpand(text)
					.toUriString()));
	}

	private Mono<Rendering> found(CurrentUser user, String typed) {
		String text = typed.strip().substring(0, Math.min(typed.strip().length(), LONGEST));
		Mono<List<Preview>> results = text.isEmpty() ? Mono.just(List.of()) : Flux
			.mergeSequential(this.sources.stream().flatMap((feature) -> feature.of(user, text).stream()).toList())
			.filter((result) -> !result.isEmpty())
			.collectList();
		return results.map((found) -> Rendering.view("search/search")
			.modelAttribute("text", text)
			.modelAttribute("results", found)
			.modelAttribute("hints", hints(user))
			.build());
	}

	private List<String> hints(CurrentUser user) {
		return this.sources.stream().flatMap((feature) -> feature.hints(user).stream()).toList();
	}

}
