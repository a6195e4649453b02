package id.sentra.gateway.financing.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;

import id.sentra.platform.security.Role;
import id.sentra.gateway.financing.application.Borrowers;
import id.sentra.gateway.financing.application.LoanApplications;
import id.sentra.gateway.financing.application.LoanApplications.Step;
import id.sentra.gateway.financing.application.Loans;
import id.sentra.gateway.financing.domain.LoanApplication;
import id.sentra.gateway.form.Form;
import id.sentra.gateway.form.Refusals;
import id.sentra.gateway.form.SecondTap;
import id.sentra.gateway.page.Page;
import id.sentra.gateway.service.Asker;
import id.sentra.gateway.sme.application.SmeNames;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

/** One application: its score explained, proposed by one person, decided by another. */
@Page
@RequestMapping("/pembiayaan/pengajuan/{id}")
class ApplicationController {

	private static final List<String> REASONS = List.of("CAPACITY_DOUBTFUL", "DOCUMENTS_INCOMPLETE",
			"PURPOSE_NOT_ELIGIBLE", "BUDGET_USED_UP", "OTHER_LOAN_RUNNING");

	private final LoanApplications applications;

	private final Loans loans;

	private final SmeNames names;

	private final Borrowers borrowers;

	private final Refusals refusals;

	ApplicationController(LoanApplications applications, Loans loans, SmeNames names, Borrowers borrowers,
			Refusals refusals) {
		this.applications = applications;
		this.loans = loans;
		this.names = names;
		this.borrowers = borrowers;
		this.refusals = refusals;
	}

	@GetMapping
	Mono<Rendering> show(Asker asker, @PathVariable UUID id) {
		asker.require(FinancingController.READERS);
		return model(asker, id).map((model) -> Rendering.view("financing-application").model(model).build());
	}

	@PostMapping("/usul")
	Mono<Rendering> propose(Asker asker, @PathVariable UUID id, ServerWebExchange exchange) {
		return change(asker, id, exchange, (form) -> {
			Long amount = form.number("amount");
			Integer months = form.count("termMonths");
			return orDone(this.applications.propose(asker, id, form.version(), amount, months), asker, id,
					(now) -> now.is("PROPOSED") && now.isProposed(amount, months));
		});
	}

	@PostMapping("/setujui")
	Mono<Rendering> approve(Asker asker, @PathVariable UUID id, ServerWebExchange exchange) {
		return change(asker, id, exchange,
				(form) -> orDone(this.applications.step(asker, id, form.version(), Step.APPROVE), asker, id,
						(now) -> now.is("APPROVED")));
	}

	@PostMapping("/tolak")
	Mono<Rendering> reject(Asker asker, @PathVariable UUID id, ServerWebExchange exchange) {
		return change(asker, id, exchange,
				(form) -> orDone(this.applications.reject(asker, id, form.version(), form.all("reasons")), asker, id,
						(now) -> now.isRejected(form.all("reasons"))));
	}

	/** Releases what was reserved when the SME no longer wants the loan. */
	@PostMapping("/lepas")
	Mono<Rendering> giveUp(Asker asker, @PathVariable UUID id, ServerWebExchange exchange) {
		return change(asker, id, exchange,
				(form) -> orDone(this.applications.step(asker, id, form.version(), Step.GIVE_UP), asker, id,
						(now) -> now.is("WITHDRAWN")));
	}

	@PostMapping("/nilai")
	Mono<Rendering> score(Asker asker, @PathVariable UUID id, ServerWebExchange exchange) {
		return change(asker, id, exchange, (form) -> this.applications.step(asker, id, form.version(), Step.SCORE));
	}

	@PostMapping("/perjanjian")
	Mono<Rendering> contract(Asker asker, @PathVariable UUID id, ServerWebExchange exchange) {
		asker.require(FinancingController.READERS);
		return Form.of(exchange)
			.flatMap((form) -> this.refusals.answer(this.loans.contract(asker, id, form.key()), asker.locale(),
					(loan) -> Refusals.done("/pembiayaan/pinjaman/" + loan.id(), "loan-CONTRACTED"),
					(refusal) -> model(asker, id)
						.map((model) -> Refusals.page("financing-application", model, refusal, form))));
	}

	private Mono<LoanApplication> orDone(Mono<LoanApplication> command, Asker asker, UUID id,
			Predicate<LoanApplication> wanted) {
		return SecondTap.of(command, this.applications.find(asker, id), wanted);
	}

	private Mono<Rendering> change(Asker asker, UUID id, ServerWebExchange exchange,
			Function<Form, Mono<LoanApplication>> command) {
		asker.require(FinancingController.READERS);
		return Form.of(exchange)
			.flatMap((form) -> this.refusals.answer(form, command.apply(form), asker.locale(),
					(changed) -> Refusals.done("/pembiayaan/pengajuan/" + id, "application-" + changed.status()),
					(refusal) -> model(asker, id)
						.map((model) -> Refusals.page("financing-application", model, refusal, form))));
	}

	private Mono<Map<String, Object>> model(Asker asker, UUID id) {
		return this.applications.find(asker, id)
			.flatMap((found) -> Mono
				.zip(this.names.of(asker, List.of(found.smeId())), this.borrowers.mentored(asker, found.smeId()))
				.map((both) -> {
					Map<String, Object> model = new HashMap<>();
					model.put("asked", found);
					model.put("names", both.getT1());
					both.getT2().ifPresent((mentored) -> model.put("mentored", mentored));
					model.put("reasons", REASONS);
					model.put("makes", asker.hasAny(Role.FINANCE_MAKER));
					model.put("approves", asker.hasAny(Role.FINANCE_APPROVER));
					model.put("contracts", asker.hasAny(Role.FINANCE_MAKER, Role.FINANCE_APPROVER));
					return model;
				}));
	}

}
