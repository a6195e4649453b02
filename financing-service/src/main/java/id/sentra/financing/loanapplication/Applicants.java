package id.sentra.financing.loanapplication;

import java.time.LocalDate;
import java.util.UUID;

import id.sentra.financing.loanapplication.domain.LoanApplication.Request;
import id.sentra.financing.programme.ProgrammeService;
import id.sentra.financing.programme.domain.Programme;
import id.sentra.financing.schedule.domain.LoanTerms;
import id.sentra.financing.sme.Sme;
import id.sentra.financing.sme.Smes;
import id.sentra.platform.error.Labelled;
import id.sentra.platform.error.Refused;
import id.sentra.platform.security.Scope;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Who may apply for what: verified SMEs of the programme's scales, within its limits. */
@Component
class Applicants {

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
		return verified(smeId, scope).flatMap((sme) -> allowed(sme, request));
	}

	/** The SME, if it is verified still. */
	Mono<Sme> verified(UUID smeId, Scope scope) {
		return this.smes.verified(smeId, scope);
	}

	private Mono<Allowed> allowed(Sme sme, Request request) {
		return Mono.zip(this.programmes.current(request.programme()),
				this.applications.loansBefore(sme.id(), request.programme()),
				(programme, before) -> allowed(sme, request, programme, before + 1));
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

	/** An SME, the rules that apply, and the terms they give. */
	record Allowed(Sme sme, Programme programme, LoanTerms terms) {
	}

}
