package id.sentra.gateway.financing.web;

import java.util.List;
import java.util.Map;

import id.sentra.gateway.financing.application.Quotes;
import id.sentra.gateway.form.Form;
import id.sentra.gateway.form.Refusals;
import id.sentra.gateway.page.Page;
import id.sentra.gateway.service.Asker;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

/** What a loan would cost, for anybody, with or without an account. */
@Page
@RequestMapping("/simulasi")
class QuoteController {

	private static final List<String> METHODS = List.of("ANNUITY", "EQUAL_PRINCIPAL", "FLAT");

	private static final int PERCENT = 100;

	private final Quotes quotes;

	private final Refusals refusals;

	QuoteController(Quotes quotes, Refusals refusals) {
		this.quotes = quotes;
		this.refusals = refusals;
	}

	@GetMapping
	Mono<Rendering> quote(Asker visitor, ServerWebExchange exchange) {
		Form form = new Form(exchange.getRequest().getQueryParams());
		Map<String, ?> model = Map.of("methods", METHODS);
		if (form.text("amount").isEmpty()) {
			return Mono.just(Rendering.view("quote").model(model).build());
		}
		return this.quotes.quote(visitor, wanted(form))
			.map((quote) -> Rendering.view("quote")
				.model(model)
				.modelAttribute("quote", quote)
				.modelAttribute("form", form)
				.build())
			.onErrorResume((error) -> this.refusals.refusal(error, visitor.locale())
				.map((refusal) -> Refusals.page("quote", model, refusal, form)));
	}

	private static Quotes.Wanted wanted(Form form) {
		Integer percent = form.count("rate");
		return new Quotes.Wanted(null, form.number("amount"), form.count("months"),
				(percent != null) ? Integer.valueOf(percent * PERCENT) : null, form.text("method"));
	}

}
