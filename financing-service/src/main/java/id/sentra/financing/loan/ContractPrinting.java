package id.sentra.financing.loan;

import java.util.Objects;
import java.util.UUID;

import id.sentra.platform.security.CurrentUser;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Prints contracts for whoever may see the loan. */
@Service
public class ContractPrinting {

	private final LoanService loans;

	private final ContractPdf pdf;

	ContractPrinting(LoanService loans, ContractPdf pdf) {
		this.loans = loans;
		this.pdf = pdf;
	}

	public Mono<Printed> print(UUID id, CurrentUser user) {
		return this.loans.find(id, user)
			.flatMap((loan) -> this.loans.plan(loan, user)
				.flatMap((plan) -> this.pdf.render(loan, plan,
						Objects.requireNonNullElse(loan.contract().borrower().name(), "-")))
				.map((pdf) -> new Printed(loan.contract().number(), pdf)));
	}

	/** A contract's number and its PDF. */
	public record Printed(String number, byte[] pdf) {
	}

}
