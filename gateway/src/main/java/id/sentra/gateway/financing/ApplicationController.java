package id.sentra.gateway.financing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

import id.sentra.gateway.financing.LoanApplications.Offer;
import id.sentra.gateway.financing.LoanApplications.Rejection;
import id.sentra.gateway.financing.Loans.Approved;
import id.sentra.gateway.form.Form;
import id.sentra.gateway.form.FormProblems;
import id.sentra.gateway.form.IdempotentRetry;
import id.sentra.gateway.page.Page;
import id.sentra.gateway.service.ContractEnum;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.platform.security.Role;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.Rendering;

/** One application: its score explained, proposed by one person, decided by another. */
@Page
@RequestMapping("/pembiayaan/pengajuan/{id}")
class ApplicationController {

	/** The one reason for what nobody may propose. */
	private static final String SCORE_TOO_LOW = "SCORE_TOO_LOW";

	@ContractEnum("financing/ApplicationRequest.RejectionRequest/reasons")
	private static final List<String> REASONS = List.of("CAPACITY_DOUBTFUL", "DOCUMENTS_INCOMPLETE",
			"PURPOSE_NOT_ELIGIBLE", "BUDGET_USED_UP", "OTHER_LOAN_RUNNING", SCORE_TOO_LOW);

	private final LoanApplications applications;

	private final Loans loans;

	private final Borrowers borrowers;

	private final FormProblems problems;

	ApplicationController(LoanApplications applications, Loans loans, Borrowers borrowers, FormProblems problems) {
		this.applications = applications;
		this.loans = loans;
		this.borrowers = borrowers;
		this.problems = problems;
	}

	@GetMapping
	Mono<Rendering> show(CurrentUser user, @PathVariable UUID id) {
		user.require(FinancingController.READERS);
		return model(user, id).map((model) -> Rendering.view("financing/application").model(model).build());
	}

	@PostMapping("/usul")
	Mono<Rendering> propose(CurrentUser user, @PathVariable UUID id, Form form) {
		Long amount = form.number("amount");
		Integer months = form.count("termMonths");
		return change(user, id, form,
				orDone(this.applications.propose(user, id, form.version(), new Offer(amount, months)), user, id,
						(now) -> now.is("PROPOSED") && now.isProposed(amount, months)));
	}

	@PostMapping("/setujui")
	Mono<Rendering> approve(CurrentUser user, @PathVariable UUID id, Form form) {
		return change(user, id, form,
				orDone(this.applications.approve(user, id, form.version()), user, id, (now) -> now.is("APPROVED")));
	}

	@PostMapping("/tolak")
	Mono<Rendering> reject(CurrentUser user, @PathVariable UUID id, Form form) {
		return change(user, id, form,
				orDone(this.applications.reject(user, id, form.version(), new Rejection(form.all("reasons"))), user, id,
						(now) -> now.isRejected(form.all("reasons"))));
	}

	/** Releases what was reserved when the SME no longer wants the loan. */
	@PostMapping("/lepas")
	Mono<Rendering> giveUp(CurrentUser user, @PathVariable UUID id, Form form) {
		return change(user, id, form,
				orDone(this.applications.giveUp(user, id, form.version()), user, id, (now) -> now.is("WITHDRAWN")));
	}

	/** Takes a draft or what is not decided yet back for the SME. */
	@PostMapping("/tarik")
	Mono<Rendering> withdraw(CurrentUser user, @PathVariable UUID id, Form form) {
		user.require(Role.OFFICER, Role.ADMIN);
		return change(user, id, form,
				orDone(this.applications.withdraw(user, id, form.version()), user, id, (now) -> now.is("WITHDRAWN")));
	}

	@PostMapping("/nilai")
	Mono<Rendering> score(CurrentUser user, @PathVariable UUID id, Form form) {
		return change(user, id, form, this.applications.score(user, id, form.version()));
	}

	@PostMapping("/perjanjian")
	Mono<Rendering> contract(CurrentUser user, @PathVariable UUID id, Form form) {
		user.require(FinancingController.READERS);
		return this.problems.answer(this.loans.contract(user, new Approved(id), form.key()), user.locale(),
				(loan) -> FormProblems.done("/pembiayaan/pinjaman/" + loan.id(), "loan-CONTRACTED"),
				(problem) -> model(user, id)
					.map((model) -> FormProblems.page("financing/application", model, problem, form)));
	}

	private Mono<LoanApplication> orDone(Mono<LoanApplication> command, CurrentUser user, UUID id,
			Predicate<LoanApplication> wanted) {
		return IdempotentRetry.of(command, this.applications.find(user, id), wanted);
	}

	private Mono<Rendering> change(CurrentUser user, UUID id, Form form, Mono<LoanApplication> command) {
		user.require(FinancingController.READERS);
		return this.problems.answer(form, command, user.locale(),
				(changed) -> FormProblems.done("/pembiayaan/pengajuan/" + id, "application-" + changed.status()),
				(problem) -> model(user, id)
					.map((model) -> FormProblems.page("financing/application", model, problem, form)));
	}

	private Mono<Map<String, Object>> model(CurrentUser user, UUID id) {
		return this.applications.find(user, id)
			.flatMap((found) -> this.borrowers.mentored(user, found.smeId()).map((known) -> {
				Map<String, Object> model = new HashMap<>();
				model.put("asked", found);
				known.ifPresent((mentored) -> model.put("mentored", mentored));
				model.put("reasons", REASONS);
				model.put("discards", user.hasAny(Role.OFFICER, Role.ADMIN));
				model.put("makes", user.hasAny(Role.FINANCE_MAKER));
				model.put("approves", user.hasAny(Role.FINANCE_APPROVER));
				model.put("contracts", user.hasAny(Role.FINANCE_MAKER, Role.FINANCE_APPROVER));
				return model;
			}));
	}

}
