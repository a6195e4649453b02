package id.sentra.financing.loan;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import id.sentra.financing.ledger.domain.JournalEntry;
import id.sentra.financing.ledger.domain.JournalEntry.Occasion;
import id.sentra.financing.loan.Payments.Allocation;
import id.sentra.financing.loan.Payments.Bank;
import id.sentra.financing.loan.Payments.Kind;
import id.sentra.financing.loan.domain.Contract;
import id.sentra.financing.loan.domain.Contract.Borrower;
import id.sentra.financing.loan.domain.Contract.Funding;
import id.sentra.financing.loan.domain.Contract.Signing;
import id.sentra.financing.loan.domain.Contract.Source;
import id.sentra.financing.loan.domain.EarlierLoan;
import id.sentra.financing.loan.domain.EarlierLoan.Standing;
import id.sentra.financing.loan.domain.Loan;
import id.sentra.financing.loan.domain.OpeningBalance;
import id.sentra.financing.loan.domain.PostingPeriod;
import id.sentra.financing.programme.Budgets;
import id.sentra.platform.money.Rupiah;
import id.sentra.platform.region.RegionCode;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Enters loans paid out earlier into the books, within the caller's transaction. */
@Component
public class LoanOpenings {

	private final LoanBook book;

	private final Loans loans;

	private final Payments payments;

	private final Budgets budgets;

	private final BookRules rules;

	LoanOpenings(LoanBook book, Loans loans, Payments payments, Budgets budgets, BookRules rules) {
		this.book = book;
		this.loans = loans;
		this.payments = payments;
		this.budgets = budgets;
		this.rules = rules;
	}

	/** The days payments of borrowers there may bear today. */
	public Mono<PostingPeriod> books(RegionCode region) {
		return this.loans.zone(region).flatMap((zone) -> this.rules.open(zone.day(this.book.now())));
	}

	/** How the loan would stand; nothing is kept. */
	public Mono<OpeningBalance> preview(Whose whose, EarlierLoan loan) {
		return opened(whose, loan, "preview", "", whose.region());
	}

	/**
	 * The loan with its ledger, plan, payment and events; its principal is used budget.
	 */
	public Mono<Loan> open(Whose whose, EarlierLoan earlier, String by) {
		Rupiah principal = earlier.terms().principal();
		return this.budgets.take(earlier.programme(), whose.region(), principal)
			.flatMap((budget) -> Mono.zip(this.loans.zone(whose.region()), this.loans.nextNumber())
				.map((found) -> Contracts.number(found.getT1(), this.book.now(), found.getT2()))
				.flatMap((number) -> opened(whose, earlier, number, by, budget)))
			.flatMap((opened) -> keep(opened, earlier, by));
	}

	private Mono<OpeningBalance> opened(Whose whose, EarlierLoan earlier, String number, String by, RegionCode budget) {
		Standing standing = earlier.standing();
		Instant now = this.book.now();
		return Mono.zip(this.loans.zone(whose.region()), this.loans.collectability(standing.balanceOn()))
			.map((found) -> {
				Contract contract = new Contract(number, new Borrower(whose.smeId(), whose.region(), found.getT1()),
						new Funding(Source.takeOver(whose.takeOverId(), standing.balanceOn()), earlier.programme(),
								earlier.programmeVersion(), budget),
						earlier.terms(), new Signing(by, now));
				return OpeningBalance.of(contract, standing, found.getT2(), now);
			});
	}

	private Mono<Loan> keep(OpeningBalance opened, EarlierLoan earlier, String by) {
		Loan contracted = opened.contracted();
		List<JournalEntry> entries = Postings.opened(opened,
				new Occasion(earlier.standing().balanceOn(), earlier.oldNumber(), by));
		return this.loans.add(contracted)
			.then(this.loans.addPlan(opened.loan(), opened.plan()))
			.then(Mono.defer(() -> this.book.keep(contracted, opened.loan(), entries, opened.events())))
			.flatMap((loan) -> (entries.size() == 1) ? Mono.just(loan)
					: this.payments.add(repaid(opened, earlier.standing(), entries.get(1)), loan).thenReturn(loan));
	}

	private Payments.Payment repaid(OpeningBalance opened, Standing standing, JournalEntry entry) {
		Loan loan = opened.loan();
		Bank bank = new Bank("TAKEN-OVER-" + loan.contract().number(), standing.balanceOn(), standing.repaid());
		Allocation allocation = new Allocation(opened.result().paid(), opened.result().credit());
		return Postings.payment(loan, Kind.TAKEN_OVER, bank, allocation, entry, this.book.now());
	}

	/** Whose loan it is, and the take-over that enters it. */
	public record Whose(UUID takeOverId, UUID smeId, RegionCode region) {
	}

}
