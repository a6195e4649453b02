package id.sentra.gateway.home.application;

import java.util.ArrayList;
import java.util.List;

import id.sentra.platform.security.Role;
import id.sentra.gateway.financing.application.LoanApplications;
import id.sentra.gateway.financing.application.Loans;
import id.sentra.gateway.financing.application.Refunds;
import id.sentra.gateway.financing.application.TakeOvers;
import id.sentra.gateway.service.Asker;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/** What waits for makers and approvers. */
@Component
class FinancingNeeds {

	private final LoanApplications applications;

	private final Loans loans;

	private final TakeOvers takeOvers;

	private final Refunds refunds;

	FinancingNeeds(LoanApplications applications, Loans loans, TakeOvers takeOvers, Refunds refunds) {
		this.applications = applications;
		this.loans = loans;
		this.takeOvers = takeOvers;
		this.refunds = refunds;
	}

	List<Mono<Need>> of(Asker asker) {
		List<Mono<Need>> needs = new ArrayList<>();
		if (asker.hasAny(Role.FINANCE_APPROVER)) {
			needs.add(applications(asker, "PROPOSED"));
			needs.add(Need.counted("take-over-PROPOSED", "financing", "/pembiayaan/alihan?status=PROPOSED",
					this.takeOvers.list(asker, "PROPOSED", null)));
			needs.add(Need.counted("refund-PROPOSED", "financing", "/pembiayaan", this.refunds.waiting(asker, null)));
		}
		if (asker.hasAny(Role.FINANCE_MAKER)) {
			needs.add(applications(asker, "SCORED"));
			needs.add(applications(asker, "APPROVED"));
		}
		if (asker.hasAny(Role.FINANCE_MAKER, Role.FINANCE_APPROVER)) {
			needs.add(Need.counted("loan-CONTRACTED", "financing", "/pembiayaan/daftar?status=CONTRACTED",
					this.loans.list(asker, new Loans.Filter("CONTRACTED", null, false, null))));
		}
		return needs;
	}

	private Mono<Need> applications(Asker asker, String status) {
		return Need.counted("application-" + status, "financing", "/pembiayaan/pengajuan?status=" + status,
				this.applications.list(asker, status, null, null));
	}

}
