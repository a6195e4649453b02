package id.sentra.gateway.financing;

import java.util.ArrayList;
import java.util.List;

import id.sentra.gateway.form.Form;
import id.sentra.gateway.form.Links;
import id.sentra.gateway.page.Page;
import id.sentra.gateway.service.ContractEnum;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.Listed;
import id.sentra.platform.security.Role;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

/** What waits for whom, and the lists of applications and loans. */
@Page
@RequestMapping("/pembiayaan")
class FinancingController {

	static final Role[] READERS = { Role.OFFICER, Role.AUDITOR, Role.ADMIN, Role.FINANCE_MAKER, Role.FINANCE_APPROVER };

	@ContractEnum("/api/financing/applications?status")
	private static final List<String> STATUSES = List.of("SCORED", "PROPOSED", "APPROVED", "CONTRACTED", "REJECTED",
			"WITHDRAWN", "DRAFT");

	/** Statuses of applications that wait for a decision or a contract. */
	@ContractEnum(value = "/api/financing/applications?status", part = true)
	private static final List<String> WAITING = List.of("SCORED", "PROPOSED", "APPROVED");

	/** The status of loans that were ever paid out, active or settled. */
	private static final String DISBURSED = "DISBURSED";

	@ContractEnum(value = "/api/financing/loans?status", own = DISBURSED)
	private static final List<String> LOAN_STATUSES = List.of("CONTRACTED", "ACTIVE", "SETTLED", "CANCELLED",
			DISBURSED);

	private final LoanApplications applications;

	private final Loans loans;

	private final TakeOvers takeOvers;

	private final Refunds refunds;

	private final PaymentReversals reversals;

	FinancingController(LoanApplications applications, Loans loans, TakeOvers takeOvers, Refunds refunds,
			PaymentReversals reversals) {
		this.applications = applications;
		this.loans = loans;
		this.takeOvers = takeOvers;
		this.refunds = refunds;
		this.reversals = reversals;
	}

	@GetMapping
	Mono<Rendering> tasks(CurrentUser user) {
		user.require(READERS);
		return Flux.fromIterable(waitingFor(user))
			.flatMapSequential((status) -> this.applications.list(user, status, null, null)
				.map((found) -> new Task(status, found)))
			.collectList()
			.flatMap((tasks) -> Mono.zip(takeOvers(user), refunds(user), reversals(user))
				.map((waiting) -> Rendering.view("financing/tasks")
					.modelAttribute("tasks", tasks)
					.modelAttribute("takeOvers", waiting.getT1())
					.modelAttribute("refunds", waiting.getT2())
					.modelAttribute("reversals", waiting.getT3())
					.modelAttribute("clerk", user.hasAny(LoanPage.CLERKS))
					.modelAttribute("approves", user.hasAny(Role.FINANCE_APPROVER))
					.build()));
	}

	private Mono<Listed<TakeOver>> takeOvers(CurrentUser user) {
		return user.hasAny(Role.FINANCE_APPROVER) ? this.takeOvers.list(user, "PROPOSED", null)
				: Mono.just(Listed.none());
	}

	private Mono<Listed<Refund>> refunds(CurrentUser user) {
		return user.hasAny(Role.FINANCE_APPROVER) ? this.refunds.waiting(user, null) : Mono.just(Listed.none());
	}

	private Mono<Listed<PaymentReversal>> reversals(CurrentUser user) {
		return user.hasAny(Role.FINANCE_APPROVER) ? this.reversals.waiting(user, null) : Mono.just(Listed.none());
	}

	@GetMapping("/pengajuan")
	Mono<Rendering> applications(CurrentUser user, @RequestParam(required = false) @Nullable String status,
			@RequestParam(required = false) @Nullable String wilayah,
			@RequestParam(required = false) @Nullable String cursor, ServerWebExchange exchange) {
		user.require(READERS);
		return this.applications.list(user, status, wilayah, cursor)
			.map((found) -> Rendering.view("financing/applications")
				.model(Form.body("page", found, "status", (status != null) ? status : "-", "statuses", STATUSES, "next",
						Links.next(exchange, found.next())))
				.build());
	}

	@GetMapping("/daftar")
	Mono<Rendering> loans(CurrentUser user, @RequestParam(required = false) @Nullable String status,
			@RequestParam(required = false) @Nullable String wilayah, @RequestParam(defaultValue = "") String tunggakan,
			@RequestParam(required = false) @Nullable String cursor, ServerWebExchange exchange) {
		user.require(READERS);
		Boolean inArrears = tunggakan.isEmpty() ? null : true;
		Mono<Listed<Loan>> page = DISBURSED.equals(status) ? this.loans.disbursed(user, wilayah, inArrears, cursor)
				: this.loans.list(user, status, wilayah, inArrears, cursor);
		return page.map((found) -> Rendering.view("financing/loans")
			.model(Form.body("page", found, "status", status, "region", wilayah, "inArrears", inArrears, "statuses",
					LOAN_STATUSES, "next", Links.next(exchange, found.next())))
			.build());
	}

	private static List<String> waitingFor(CurrentUser user) {
		List<String> statuses = new ArrayList<>();
		if (user.hasAny(Role.FINANCE_APPROVER)) {
			statuses.add("PROPOSED");
		}
		if (user.hasAny(Role.FINANCE_MAKER)) {
			statuses.add("SCORED");
			statuses.add("APPROVED");
		}
		return statuses.isEmpty() ? WAITING : statuses;
	}

	/** Applications that wait for the same step. */
	record Task(String status, Listed<LoanApplication> found) {
	}

}
