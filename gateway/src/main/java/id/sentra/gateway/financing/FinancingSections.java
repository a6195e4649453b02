package id.sentra.gateway.financing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import id.sentra.gateway.list.Preview.Line;
import id.sentra.gateway.list.Preview;
import id.sentra.gateway.page.PageSettings;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.sme.SmeSections;
import reactor.core.publisher.Mono;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Applications and loans on the page of an SME. */
@Component
@Order(3)
class FinancingSections implements SmeSections {

	private final LoanApplications applications;

	private final Loans loans;

	private final ProgrammeNames programmes;

	private final PageSettings settings;

	FinancingSections(LoanApplications applications, Loans loans, ProgrammeNames programmes, PageSettings settings) {
		this.programmes = programmes;
		this.applications = applications;
		this.loans = loans;
		this.settings = settings;
	}

	@Override
	public List<Mono<Preview>> of(CurrentUser user, UUID sme) {
		if (!user.hasAny(FinancingController.READERS)) {
			return List.of();
		}
		String id = sme.toString();
		return List.of(
				Preview.of("applications", "financing", SmeSections.listOf("/pembiayaan/pengajuan", sme),
						this.applications.list(user, null, null, id, Preview.FIRST_FEW)
							.flatMap((page) -> this.programmes.names(user)
								.map((names) -> page.map((one) -> line(one, names)))),
						(line) -> line),
				Preview.of("loans", "financing", SmeSections.listOf("/pembiayaan/daftar", sme),
						this.loans.list(user, null, null, id, null, Preview.FIRST_FEW),
						(one) -> new Line(one.number(), "/pembiayaan/pinjaman/" + one.id(), null, one.disbursedOn(),
								one.principal(), "loan", one.status())));
	}

	private Line line(LoanApplication one, Map<String, String> programmes) {
		return new Line(programmes.getOrDefault(one.programmeCode(), one.programmeCode()),
				"/pembiayaan/pengajuan/" + one.id(), null,
				LocalDate.ofInstant(one.createdAt(), this.settings.timeZone()), one.amount(), "application",
				one.status());
	}

}
