package id.sentra.financing.takeover;

import id.sentra.financing.loan.domain.EarlierLoan;
import id.sentra.financing.loanapplication.LoanApplications;
import id.sentra.financing.programme.Programmes;
import id.sentra.financing.programme.domain.Programme;
import id.sentra.financing.sme.Sme;
import id.sentra.financing.sme.Smes;
import id.sentra.financing.takeover.domain.TakeOver;
import id.sentra.financing.takeover.domain.TakeOver.Borrower;
import id.sentra.platform.error.Refused;
import id.sentra.platform.security.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The terms of loans of earlier years: by the rules that applied on the day of payout.
 * The borrower need not be verified, since the loan was decided long ago.
 */
@Component
class EarlierLoanPricing {

	private final Smes smes;

	private final Programmes programmes;

	private final LoanApplications applications;

	EarlierLoanPricing(Smes smes, Programmes programmes, LoanApplications applications) {
		this.smes = smes;
		this.programmes = programmes;
		this.applications = applications;
	}

	Mono<Priced> price(OldBookEntry entry, Scope scope) {
		return Mono
			.zip(this.smes.present(entry.smeId(), scope), programme(entry),
					this.applications.loansBefore(entry.smeId(), entry.programme()))
			.map((all) -> priced(entry, all.getT1(), all.getT2(), all.getT3() + 1));
	}

	/** The borrower is still one to enter a loan for, and stays so. */
	Mono<Void> requirePresent(TakeOver takeOver, Scope scope) {
		return this.smes.present(takeOver.borrower().smeId(), scope).then();
	}

	/** How many loans the borrower has by now under the programme. */
	Mono<Integer> loansBefore(TakeOver takeOver) {
		return this.applications.loansBefore(takeOver.borrower().smeId(), takeOver.loan().programme());
	}

	private Mono<Programme> programme(OldBookEntry entry) {
		return this.programmes.find(entry.programme(), entry.disbursedOn())
			.switchIfEmpty(Mono.error(() -> new Refused("programme-not-valid-then", entry.disbursedOn().toString())));
	}

	private static Priced priced(OldBookEntry entry, Sme sme, Programme programme, int next) {
		Integer said = entry.access();
		EarlierLoan loan = new EarlierLoan(entry.oldNumber(), programme.code(), programme.version(),
				programme.terms(entry.principal(), entry.months(), entry.purpose(), (said != null) ? said : next),
				entry.disbursedOn(), entry.repaid(), entry.balanceOn());
		@Nullable Integer reckonedAs = (said != null) ? null : Integer.valueOf(next);
		return new Priced(new Borrower(sme.id(), sme.region(), reckonedAs, sme.name()), loan);
	}

	/** A loan with its terms, and whose it is. */
	record Priced(Borrower borrower, EarlierLoan loan) {
	}

}
