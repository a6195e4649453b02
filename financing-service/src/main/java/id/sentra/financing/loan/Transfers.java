package id.sentra.financing.loan;

import java.time.LocalDate;

import id.sentra.financing.loan.Payments.Bank;
import id.sentra.platform.error.Conflict;
import id.sentra.platform.money.Rupiah;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/**
 * The bank's transfers and how much of each payments have taken; the database keeps the
 * sum. A reference is the same whatever its case and spaces.
 */
@Repository
class Transfers {

	private static final String DECLARE = """
			insert into bank_transfer as t (key, reference, paid_on, amount)
			values (bank_reference_key(:reference), :reference, :paidOn, :amount)
			on conflict (key) do update set (reference, paid_on, amount) = (excluded.reference, excluded.paid_on,
				excluded.amount) where t.allocated = 0""";

	/**
	 * A transfer that was taken back stays as large as it was: its rest is for others.
	 */
	private static final String DECLARE_PART = DECLARE
			+ " and not (t.paid_on = excluded.paid_on and t.amount >= excluded.amount)";

	private final DatabaseClient database;

	Transfers(DatabaseClient database) {
		this.database = database;
	}

	/**
	 * Makes sure that the transfer is known, of that day and with enough left for an
	 * amount: one never heard of, one whose payments were all taken back, or the rest of
	 * one that was taken back in part.
	 * @throws Conflict when it has paid for something else
	 */
	Mono<Void> require(Bank bank) {
		return declare(DECLARE_PART, bank).filter((declared) -> !declared)
			.flatMap((known) -> left(bank.reference()))
			.filter((left) -> !left.covers(bank))
			.flatMap((left) -> Mono.error(() -> new Conflict("bank-reference-used")));
	}

	/** Whether nothing was paid with it so far, so that it is what is said now. */
	Mono<Boolean> declare(Bank bank) {
		return declare(DECLARE, bank);
	}

	private Mono<Boolean> declare(String sql, Bank bank) {
		return this.database.sql(sql)
			.bind("reference", bank.reference())
			.bind("paidOn", bank.paidOn())
			.bind("amount", bank.amount().amount())
			.fetch()
			.rowsUpdated()
			.map((rows) -> rows == 1);
	}

	/**
	 * Whether that much money of that day is in the books already, taken back from loans.
	 */
	Mono<Boolean> isKnown(Bank bank) {
		return left(bank.reference()).map((left) -> left.covers(bank)).defaultIfEmpty(false);
	}

	private Mono<Left> left(String reference) {
		return this.database.sql(
				"select paid_on, amount - allocated as rest from bank_transfer where key = bank_reference_key(:reference)")
			.bind("reference", reference)
			.map((row) -> new Left(row.get("paid_on", LocalDate.class), LoanRows.rupiah(row, "rest")))
			.one();
	}

	private record Left(LocalDate paidOn, Rupiah amount) {

		boolean covers(Bank bank) {
			return this.paidOn.equals(bank.paidOn()) && this.amount.compareTo(bank.amount()) >= 0;
		}

	}

}
