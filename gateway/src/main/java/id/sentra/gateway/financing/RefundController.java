package id.sentra.gateway.financing;

import java.util.Map;
import java.util.UUID;

import id.sentra.gateway.financing.Refunds.Proposal;
import id.sentra.gateway.financing.Refunds.Transfer;
import id.sentra.gateway.form.Form;
import id.sentra.gateway.form.IdempotentRetry;
import id.sentra.gateway.form.Refusal;
import id.sentra.gateway.form.Refusals;
import id.sentra.gateway.page.Page;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.ServiceRefused.FieldRefused;
import id.sentra.platform.security.Role;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.Rendering;

/** Pays a borrower's credit back: one person proposes, another approves. */
@Page
@RequestMapping("/pembiayaan/pinjaman/{id}/pengembalian")
class RefundController {

	private static final Map<String, String> FIELDS = Map.of("amount", "refundAmount", "bankReference",
			"refundReference", "paidOn", "refundedOn");

	private final Refunds refunds;

	private final LoanPage page;

	private final Refusals refusals;

	RefundController(Refunds refunds, LoanPage page, Refusals refusals) {
		this.refunds = refunds;
		this.page = page;
		this.refusals = refusals;
	}

	@PostMapping
	Mono<Rendering> propose(CurrentUser user, @PathVariable UUID id, Form form) {
		user.require(Role.FINANCE_MAKER);
		return change(user, id, "refund-PROPOSED", form,
				this.refunds.propose(user, id, new Proposal(form.number("refundAmount")), form.key()));
	}

	@PostMapping("/{refund}/setujui")
	Mono<Rendering> approve(CurrentUser user, @PathVariable UUID id, @PathVariable UUID refund, Form form) {
		user.require(Role.FINANCE_APPROVER);
		return change(user, id, "refund-APPROVED", form, this.refunds.approve(user, id, refund, form.version(),
				new Transfer(form.text("refundReference"), form.date("refundedOn")), form.key()));
	}

	@PostMapping("/{refund}/tolak")
	Mono<Rendering> reject(CurrentUser user, @PathVariable UUID id, @PathVariable UUID refund, Form form) {
		user.require(Role.FINANCE_APPROVER);
		return change(user, id, "refund-REJECTED", form,
				IdempotentRetry.of(this.refunds.reject(user, id, refund, form.version()),
						this.refunds.rejected(user, id)
							.flatMap((page) -> Mono.justOrEmpty(
									page.items().stream().filter((one) -> one.id().equals(refund)).findFirst())),
						(now) -> now.is("REJECTED")));
	}

	private <T> Mono<Rendering> change(CurrentUser user, UUID id, String done, Form form, Mono<T> command) {
		return this.refusals.answer(form, command, user.locale(),
				(changed) -> Refusals.done("/pembiayaan/pinjaman/" + id, done),
				(refusal) -> this.page.refused(user, id, onThisForm(refusal), form));
	}

	/** The service's fields are called otherwise here: the page has a payment's too. */
	private static Refusal onThisForm(Refusal refusal) {
		return new Refusal(refusal.status(), refusal.sentence(), refusal.fields()
			.stream()
			.map((wrong) -> new FieldRefused(FIELDS.getOrDefault(wrong.field(), wrong.field()), wrong.message()))
			.toList());
	}

}
