package id.sentra.gateway.bazaar.web;

import java.util.UUID;

import id.sentra.gateway.bazaar.application.Agreements;
import id.sentra.gateway.form.Form;
import id.sentra.gateway.form.Links;
import id.sentra.gateway.page.Page;
import id.sentra.gateway.service.Asker;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

/** Agreements of a region, to be read. */
@Page
@RequestMapping("/kesepakatan")
class AgreementController {

	private final Agreements agreements;

	AgreementController(Agreements agreements) {
		this.agreements = agreements;
	}

	@GetMapping
	Mono<Rendering> list(Asker asker, @RequestParam(required = false) @Nullable String wilayah,
			@RequestParam(required = false) @Nullable String status,
			@RequestParam(required = false) @Nullable String cursor, ServerWebExchange exchange) {
		asker.require(BazaarListController.READERS);
		return this.agreements.list(asker, wilayah, status, cursor)
			.map((found) -> Rendering.view("agreements")
				.model(Form.body("page", found, "base", "/kesepakatan", "next", Links.next(exchange, found.next())))
				.build());
	}

	@GetMapping("/{id}")
	Mono<Rendering> show(Asker asker, @PathVariable UUID id) {
		asker.require(BazaarListController.READERS);
		return this.agreements.find(asker, id)
			.map((found) -> Rendering.view("agreement")
				.modelAttribute("agreement", found)
				.modelAttribute("base", "/kesepakatan")
				.modelAttribute("signs", false)
				.build());
	}

}
