package id.sentra.gateway.financing;

import java.util.UUID;

import id.sentra.gateway.financing.PaymentReversals.Mistake;
import id.sentra.gateway.form.Form;
import id.sentra.gateway.form.FormProblems;
import id.sentra.gateway.form.IdempotentRetry;
import id.sentra.gateway.page.Page;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.platform.security.Role;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/**
 * Takes a payment back that was recorded by mistake: one person proposes, another
 * approves.
 */
@Page
@RequestMapping("/pembiayaan/pinjaman/{id}/pembatalan")
class PaymentReversalController {

	private final PaymentReversals reversals;

	private final LoanPage page;

	private final FormProblems problems;

	PaymentReversalController(PaymentReversals reversals, LoanPage page, FormProblems problems) {
		this.reversals = reversals;
		this.page = page;
		this.problems = problems;
	}

	@PostMapping
	Mono<Rendering> propose(CurrentUser user, @PathVariable UUID id, Form form) {
		user.require(Role.FINANCE_MAKER);
		return change(user, id, "reversal-PROPOSED", form,
				this.reversals.propose(user, id, new Mistake(form.text("paymentId"), form.text("reason")), form.key()));
	}

	@PostMapping("/{reversal}/setujui")
	Mono<Rendering> approve(CurrentUser user, @PathVariable UUID id, @PathVariable UUID reversal, Form form) {
		user.require(Role.FINANCE_APPROVER);
		return change(user, id, "reversal-APPROVED", form,
				this.reversals.approve(user, id, reversal, form.version(), form.key()));
	}

	@PostMapping("/{reversal}/tolak")
	Mono<Rendering> reject(CurrentUser user, @PathVariable UUID id, @PathVariable UUID reversal, Form form) {
		user.require(Role.FINANCE_APPROVER);
		return change(user, id, "reversal-REJECTED", form,
				IdempotentRetry.of(this.reversals.reject(user, id, reversal, form.version()),
						this.reversals.rejected(user, id)
							.flatMap((page) -> Mono.justOrEmpty(
									page.items().stream().filter((one) -> one.id().equals(reversal)).findFirst())),
						(now) -> now.is("REJECTED")));
	}

	private <T> Mono<Rendering> change(CurrentUser user, UUID id, String done, Form form, Mono<T> command) {
		return this.problems.answer(form, command, user.locale(),
				(changed) -> FormProblems.done("/pembiayaan/pinjaman/" + id, done),
				(problem) -> this.page.refused(user, id, problem, form));
	}

}
