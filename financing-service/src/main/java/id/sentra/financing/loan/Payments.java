package id.sentra.financing.loan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import id.sentra.financing.loan.domain.Loan;
import id.sentra.financing.loan.domain.RepaymentPlan.Parts;
import id.sentra.platform.error.Conflict;
import id.sentra.platform.money.Rupiah;
import id.sentra.platform.security.Scope;
import id.sentra.platform.sql.Columns;
import id.sentra.platform.sql.Conditions;
import io.r2dbc.spi.Readable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** What was paid to and from loans; never changed. */
@Repository
public class Payments {

	private static final String INSERT = """
			insert into payment (id, loan_id, sme_id, region_code, kind, bank_reference, paid_on, amount, interest, principal,
				credit, entry_id, recorded_by, recorded_at)
			values (:id, :loan, :sme, :region, :kind, :reference, :paidOn, :amount, :interest, :principal, :credit, :entry,
				:by, :at)""";

	private final DatabaseClient database;

	Payments(DatabaseClient database) {
		this.database = database;
	}

	/** The payment of a bank reference on that loan, or nothing. */
	public Mono<Payment> find(UUID loanId, String bankReference) {
		return this.database.sql("select * from payment where bank_reference = :reference and loan_id = :loan")
			.bind("reference", bankReference)
			.bind("loan", loanId)
			.map(Payments::payment)
			.one();
	}

	/** Conflict when the bank reference is used. */
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
						row.get("recorded_at", OffsetDateTime.class).toInstant()));
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
		TAKEN_OVER

	}

	/** One payment and how it was allocated; credit is what the borrower's rose by. */
	public record Payment(UUID id, UUID loanId, Kind kind, Bank bank, Allocation allocation, Recording recording) {
	}

	/** The bank's reference, value date and amount. */
	public record Bank(String reference, LocalDate paidOn, Rupiah amount) {
	}

	/** Interest and principal paid, and the change of the borrower's credit. */
	public record Allocation(Parts paid, Rupiah credit) {
	}

	/** The journal entry, who recorded it and when. */
	public record Recording(UUID entryId, String by, Instant at) {
	}

}
