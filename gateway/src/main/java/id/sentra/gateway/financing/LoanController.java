package id.sentra.gateway.financing;

import java.util.UUID;

import id.sentra.gateway.financing.Loans.Received;
import id.sentra.gateway.form.Form;
import id.sentra.gateway.form.IdempotentRetry;
import id.sentra.gateway.form.Refusals;
import id.sentra.gateway.page.Page;
import id.sentra.gateway.service.CurrentUser;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.Rendering;

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
	Mono<Rendering> show(CurrentUser user, @PathVariable UUID id) {
		user.require(FinancingController.READERS);
		return this.page.show(user, id);
	}

	@PostMapping("/cairkan")
	Mono<Rendering> disburse(CurrentUser user, @PathVariable UUID id, Form form) {
		return change(user, id, "loan-ACTIVE", form, this.loans.disburse(user, id, form.version(), form.key()));
	}

	/** Gives the contract up before payout; what was reserved is free. */
	@PostMapping("/batalkan")
	Mono<Rendering> cancel(CurrentUser user, @PathVariable UUID id, Form form) {
		return change(user, id, "loan-CANCELLED", form, IdempotentRetry.of(this.loans.cancel(user, id, form.version()),
				this.loans.find(user, id), (now) -> now.is("CANCELLED")));
	}

	@PostMapping("/bayar")
	Mono<Rendering> pay(CurrentUser user, @PathVariable UUID id, Form form) {
		return change(user, id, "payment", form,
				this.loans.pay(user, id, new Received(form.number("amount"), form.text("bankReference"),
						form.date("paidOn"), form.has("settle", "ya"), form.has("keepExcess", "ya")), form.key()));
	}

	/** Ends a loan that was paid too much, with what is too much. */
	@PostMapping("/lunasi")
	Mono<Rendering> settle(CurrentUser user, @PathVariable UUID id, Form form) {
		return change(user, id, "loan-SETTLED", form, this.loans.settle(user, id, form.version(), form.key()));
	}

	private <T> Mono<Rendering> change(CurrentUser user, UUID id, String done, Form form, Mono<T> command) {
		user.require(LoanPage.CLERKS);
		return this.refusals.answer(form, command, user.locale(),
				(changed) -> Refusals.done("/pembiayaan/pinjaman/" + id, done),
				(refusal) -> this.page.refused(user, id, refusal, form));
	}

}
