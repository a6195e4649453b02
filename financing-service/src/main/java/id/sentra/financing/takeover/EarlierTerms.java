package id.sentra.financing.takeover;

import java.time.LocalDate;
import java.util.UUID;

import id.sentra.financing.loan.domain.EarlierLoan;
import id.sentra.financing.loan.domain.EarlierLoan.Standing;
import id.sentra.financing.loanapplication.LoanApplications;
import id.sentra.financing.programme.Programmes;
import id.sentra.financing.programme.domain.Programme;
import id.sentra.financing.programme.domain.Purpose;
import id.sentra.financing.sme.Sme;
import id.sentra.financing.sme.Smes;
import id.sentra.financing.takeover.domain.TakeOver;
import id.sentra.platform.error.NotFound;
import id.sentra.platform.error.Refused;
import id.sentra.platform.money.Rupiah;
import id.sentra.platform.security.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The terms of loans of earlier years: by the rules that applied on the day of payout.
 * The borrower may be any SME that is known, since the loan was decided long ago.
 */
@Component
class EarlierTerms {

	private final Smes smes;

	private final Programmes programmes;

	private final LoanApplications applications;

	EarlierTerms(Smes smes, Programmes programmes, LoanApplications applications) {
		this.smes = smes;
		this.programmes = programmes;
		this.applications = applications;
	}

	Mono<Found> find(Asked asked, Scope scope) {
		return Mono
			.zip(this.smes.find(asked.smeId(), scope).switchIfEmpty(Mono.error(() -> new NotFound("sme-not-found"))),
					programme(asked), this.applications.loansBefore(asked.smeId(), asked.lent().programme()))
			.map((all) -> found(asked, all.getT1(), all.getT2(), all.getT3() + 1));
	}

	/** How many loans the borrower has by now under the programme. */
	Mono<Integer> loansBefore(TakeOver takeOver) {
		return this.applications.loansBefore(takeOver.borrower().smeId(), takeOver.loan().programme());
	}

	private static Found found(Asked asked, Sme sme, Programme programme, int next) {
		return new Found(sme, loan(asked, programme, next), (asked.lent().access() != null) ? null : next);
	}

	private Mono<Programme> programme(Asked asked) {
		LocalDate day = asked.standing().disbursedOn();
		return this.programmes.find(asked.lent().programme(), day)
			.switchIfEmpty(Mono.error(() -> new Refused("programme-not-valid-then", day.toString())));
	}

	private static EarlierLoan loan(Asked asked, Programme programme, int next) {
		Lent lent = asked.lent();
		Integer access = lent.access();
		return new EarlierLoan(asked.oldNumber(), programme.code(), programme.version(),
				programme.terms(lent.principal(), lent.months(), lent.purpose(), (access != null) ? access : next),
				asked.standing());
	}

	/** A loan as the old books have it. */
	public record Asked(UUID smeId, String oldNumber, Lent lent, Standing standing) {
	}

	/**
	 * What was lent; {@code access} is the how-manieth loan of the SME under the
	 * programme it was, the next one if it is not said.
	 */
	public record Lent(String programme, Rupiah principal, int months, Purpose purpose, @Nullable Integer access) {
	}

	/** {@code next} where the old books do not say which loan it was. */
	record Found(Sme sme, EarlierLoan loan, @Nullable Integer next) {
	}

}
