package id.sentra.financing.loan;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import id.sentra.financing.loan.domain.Contract;
import id.sentra.financing.loan.domain.Contract.Borrower;
import id.sentra.financing.loan.domain.Contract.Funding;
import id.sentra.financing.loan.domain.Contract.Signing;
import id.sentra.financing.loan.domain.Contract.Source;
import id.sentra.financing.loan.domain.Loan;
import id.sentra.financing.loan.domain.Loan.Payout;
import id.sentra.financing.loan.domain.LoanStatus;
import id.sentra.financing.loan.domain.Position;
import id.sentra.financing.loan.domain.Position.Lateness;
import id.sentra.financing.loan.domain.RepaymentPlan.Parts;
import id.sentra.financing.loan.domain.Zone;
import id.sentra.financing.schedule.domain.LoanTerms;
import id.sentra.financing.schedule.domain.RepaymentMethod;
import id.sentra.financing.schedule.domain.YearlyRate;
import id.sentra.platform.money.Rupiah;
import id.sentra.platform.sql.Columns;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;

final class LoanRows {

	private LoanRows() {
	}

	/** What may change of a loan. */
	/** By the names of parameters. */
	static Map<String, Object> values(Loan loan) {
		Position at = loan.position();
		Payout payout = loan.payout();
		Map<String, Object> values = new HashMap<>();
		values.put("loan_id", loan.id());
		values.put("loan_version", loan.version());
		values.put("loan_status", loan.status().name());
		values.put("loan_disbursed_on", Parameters.in(R2dbcType.DATE, (payout != null) ? payout.day() : null));
		values.put("loan_disbursed_by", Parameters.in(R2dbcType.VARCHAR, (payout != null) ? payout.by() : null));
		values.put("loan_as_of", Parameters.in(R2dbcType.DATE, at.asOf()));
		values.put("loan_paid_principal", at.paid().principal().amount());
		values.put("loan_paid_interest", at.paid().interest().amount());
		values.put("loan_settled_on", Parameters.in(R2dbcType.DATE, at.settledOn()));
		values.put("loan_accrued", at.accrued().amount());
		values.put("loan_credit", at.credit().amount());
		values.put("loan_unpaid_from", Parameters.in(R2dbcType.DATE, at.lateness().unpaidFrom()));
		values.put("loan_accruing_no", at.lateness().accruingNumber());
		values.put("loan_days_past_due", at.lateness().daysPastDue());
		values.put("loan_collectability", at.lateness().collectability());
		return values;
	}

	static Loan loan(Readable row) {
		LocalDate day = row.get("disbursed_on", LocalDate.class);
		return new Loan(row.get("id", UUID.class), row.get("version", Long.class), contract(row),
				Columns.constant(row, "status", LoanStatus.class),
				(day != null) ? new Payout(day, row.get("disbursed_by", String.class)) : null, position(row));
	}

	private static Contract contract(Readable row) {
		LoanTerms terms = new LoanTerms(rupiah(row, "principal"), new YearlyRate(row.get("rate", Integer.class)),
				row.get("term_months", Integer.class), Columns.constant(row, "method", RepaymentMethod.class));
		return new Contract(row.get("number", String.class),
				new Borrower(row.get("sme_id", UUID.class), Columns.region(row, "region_code"),
						Columns.constant(row, "zone", Zone.class), row.get("sme_name", String.class)),
				new Funding(source(row), row.get("programme_code", String.class),
						row.get("programme_version", Integer.class), Columns.region(row, "budget_region")),
				terms, new Signing(row.get("created_by", String.class),
						row.get("created_at", OffsetDateTime.class).toInstant()));
	}

	private static Source source(Readable row) {
		LocalDate balanceOn = row.get("balance_on", LocalDate.class);
		return (balanceOn != null) ? Source.takeOver(row.get("take_over_id", UUID.class), balanceOn)
				: Source.application(row.get("application_id", UUID.class));
	}

	private static Position position(Readable row) {
		return new Position(row.get("as_of", LocalDate.class),
				new Parts(rupiah(row, "paid_interest"), rupiah(row, "paid_principal")), rupiah(row, "accrued_interest"),
				rupiah(row, "credit"),
				new Lateness(row.get("unpaid_from", LocalDate.class), row.get("accruing_no", Integer.class),
						row.get("days_past_due", Integer.class), row.get("collectability", Integer.class)),
				row.get("settled_on", LocalDate.class));
	}

	static Rupiah rupiah(Readable row, String column) {
		return Rupiah.of(row.get(column, Long.class));
	}

}
