package id.sentra.financing.loan;

import java.util.UUID;

import id.sentra.financing.loan.domain.Loan;
import id.sentra.financing.sme.Sme;
import id.sentra.financing.sme.Smes;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.tx.Transactions;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Prints contracts for whoever may see the loan. */
@Service
public class ContractPrinting {

	private final LoanService loans;

	private final Smes smes;

	private final Transactions transactions;

	private final ContractPdf pdf;

	ContractPrinting(LoanService loans, Smes smes, Transactions transactions, ContractPdf pdf) {
		this.loans = loans;
		this.smes = smes;
		this.transactions = transactions;
		this.pdf = pdf;
	}

	public Mono<Printed> print(UUID id, CurrentUser user) {
		return this.loans.find(id, user)
			.flatMap((loan) -> Mono.zip(this.loans.plan(loan, user), name(loan, user))
				.flatMap((found) -> this.pdf.render(loan, found.getT1(), found.getT2()))
				.map((pdf) -> new Printed(loan.contract().number(), pdf)));
	}

	private Mono<String> name(Loan loan, CurrentUser user) {
		return this.transactions.in(user.scope(), this.smes.find(loan.contract().borrower().smeId(), user.scope()))
			.map(Sme::name)
			.defaultIfEmpty("-");
	}

	/** A contract's number and its PDF. */
	public record Printed(String number, byte[] pdf) {
	}

}
