package id.sentra.gateway.financing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import id.sentra.gateway.acting.CounterActs;
import id.sentra.gateway.acting.CounterActs.Act;
import id.sentra.gateway.form.Form;
import id.sentra.gateway.form.FormProblem;
import id.sentra.gateway.form.FormProblems;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.platform.security.Role;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;
import org.springframework.web.reactive.result.view.Rendering;

/** The page of one loan, also when one of its forms is refused. */
@Component
class LoanPage {

	static final Role[] CLERKS = { Role.FINANCE_MAKER, Role.FINANCE_APPROVER };

	private final Loans loans;

	private final Refunds refunds;

	private final PaymentReversals reversals;

	private final Borrowers borrowers;

	private final CounterActs acts;

	LoanPage(Loans loans, Refunds refunds, PaymentReversals reversals, Borrowers borrowers, CounterActs acts) {
		this.acts = acts;
		this.loans = loans;
		this.refunds = refunds;
		this.reversals = reversals;
		this.borrowers = borrowers;
	}

	Mono<Rendering> show(CurrentUser user, UUID id) {
		return model(user, id).map((model) -> Rendering.view("financing/loan").model(model).build());
	}

	Mono<Rendering> refused(CurrentUser user, UUID id, FormProblem problem, Form form) {
		return model(user, id).map((model) -> FormProblems.page("financing/loan", model, problem, form));
	}

	/** Nothing for a loan that is not running. */
	private Mono<Optional<Long>> settlement(CurrentUser user, UUID id) {
		return this.loans.settlement(user, id).map((one) -> Optional.of(one.amount())).onErrorReturn(Optional.empty());
	}

	private Mono<Map<String, Object>> model(CurrentUser user, UUID id) {
		return Mono.zip(this.loans.find(user, id), this.loans.payments(user, id), settlement(user, id),
				this.refunds.waiting(user, id), this.reversals.waiting(user, id), this.loans.collectability(user, id))
			.flatMap((all) -> this.borrowers.mentored(user, all.getT1().smeId()).map((found) -> {
				Map<String, Object> model = new HashMap<>();
				model.put("loan", all.getT1());
				model.put("payments", all.getT2());
				all.getT3().ifPresent((amount) -> model.put("settlement", amount));
				model.put("refunds", all.getT4().items());
				model.put("reversals", all.getT5().items());
				model.put("mistakes", reversible(all.getT2(), all.getT5().items()));
				model.put("reversed", reversed(all.getT2()));
				model.put("reversalReasons", PaymentReversals.REASONS);
				model.put("history", all.getT6());
				found.ifPresent((mentored) -> model.put("mentored", mentored));
				model.put("clerk", user.hasAny(CLERKS));
				model.put("makes", user.hasAny(Role.FINANCE_MAKER));
				model.put("approves", user.hasAny(Role.FINANCE_APPROVER));
				return model;
			})
				.flatMap((model) -> applied(user, all.getT1().applicationId())
					.doOnNext((acts) -> model.put("atTheCounter", acts))
					.thenReturn(model)));
	}

	/** What an officer did for the owner when it was applied for, if one did. */
	private Mono<List<Act>> applied(CurrentUser user, @Nullable UUID application) {
		return (application == null) ? Mono.empty()
				: this.acts.ofSubject(user, "financing", application)
					.filter((acts) -> !acts.isEmpty())
					.onErrorComplete();
	}

	private static Set<UUID> reversed(List<Payment> payments) {
		return payments.stream().map(Payment::reverses).filter(Objects::nonNull).collect(Collectors.toSet());
	}

	/** What came from the bank and was not taken back, nor is about to be. */
	private static List<Payment> reversible(List<Payment> payments, List<PaymentReversal> waiting) {
		Set<UUID> gone = reversed(payments);
		waiting.forEach((one) -> gone.add(one.paymentId()));
		return payments.stream().filter((one) -> one.isTransfer() && !gone.contains(one.id())).toList();
	}

}
