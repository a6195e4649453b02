package id.sentra.financing.loan.application;

import id.sentra.financing.loan.domain.Loan;
import id.sentra.financing.loan.domain.Plan;
import reactor.core.publisher.Mono;

/** The contract as people sign it. */
public interface ContractPaper {

	/** A PDF with terms and schedule, for the business of that name. */
	Mono<byte[]> print(Loan loan, Plan plan, String business);

}
