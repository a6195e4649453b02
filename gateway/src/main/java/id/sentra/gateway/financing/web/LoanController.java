package id.sentra.gateway.financing.web;

import java.util.UUID;
import java.util.function.Function;

import id.sentra.gateway.financing.application.Loans;
import id.sentra.gateway.financing.application.Loans.Received;
import id.sentra.gateway.form.Form;
import id.sentra.gateway.form.Refusals;
import id.sentra.gateway.form.SecondTap;
import id.sentra.gateway.page.Page;
import id.sentra.gateway.service.Asker;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

/** One loan: how it stands, its schedule, its payments. */
@Page
@RequestMapping("/pembiayaan/pinjaman/{id}")
class LoanController {

	private final Loans loans;

	private final LoanPage page;

	private final Refusals refusals;

	LoanController(Loans loans, LoanPage page, Refusals refusals) {
		this.loans = loans;
		this.page = page;
		this.refusals = refusals;
	}

	@GetMapping
	Mono<Rendering> show(Asker asker, @PathVariable UUID id) {
		asker.require(FinancingController.READERS);
		return this.page.show(asker, id);
	}

	@PostMapping("/cairkan")
	Mono<Rendering> disburse(Asker asker, @PathVariable UUID id, ServerWebExchange exchange) {
		return change(asker, id, "loan-ACTIVE", exchange,
				(form) -> this.loans.disburse(asker, id, form.version(), form.key()));
	}

	/** Gives the contract up before payout; what was reserved is free. */
	@PostMapping("/batalkan")
	Mono<Rendering> cancel(Asker asker, @PathVariable UUID id, ServerWebExchange exchange) {
		return change(asker, id, "loan-CANCELLED", exchange,
				(form) -> SecondTap.of(this.loans.cancel(asker, id, form.version()), this.loans.find(asker, id),
						(now) -> now.is("CANCELLED")));
	}

	@PostMapping("/bayar")
	Mono<Rendering> pay(Asker asker, @PathVariable UUID id, ServerWebExchange exchange) {
		return change(asker, id, "payment", exchange,
				(form) -> this.loans.pay(asker, id, new Received(form.number("amount"), form.text("bankReference"),
						form.date("paidOn"), form.has("settle", "ya"), form.has("keepExcess", "ya")), form.key()));
	}

	private <T> Mono<Rendering> change(Asker asker, UUID id, String done, ServerWebExchange exchange,
			Function<Form, Mono<T>> command) {
		asker.require(LoanPage.CLERKS);
		return Form.of(exchange)
			.flatMap((form) -> this.refusals.answer(form, command.apply(form), asker.locale(),
					(changed) -> Refusals.done("/pembiayaan/pinjaman/" + id, done),
					(refusal) -> this.page.refused(asker, id, refusal, form)));
	}

}
