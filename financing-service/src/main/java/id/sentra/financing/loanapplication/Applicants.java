package id.sentra.financing.loanapplication;

import java.time.LocalDate;
import java.util.UUID;

import id.sentra.financing.loanapplication.Indebtedness.WorstLoan;
import id.sentra.financing.loanapplication.domain.LoanApplication.Request;
import id.sentra.financing.programme.ProgrammeService;
import id.sentra.financing.programme.domain.Programme;
import id.sentra.financing.schedule.domain.LoanTerms;
import id.sentra.financing.sme.Sme;
import id.sentra.financing.sme.Smes;
import id.sentra.platform.error.Conflict;
import id.sentra.platform.error.Labelled;
import id.sentra.platform.error.Refused;
import id.sentra.platform.security.Scope;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Who may apply for what: verified SMEs of the programme's scales, within its limits. */
@Component
public class Applicants {

	private final Smes smes;

	private final ProgrammeService programmes;

	private final LoanApplications applications;

	Applicants(Smes smes, ProgrammeService programmes, LoanApplications applications) {
		this.smes = smes;
		this.programmes = programmes;
		this.applications = applications;
	}

	/** The SME, and the terms that the programme's rules of today give it. */
	Mono<Allowed> eligible(UUID smeId, Request request, Scope scope) {
		return mayBorrow(smeId, request.programme(), scope)
			.flatMap((borrower) -> this.programmes.current(request.programme())
				.map((programme) -> allowed(borrower.sme(), request, programme, borrower.loansBefore() + 1)));
	}

	/**
	 * The SME, if nothing forbids to lend to it: it is verified still and pays the loans
	 * that it has.
	 * @throws Conflict with the loan that is paid worst, when the programme's rule of
	 * today forbids its collectability
	 */
	public Mono<Borrower> mayBorrow(UUID smeId, String programme, Scope scope) {
		return this.smes.verified(smeId, scope)
			.flatMap((sme) -> this.applications.indebtedness(smeId, programme, today())
				.doOnNext(Applicants::requirePaid)
				.map((debt) -> new Borrower(sme, debt.loansBefore())));
	}

	/** The SME, whatever its status; refused when it was erased or merged. */
	Mono<Sme> present(UUID smeId, Scope scope) {
		return this.smes.present(smeId, scope);
	}

	private static void requirePaid(Indebtedness debt) {
		WorstLoan worst = debt.worst();
		if (worst != null && worst.collectability() > debt.allowed()) {
			throw new Conflict("sme-in-arrears", worst.number(), worst.daysPastDue(), worst.collectability(),
					debt.allowed());
		}
	}

	private static Allowed allowed(Sme sme, Request request, Programme programme, int access) {
		if (!programme.limits().scales().contains(sme.scale())) {
			throw new Refused("scale-outside-programme", new Labelled("Scale", sme.scale()));
		}
		return new Allowed(sme, programme,
				programme.terms(request.amount(), request.months(), request.purpose(), access));
	}

	LocalDate today() {
		return this.programmes.today();
	}

	/** An SME and how many loans it has had under the programme. */
	public record Borrower(Sme sme, int loansBefore) {
	}

	/** An SME, the rules that apply, and the terms they give. */
	record Allowed(Sme sme, Programme programme, LoanTerms terms) {
	}

}
