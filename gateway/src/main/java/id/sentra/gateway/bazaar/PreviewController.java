package id.sentra.gateway.bazaar;

import java.util.UUID;

import id.sentra.gateway.form.Form;
import id.sentra.gateway.form.Links;
import id.sentra.gateway.page.Page;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.PageQuery;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

/** What an allocation makes of each applicant, to be looked at before it is published. */
@Page
class PreviewController {

	private final Bazaars bazaars;

	PreviewController(Bazaars bazaars) {
		this.bazaars = bazaars;
	}

	@GetMapping("/bazar/{id}/perkiraan")
	Mono<Rendering> show(CurrentUser user, @PathVariable UUID id,
			@RequestParam(required = false) @Nullable String cursor, ServerWebExchange exchange) {
		user.require(BazaarPlanController.PLANNERS);
		return Mono.zip(this.bazaars.find(user, id), this.bazaars.previewLines(user, id, PageQuery.of(cursor)))
			.map((both) -> Rendering.view("bazaar/preview")
				.model(Form.body("bazaar", both.getT1(), "page", both.getT2(), "next",
						Links.next(exchange, both.getT2().next())))
				.build());
	}

}
