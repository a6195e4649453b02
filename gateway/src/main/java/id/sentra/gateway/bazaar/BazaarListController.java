package id.sentra.gateway.bazaar;

import id.sentra.gateway.form.Form;
import id.sentra.gateway.form.Links;
import id.sentra.gateway.page.Page;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.platform.security.Role;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

/** Bazaars, and the stalls of a region. */
@Page
@RequestMapping("/bazar")
class BazaarListController {

	static final Role[] READERS = { Role.OFFICER, Role.AUDITOR, Role.ADMIN, Role.ORGANISER };

	private final Bazaars bazaars;

	BazaarListController(Bazaars bazaars) {
		this.bazaars = bazaars;
	}

	@GetMapping
	Mono<Rendering> list(CurrentUser user, @RequestParam(required = false) @Nullable String status,
			@RequestParam(required = false) @Nullable String cursor, ServerWebExchange exchange) {
		user.require(READERS);
		return this.bazaars.list(user, status, cursor)
			.map((found) -> Rendering.view("bazaar/list")
				.model(Form.body("page", found, "plans", user.hasAny(BazaarPlanController.PLANNERS), "next",
						Links.next(exchange, found.next())))
				.build());
	}

	@GetMapping("/lapak")
	Mono<Rendering> stalls(CurrentUser user, @RequestParam(required = false) @Nullable String wilayah,
			@RequestParam(required = false) @Nullable String state,
			@RequestParam(required = false) @Nullable String cursor, ServerWebExchange exchange) {
		user.require(READERS);
		return this.bazaars.stalls(user, wilayah, state, cursor)
			.map((found) -> Rendering.view("bazaar/stalls")
				.model(Form.body("page", found, "next", Links.next(exchange, found.next())))
				.build());
	}

}
