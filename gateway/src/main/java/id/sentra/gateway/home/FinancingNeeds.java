package id.sentra.gateway.home;

import java.util.ArrayList;
import java.util.List;

import id.sentra.platform.security.Role;
import id.sentra.gateway.financing.LoanApplications;
import id.sentra.gateway.financing.LoanApplications.Counts;
import id.sentra.gateway.financing.PaymentReversals;
import id.sentra.gateway.financing.Refunds;
import id.sentra.gateway.financing.TakeOvers;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.PageQuery;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/** What waits for makers and approvers. */
@Component
class FinancingNeeds {

	private final LoanApplications applications;

	private final TakeOvers takeOvers;

	private final Refunds refunds;

	private final PaymentReversals reversals;

	FinancingNeeds(LoanApplications applications, TakeOvers takeOvers, Refunds refunds, PaymentReversals reversals) {
		this.applications = applications;
		this.takeOvers = takeOvers;
		this.refunds = refunds;
		this.reversals = reversals;
	}

	/** What financing counts itself is not counted by a page of its lists. */
	List<Mono<Need>> of(CurrentUser user) {
		Mono<Counts> counts = this.applications.counts(user).cache();
		List<Mono<Need>> needs = new ArrayList<>();
		if (user.hasAny(Role.FINANCE_APPROVER)) {
			needs.add(applications(counts, "PROPOSED"));
			needs.add(Need.counted("take-over-PROPOSED", "financing", "/pembiayaan/alihan?status=PROPOSED",
					this.takeOvers.list(user, "PROPOSED", PageQuery.FIRST)));
			needs.add(Need.counted("refund-PROPOSED", "financing", "/pembiayaan", this.refunds.waiting(user, null)));
			needs
				.add(Need.counted("reversal-PROPOSED", "financing", "/pembiayaan", this.reversals.waiting(user, null)));
		}
		if (user.hasAny(Role.FINANCE_MAKER)) {
			needs.add(applications(counts, "SCORED"));
			needs.add(applications(counts, "APPROVED"));
		}
		if (user.hasAny(Role.FINANCE_MAKER, Role.FINANCE_APPROVER)) {
			needs.add(Need.known("loan-CONTRACTED", "financing", "/pembiayaan/daftar?status=CONTRACTED",
					counts.map(Counts::contracted)));
		}
		return needs;
	}

	private static Mono<Need> applications(Mono<Counts> counts, String status) {
		return Need.known("application-" + status, "financing", "/pembiayaan/pengajuan?status=" + status,
				counts.map((one) -> one.of(status)));
	}

}
