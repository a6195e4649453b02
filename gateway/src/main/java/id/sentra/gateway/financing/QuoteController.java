package id.sentra.gateway.financing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import id.sentra.gateway.form.Form;
import id.sentra.gateway.form.FormProblem;
import id.sentra.gateway.form.FormProblems;
import id.sentra.gateway.page.Page;
import id.sentra.gateway.service.ContractEnum;
import id.sentra.gateway.service.CurrentUser;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

/** What a loan would cost, for anybody, with or without an account. */
@Page
@RequestMapping("/simulasi")
class QuoteController {

	@ContractEnum("/api/financing/quotes?method")
	private static final List<String> METHODS = List.of("ANNUITY", "EQUAL_PRINCIPAL", "FLAT");

	private static final int DECIMALS = 2;

	private final LoanProgrammes programmes;

	private final FormProblems problems;

	QuoteController(LoanProgrammes programmes, FormProblems problems) {
		this.programmes = programmes;
		this.problems = problems;
	}

	@GetMapping
	Mono<Rendering> quote(CurrentUser visitor, ServerWebExchange exchange) {
		Form form = new Form(exchange.getRequest().getQueryParams());
		Map<String, ?> model = Map.of("methods", METHODS);
		if (form.text("amount").isEmpty()) {
			return Mono.just(Rendering.view("financing/quote").model(model).build());
		}
		Long amount = form.number("amount");
		Integer months = form.count("months");
		Integer rate = form.read("rate", basisPoints(form.text("rate")), "form.percent.wrong");
		Optional<FormProblem> unread = this.problems.unread(form, visitor.locale());
		if (unread.isPresent()) {
			return Mono.just(FormProblems.page("financing/quote", model, unread.get(), form));
		}
		return this.programmes.quote(visitor.locale(), null, amount, months, rate, form.text("method"))
			.map((quote) -> Rendering.view("financing/quote")
				.model(model)
				.modelAttribute("quote", quote)
				.modelAttribute("form", form)
				.build())
			.onErrorResume((error) -> this.problems.problem(error, visitor.locale())
				.map((problem) -> FormProblems.page("financing/quote", model, problem, form)));
	}

	/** Of a yearly rate in percent, with a comma or a point: {@code 6,25} is 625. */
	private static @Nullable Integer basisPoints(String percent) {
		try {
			return new BigDecimal(percent.replace(',', '.')).movePointRight(DECIMALS).intValueExact();
		}
		catch (ArithmeticException | NumberFormatException ex) {
			return null;
		}
	}

}
