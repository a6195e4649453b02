package id.sentra.gateway.financing;

import java.util.ArrayList;
import java.util.List;

import id.sentra.gateway.page.Page;
import id.sentra.gateway.service.ContractEnum;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.Listed;
import id.sentra.gateway.service.PageQuery;
import id.sentra.platform.security.Role;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.Rendering;

/** What waits for whom. */
@Page
@RequestMapping("/pembiayaan")
class FinancingController {

	static final Role[] READERS = { Role.OFFICER, Role.AUDITOR, Role.ADMIN, Role.FINANCE_MAKER, Role.FINANCE_APPROVER };

	/** Statuses of applications that wait for a decision or a contract. */
	@ContractEnum(value = "/api/financing/applications?status", part = true)
	private static final List<String> WAITING = List.of("SCORED", "PROPOSED", "APPROVED");

	/** What waits longest comes first. */
	private static final PageQuery OLDEST = new PageQuery(null, "created", PageQuery.ROWS, true);

	private final LoanApplications applications;

	private final TakeOvers takeOvers;

	private final Refunds refunds;

	private final PaymentReversals reversals;

	FinancingController(LoanApplications applications, TakeOvers takeOvers, Refunds refunds,
			PaymentReversals reversals) {
		this.applications = applications;
		this.takeOvers = takeOvers;
		this.refunds = refunds;
		this.reversals = reversals;
	}

	@GetMapping
	Mono<Rendering> tasks(CurrentUser user) {
		user.require(READERS);
		return Flux.fromIterable(waitingFor(user))
			.flatMapSequential((status) -> this.applications.list(user, status, null, null, OLDEST)
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
		return user.hasAny(Role.FINANCE_APPROVER) ? this.takeOvers.list(user, "PROPOSED", PageQuery.FIRST)
				: Mono.just(Listed.none());
	}

	private Mono<Listed<Refund>> refunds(CurrentUser user) {
		return user.hasAny(Role.FINANCE_APPROVER) ? this.refunds.waiting(user, null) : Mono.just(Listed.none());
	}

	private Mono<Listed<PaymentReversal>> reversals(CurrentUser user) {
		return user.hasAny(Role.FINANCE_APPROVER) ? this.reversals.waiting(user, null) : Mono.just(Listed.none());
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
