package id.sentra.gateway.bazaar;

import java.util.UUID;

import id.sentra.gateway.form.Form;
import id.sentra.gateway.form.Links;
import id.sentra.gateway.page.Page;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.Listed;
import id.sentra.gateway.service.PageQuery;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

/** The result of a bazaar's allocation, for anybody, with what is needed to check it. */
@Page
@RequestMapping("/hasil-bazar/{id}")
class ResultController {

	private final Bazaars bazaars;

	ResultController(Bazaars bazaars) {
		this.bazaars = bazaars;
	}

	@GetMapping
	Mono<Rendering> show(CurrentUser visitor, @PathVariable UUID id,
			@RequestParam(required = false) @Nullable String cursor, ServerWebExchange exchange) {
		return this.bazaars.published(visitor.locale(), id)
			.flatMap((bazaar) -> lines(visitor, bazaar, cursor).map((page) -> Rendering.view("bazaar/result")
				.model(Form.body("bazaar", bazaar, "page", page, "next", Links.next(exchange, page.next())))
				.build()));
	}

	private Mono<Listed<ResultLine>> lines(CurrentUser visitor, Bazaar bazaar, @Nullable String cursor) {
		return bazaar.isPublished() ? this.bazaars.result(visitor.locale(), bazaar.id(), PageQuery.of(cursor))
				: Mono.just(Listed.none());
	}

}
