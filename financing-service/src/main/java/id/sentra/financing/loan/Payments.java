package id.sentra.financing.loan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import id.sentra.financing.loan.domain.CashFlow;
import id.sentra.financing.loan.domain.CashFlow.Movement;
import id.sentra.financing.loan.domain.Loan;
import id.sentra.financing.loan.domain.RepaymentPlan.Parts;
import id.sentra.platform.error.Conflict;
import id.sentra.platform.error.NotFound;
import id.sentra.platform.money.Rupiah;
import id.sentra.platform.security.Scope;
import id.sentra.platform.sql.Columns;
import id.sentra.platform.sql.Conditions;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** What was paid to and from loans; never changed. */
@Repository
public class Payments {

	private static final String INSERT = """
			insert into payment (id, loan_id, sme_id, region_code, kind, bank_reference, paid_on, amount, interest, principal,
				credit, entry_id, recorded_by, recorded_at, reverses)
			values (:id, :loan, :sme, :region, :kind, :reference, :paidOn, :amount, :interest, :principal, :credit, :entry,
				:by, :at, :reverses)""";

	private static final String CASH = """
			select paid_on, case kind when 'REFUND' then -amount else amount end as amount from payment p
			where loan_id = :loan and kind in ('PAYMENT', 'SETTLEMENT', 'REFUND', 'TAKEN_OVER')
				and not exists (select from payment where reverses = p.id)""";

	private final DatabaseClient database;

	Payments(DatabaseClient database) {
		this.database = database;
	}

	/**
	 * The payment of a bank reference on that loan that was not taken back, or nothing;
	 * references are the same whatever their case and spaces.
	 */
	Mono<Payment> find(UUID loanId, String bankReference) {
		return this.database
			.sql("""
					select * from payment p where bank_reference_key(bank_reference) = bank_reference_key(:reference)
						and loan_id = :loan and reverses is null and not exists (select from payment where reverses = p.id)""")
			.bind("reference", bankReference)
			.bind("loan", loanId)
			.map(Payments::payment)
			.one();
	}

	/** Not found when the loan has no such payment. */
	Mono<Payment> one(UUID loanId, UUID id) {
		return this.database.sql("select * from payment where id = :id and loan_id = :loan")
			.bind("id", id)
			.bind("loan", loanId)
			.map(Payments::payment)
			.one()
			.switchIfEmpty(Mono.error(() -> new NotFound("payment-not-found")));
	}

	/** What the bank moved for a loan, without what was taken back. */
	Mono<CashFlow> cash(UUID loanId) {
		return this.database.sql(CASH)
			.bind("loan", loanId)
			.map((row) -> new Movement(row.get("paid_on", LocalDate.class), LoanRows.rupiah(row, "amount")))
			.all()
			.collectList()
			.map(CashFlow::new);
	}

	/**
	 * Conflict when the bank's transfer has paid for something else already, or the
	 * payment was taken back before.
	 */
	public Mono<Payment> add(Payment payment, Loan loan) {
		return this.database.sql(INSERT)
			.bind("id", payment.id())
			.bind("loan", payment.loanId())
			.bind("sme", loan.contract().borrower().smeId())
			.bind("region", loan.contract().borrower().region().value())
			.bind("kind", payment.kind().name())
			.bind("reference", payment.bank().reference())
			.bind("paidOn", payment.bank().paidOn())
			.bind("amount", payment.bank().amount().amount())
			.bind("interest", payment.allocation().paid().interest().amount())
			.bind("principal", payment.allocation().paid().principal().amount())
			.bind("credit", payment.allocation().credit().amount())
			.bind("entry", payment.recording().entryId())
			.bind("reverses",
					(payment.reverses() != null) ? Parameters.in(payment.reverses()) : Parameters.in(UUID.class))
			.bind("by", payment.recording().by())
			.bind("at", payment.recording().at().atOffset(ZoneOffset.UTC))
			.fetch()
			.rowsUpdated()
			.thenReturn(payment)
			.onErrorMap(DuplicateKeyException.class, (ex) -> new Conflict("bank-reference-used"));
	}

	/** The payments of a loan, the oldest first. */
	public Mono<List<Payment>> list(UUID loanId, Scope scope) {
		Conditions sql = Conditions.within(scope, "region_code", "sme_id").and("loan_id = :loan", "loan", loanId);
		return sql.bind(this.database.sql("select * from payment" + sql.where() + " order by id"))
			.map(Payments::payment)
			.all()
			.collectList();
	}

	private static Payment payment(Readable row) {
		return new Payment(row.get("id", UUID.class), row.get("loan_id", UUID.class),
				Columns.constant(row, "kind", Kind.class),
				new Bank(row.get("bank_reference", String.class), row.get("paid_on", LocalDate.class),
						LoanRows.rupiah(row, "amount")),
				new Allocation(new Parts(LoanRows.rupiah(row, "interest"), LoanRows.rupiah(row, "principal")),
						LoanRows.rupiah(row, "credit")),
				new Recording(row.get("entry_id", UUID.class), row.get("recorded_by", String.class),
						row.get("recorded_at", OffsetDateTime.class).toInstant()),
				row.get("reverses", UUID.class));
	}

	/** What moves the money. */
	public enum Kind {

		/** Pays what is due. */
		PAYMENT,
		/** Ends the loan early. */
		SETTLEMENT,
		/** The borrower's credit pays what fell due. */
		CREDIT_APPLIED,
		/** Credit paid back to the borrower. */
		REFUND,
		/** Paid back to earlier books before the loan was taken over. */
		TAKEN_OVER,
		/** Takes another payment back. */
		REVERSAL;

		/**
		 * Whether the bank moves money by it, so that it can turn out to be a mistake.
		 */
		boolean isTransfer() {
			return this == PAYMENT || this == SETTLEMENT || this == REFUND;
		}

	}

	/**
	 * One payment and how it was allocated; credit is what the borrower's rose by. Of one
	 * that takes another back, which.
	 */
	public record Payment(UUID id, UUID loanId, Kind kind, Bank bank, Allocation allocation, Recording recording,
			@Nullable UUID reverses) {
	}

	/** The bank's reference, value date and amount. */
	public record Bank(String reference, LocalDate paidOn, Rupiah amount) {

		/** Banks print references in either case. */
		boolean isSame(Bank other) {
			return this.reference.equalsIgnoreCase(other.reference()) && this.paidOn.equals(other.paidOn())
					&& this.amount.equals(other.amount());
		}

	}

	/** Interest and principal paid, and the change of the borrower's credit. */
	public record Allocation(Parts paid, Rupiah credit) {
	}

	/** The journal entry, who recorded it and when. */
	public record Recording(UUID entryId, String by, Instant at) {
	}

}
