package id.sentra.financing.loan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import id.sentra.financing.ledger.domain.Account;
import id.sentra.financing.ledger.domain.JournalEntry;
import id.sentra.financing.ledger.domain.JournalEntry.Line;
import id.sentra.financing.ledger.domain.JournalEntry.Occasion;
import id.sentra.financing.ledger.domain.JournalEntry.Subject;
import id.sentra.financing.loan.Payments.Allocation;
import id.sentra.financing.loan.Payments.Bank;
import id.sentra.financing.loan.Payments.Kind;
import id.sentra.financing.loan.Payments.Payment;
import id.sentra.financing.loan.Payments.Recording;
import id.sentra.financing.loan.domain.Loan;
import id.sentra.financing.loan.domain.OpeningBalance;
import id.sentra.financing.loan.domain.PaymentResult;
import id.sentra.financing.loan.domain.RepaymentPlan.Parts;
import id.sentra.platform.id.Ids;
import id.sentra.platform.money.Rupiah;

/** Which accounts what happens to a loan moves. */
final class Postings {

	private Postings() {
	}

	/**
	 * Interest accrued up to the day, if any, or no longer owed of days gone by; and then
	 * the payment.
	 */
	static List<JournalEntry> received(Loan loan, Bank bank, PaymentResult result, LocalDate today, String by) {
		return moved(JournalEntry.Kind.PAYMENT, loan, bank, result, today, by);
	}

	/** A payment taken back, with what follows for the interest. */
	static List<JournalEntry> reversed(Loan loan, Bank bank, PaymentResult result, LocalDate today, String by) {
		return moved(JournalEntry.Kind.REVERSAL, loan, bank, result, today, by);
	}

	private static List<JournalEntry> moved(JournalEntry.Kind kind, Loan loan, Bank bank, PaymentResult result,
			LocalDate today, String by) {
		List<JournalEntry> entries = new ArrayList<>();
		Occasion occasion = new Occasion(today, bank.reference(), by);
		if (result.accrued().amount() != 0) {
			JournalEntry.Kind accrual = result.accrued().isNegative() ? JournalEntry.Kind.ACCRUAL_REVERSAL
					: JournalEntry.Kind.ACCRUAL;
			entries.add(JournalEntry.of(accrual, occasion, subject(loan),
					Line.debit(Account.INTEREST_RECEIVABLE, result.accrued()),
					Line.credit(Account.INTEREST_INCOME, result.accrued())));
		}
		Parts paid = result.paid();
		Rupiah received = paid.total().plus(result.credit());
		entries.add(JournalEntry.of(kind, occasion, subject(loan), Line.debit(Account.BANK, received),
				Line.credit(Account.INTEREST_RECEIVABLE, paid.interest()),
				Line.credit(Account.PRINCIPAL, paid.principal()),
				Line.credit(Account.BORROWER_CREDIT, result.credit())));
		return entries;
	}

	/**
	 * What a loan was worth that is taken over, and what was repaid of it. Neither the
	 * bank nor income is touched: both belong to the books it comes from.
	 */
	static List<JournalEntry> opened(OpeningBalance opened, Occasion occasion) {
		Loan loan = opened.contracted();
		Rupiah principal = loan.contract().terms().principal();
		Rupiah accrued = opened.result().accrued();
		List<JournalEntry> entries = new ArrayList<>();
		entries.add(JournalEntry.of(JournalEntry.Kind.OPENING, occasion, subject(loan),
				Line.debit(Account.PRINCIPAL, principal), Line.debit(Account.INTEREST_RECEIVABLE, accrued),
				Line.credit(Account.OPENING_BALANCE, principal.plus(accrued))));
		Parts paid = opened.result().paid();
		Rupiah credit = opened.result().credit();
		Rupiah repaid = paid.total().plus(credit);
		if (repaid.amount() > 0) {
			entries.add(JournalEntry.of(JournalEntry.Kind.OPENING, occasion, subject(loan),
					Line.debit(Account.OPENING_BALANCE, repaid),
					Line.credit(Account.INTEREST_RECEIVABLE, paid.interest()),
					Line.credit(Account.PRINCIPAL, paid.principal()), Line.credit(Account.BORROWER_CREDIT, credit)));
		}
		return entries;
	}

	static JournalEntry refund(Loan loan, Bank bank, LocalDate today, String by) {
		return JournalEntry.of(JournalEntry.Kind.REFUND, new Occasion(today, bank.reference(), by), subject(loan),
				Line.debit(Account.BORROWER_CREDIT, bank.amount()), Line.credit(Account.BANK, bank.amount()));
	}

	/** What journal entries of a loan are about. */
	static Subject subject(Loan loan) {
		return new Subject(loan.id(), loan.contract().borrower().smeId(), loan.contract().borrower().region());
	}

	static Allocation allocated(PaymentResult result) {
		return new Allocation(result.paid(), result.credit());
	}

	static Allocation refunded(Rupiah amount) {
		return new Allocation(new Parts(Rupiah.ZERO, Rupiah.ZERO), Rupiah.ZERO.minus(amount));
	}

	/** Takes back what the bank moved, on the day it did. */
	static Payment reversal(Loan loan, Payment payment, Allocation allocation, JournalEntry entry, Instant now) {
		return new Payment(Ids.next(), loan.id(), Kind.REVERSAL, payment.bank(), allocation,
				new Recording(entry.id(), entry.occasion().by(), now), payment.id());
	}

	static Payment payment(Loan loan, Kind kind, Bank bank, Allocation allocation, JournalEntry entry, Instant now) {
		return new Payment(Ids.next(), loan.id(), kind, bank, allocation,
				new Recording(entry.id(), entry.occasion().by(), now), null);
	}

}
