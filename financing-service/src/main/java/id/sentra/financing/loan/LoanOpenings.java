package id.sentra.financing.loan;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import id.sentra.financing.ledger.domain.JournalEntry;
import id.sentra.financing.ledger.domain.JournalEntry.Occasion;
import id.sentra.financing.loan.Payments.Bank;
import id.sentra.financing.loan.Payments.Kind;
import id.sentra.financing.loan.domain.Contract;
import id.sentra.financing.loan.domain.Contract.Borrower;
import id.sentra.financing.loan.domain.Contract.Funding;
import id.sentra.financing.loan.domain.Contract.Signing;
import id.sentra.financing.loan.domain.Contract.Source;
import id.sentra.financing.loan.domain.EarlierLoan;
import id.sentra.financing.loan.domain.Loan;
import id.sentra.financing.loan.domain.OpeningBalance;
import id.sentra.financing.loan.domain.PostingPeriod;
import id.sentra.financing.programme.Budgets;
import id.sentra.platform.region.RegionCode;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Enters loans paid out earlier into the books, within the caller's transaction. */
@Component
public class LoanOpenings {

	private final Loans loans;

	private final LoanWriter writer;

	private final Payments payments;

	private final Budgets budgets;

	private final PostingPeriodRules rules;

	private final Clock clock;

	LoanOpenings(Loans loans, LoanWriter writer, Payments payments, Budgets budgets, PostingPeriodRules rules,
			Clock clock) {
		this.loans = loans;
		this.writer = writer;
		this.payments = payments;
		this.budgets = budgets;
		this.rules = rules;
		this.clock = clock;
	}

	/** The days payments of borrowers there may bear today. */
	public Mono<PostingPeriod> books(RegionCode region) {
		return this.loans.zone(region).flatMap((zone) -> this.rules.open(zone.day(this.clock.instant())));
	}

	/** How the loan of a take-over would stand; nothing is kept. */
	public Mono<OpeningBalance> preview(UUID takeOverId, UUID smeId, RegionCode region, EarlierLoan earlier) {
		return borrower(smeId, region)
			.flatMap((borrower) -> opened(contract("preview", borrower, takeOverId, earlier, region, ""), earlier));
	}

	/**
	 * The loan of a take-over with its ledger, plan, payment and events; its principal is
	 * used budget.
	 */
	public Mono<Loan> open(UUID takeOverId, UUID smeId, RegionCode region, EarlierLoan earlier, String by) {
		return this.budgets.take(earlier.programme(), region, earlier.terms().principal())
			.flatMap((budget) -> this.loans.nextContract(region).map((next) -> {
				String number = Contracts.number(next.zone(), this.clock.instant(), next.number());
				Borrower borrower = new Borrower(smeId, region, next.zone(), null);
				return contract(number, borrower, takeOverId, earlier, budget, by);
			}))
			.flatMap((contract) -> opened(contract, earlier))
			.flatMap((opened) -> save(opened, earlier, by));
	}

	private Mono<Borrower> borrower(UUID smeId, RegionCode region) {
		return this.loans.zone(region).map((zone) -> new Borrower(smeId, region, zone, null));
	}

	private Contract contract(String number, Borrower borrower, UUID takeOverId, EarlierLoan earlier, RegionCode budget,
			String by) {
		Funding funding = new Funding(Source.takeOver(takeOverId, earlier.balanceOn()), earlier.programme(),
				earlier.programmeVersion(), budget);
		return new Contract(number, borrower, funding, earlier.terms(), new Signing(by, this.clock.instant()));
	}

	private Mono<OpeningBalance> opened(Contract contract, EarlierLoan earlier) {
		return this.loans.collectability(earlier.balanceOn())
			.map((rules) -> OpeningBalance.of(contract, earlier, rules, contract.signing().at()));
	}

	private Mono<Loan> save(OpeningBalance opened, EarlierLoan earlier, String by) {
		Loan contracted = opened.contracted();
		List<JournalEntry> entries = Postings.opened(opened,
				new Occasion(earlier.balanceOn(), earlier.oldNumber(), by));
		return this.loans.add(contracted)
			.then(this.loans.addPlan(opened.loan(), opened.plan()))
			.then(Mono.defer(() -> this.writer.save(contracted, opened.loan(), entries, opened.events())))
			.flatMap((loan) -> (entries.size() == 1) ? Mono.just(loan)
					: this.payments.add(repaid(opened, earlier, entries.get(1)), loan).thenReturn(loan));
	}

	private Payments.Payment repaid(OpeningBalance opened, EarlierLoan earlier, JournalEntry entry) {
		Loan loan = opened.loan();
		Bank bank = new Bank("TAKEN-OVER-" + loan.contract().number(), earlier.balanceOn(), earlier.repaid());
		return Postings.payment(loan, Kind.TAKEN_OVER, bank, Postings.allocated(opened.result()), entry,
				this.clock.instant());
	}

}
