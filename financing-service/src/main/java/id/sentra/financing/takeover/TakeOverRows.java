package id.sentra.financing.takeover;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

import id.sentra.financing.loan.domain.EarlierLoan;
import id.sentra.financing.schedule.domain.LoanTerms;
import id.sentra.financing.schedule.domain.RepaymentMethod;
import id.sentra.financing.schedule.domain.YearlyRate;
import id.sentra.financing.takeover.domain.TakeOver;
import id.sentra.financing.takeover.domain.TakeOver.Borrower;
import id.sentra.financing.takeover.domain.TakeOver.Outcome;
import id.sentra.financing.takeover.domain.TakeOver.Status;
import id.sentra.financing.takeover.domain.TakeOver.Step;
import id.sentra.platform.money.Rupiah;
import id.sentra.platform.sql.Columns;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;

final class TakeOverRows {

	private TakeOverRows() {
	}

	static GenericExecuteSpec bind(GenericExecuteSpec sql, Outcome outcome) {
		return sql.bind("by", outcome.decision().by())
			.bind("at", outcome.decision().at().atOffset(ZoneOffset.UTC))
			.bind("loan", (outcome.loanId() != null) ? Parameters.in(outcome.loanId()) : Parameters.in(UUID.class));
	}

	static TakeOver takeOver(Readable row) {
		return new TakeOver(row.get("id", UUID.class), row.get("version", Long.class),
				new Borrower(row.get("sme_id", UUID.class), Columns.region(row, "region_code"),
						row.get("next_access", Integer.class), row.get("sme_name", String.class)),
				loan(row), Columns.constant(row, "status", Status.class), step(row, "proposed"), outcome(row));
	}

	private static EarlierLoan loan(Readable row) {
		LoanTerms terms = new LoanTerms(rupiah(row, "principal"), new YearlyRate(row.get("rate", Integer.class)),
				row.get("term_months", Integer.class), Columns.constant(row, "method", RepaymentMethod.class));
		return new EarlierLoan(row.get("old_number", String.class), row.get("programme_code", String.class),
				row.get("programme_version", Integer.class), terms, row.get("disbursed_on", LocalDate.class),
				rupiah(row, "repaid"), row.get("balance_on", LocalDate.class));
	}

	private static @Nullable Outcome outcome(Readable row) {
		return (row.get("decided_by", String.class) != null)
				? new Outcome(step(row, "decided"), row.get("loan_id", UUID.class)) : null;
	}

	private static Step step(Readable row, String what) {
		return new Step(row.get(what + "_by", String.class), row.get(what + "_at", OffsetDateTime.class).toInstant());
	}

	private static Rupiah rupiah(Readable row, String column) {
		return Rupiah.of(row.get(column, Long.class));
	}

}
