package id.sentra.gateway.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import id.sentra.gateway.agreement.Agreements;
import id.sentra.gateway.financing.LoanApplications;
import id.sentra.gateway.financing.Loans;
import id.sentra.gateway.service.CurrentUser;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Service;

/**
 * What an erasure waits for, as each service says now; registry decides by what it knows.
 */
@Service
class ErasureBlockers {

	private final Loans loans;

	private final LoanApplications applications;

	private final Agreements agreements;

	ErasureBlockers(Loans loans, LoanApplications applications, Agreements agreements) {
		this.loans = loans;
		this.applications = applications;
		this.agreements = agreements;
	}

	Mono<Found> of(CurrentUser user, UUID sme) {
		Mono<Found> lent = Mono
			.zip(this.loans.ofSme(user, sme), this.applications.approvedOf(user, sme), (loans, approved) -> {
				List<ErasureBlocker> all = new ArrayList<>();
				loans.items().stream().filter(ErasureBlocker::stands).map(ErasureBlocker::of).forEach(all::add);
				approved.items().stream().filter((one) -> one.is("APPROVED")).map(ErasureBlocker::of).forEach(all::add);
				return new Found(all, List.of());
			})
			.onErrorReturn(new Found(List.of(), List.of("financing")));
		Mono<Found> signed = this.agreements.ofSme(user, sme)
			.map((page) -> new Found(
					page.items().stream().filter(ErasureBlocker::stands).map(ErasureBlocker::of).toList(), List.of()))
			.onErrorReturn(new Found(List.of(), List.of("bazaar")));
		return Mono.zip(lent, signed, Found::and);
	}

	/** What stands, and the services that do not answer. */
	record Found(List<ErasureBlocker> standing, List<String> silent) {

		Found and(Found other) {
			List<ErasureBlocker> all = new ArrayList<>(this.standing);
			all.addAll(other.standing);
			List<String> away = new ArrayList<>(this.silent);
			away.addAll(other.silent);
			return new Found(all, away);
		}

	}

}
