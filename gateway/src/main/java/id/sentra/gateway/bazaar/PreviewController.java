package id.sentra.gateway.bazaar;

import java.util.Map;
import java.util.UUID;

import id.sentra.gateway.form.Form;
import id.sentra.gateway.form.Links;
import id.sentra.gateway.page.Page;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.Listed;
import id.sentra.gateway.sme.SmeNames;
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

	private final SmeNames names;

	PreviewController(Bazaars bazaars, SmeNames names) {
		this.bazaars = bazaars;
		this.names = names;
	}

	@GetMapping("/bazar/{id}/perkiraan")
	Mono<Rendering> show(CurrentUser user, @PathVariable UUID id,
			@RequestParam(required = false) @Nullable String cursor, ServerWebExchange exchange) {
		user.require(BazaarPlanController.PLANNERS);
		return Mono.zip(this.bazaars.find(user, id), this.bazaars.previewLines(user, id, cursor))
			.flatMap((both) -> this.names.of(user, both.getT2().items().stream().map(PreviewLine::smeId).toList())
				.map((known) -> page(both.getT1(), both.getT2(), known, exchange)));
	}

	private static Rendering page(Bazaar bazaar, Listed<PreviewLine> lines, Map<UUID, String> names,
			ServerWebExchange exchange) {
		return Rendering.view("bazaar/preview")
			.model(Form.body("bazaar", bazaar, "page", lines, "next", Links.next(exchange, lines.next())))
			.modelAttribute("names", names)
			.build();
	}

}
