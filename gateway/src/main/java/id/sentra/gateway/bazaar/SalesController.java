package id.sentra.gateway.bazaar;

import java.util.Map;
import java.util.UUID;

import id.sentra.gateway.bazaar.StallApplications.Sales;
import id.sentra.gateway.form.Form;
import id.sentra.gateway.form.FormProblems;
import id.sentra.gateway.form.Links;
import id.sentra.gateway.page.Page;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.platform.security.Role;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

/** Sales that owners reported, to be confirmed or corrected by the dinas. */
@Page
@RequestMapping("/bazar/penjualan")
class SalesController {

	private static final Role[] CONFIRMERS = { Role.OFFICER, Role.ORGANISER, Role.ADMIN };

	private final StallApplications applications;

	private final FormProblems problems;

	SalesController(StallApplications applications, FormProblems problems) {
		this.applications = applications;
		this.problems = problems;
	}

	@GetMapping
	Mono<Rendering> list(CurrentUser user, @RequestParam(required = false) @Nullable String cursor,
			ServerWebExchange exchange) {
		user.require(BazaarListController.READERS);
		return model(user, cursor, exchange).map((model) -> Rendering.view("bazaar/sales").model(model).build());
	}

	@PostMapping("/{id}")
	Mono<Rendering> confirm(CurrentUser user, @PathVariable UUID id, Form form, ServerWebExchange exchange) {
		user.require(CONFIRMERS);
		return this.problems.answer(form,
				this.applications.reportSales(user, id, new Sales(form.date("day"), form.number("amount")), form.key()),
				user.locale(), (confirmed) -> FormProblems.done("/bazar/penjualan", "sales-confirmed"),
				(problem) -> model(user, null, exchange)
					.map((model) -> FormProblems.page("bazaar/sales", model, problem, form)));
	}

	private Mono<Map<String, Object>> model(CurrentUser user, @Nullable String cursor, ServerWebExchange exchange) {
		return this.applications.unconfirmedSales(user, cursor)
			.map((found) -> Form.body("page", found, "confirms", user.hasAny(CONFIRMERS), "next",
					Links.next(exchange, found.next())));
	}

}
