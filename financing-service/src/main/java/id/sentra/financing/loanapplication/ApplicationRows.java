package id.sentra.financing.loanapplication;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import id.sentra.financing.loanapplication.domain.ApplicationStatus;
import id.sentra.financing.loanapplication.domain.LoanApplication;
import id.sentra.financing.loanapplication.domain.LoanApplication.Applicant;
import id.sentra.financing.loanapplication.domain.LoanApplication.Decision;
import id.sentra.financing.loanapplication.domain.LoanApplication.Findings;
import id.sentra.financing.loanapplication.domain.LoanApplication.Origin;
import id.sentra.financing.loanapplication.domain.LoanApplication.Proposal;
import id.sentra.financing.loanapplication.domain.LoanApplication.Request;
import id.sentra.financing.loanapplication.domain.Score;
import id.sentra.financing.programme.domain.Purpose;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.sql.Columns;
import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** An application as a row; score and proposal are kept as JSON. */
final class ApplicationRows {

	private final JsonMapper json;

	ApplicationRows(JsonMapper json) {
		this.json = json;
	}

	/** By the names of parameters. */
	Map<String, Object> values(LoanApplication application) {
		Findings findings = application.findings();
		Proposal proposal = findings.proposal();
		Decision decision = findings.decision();
		Request request = application.request();
		RegionCode budget = (decision != null) ? decision.budget() : null;
		Map<String, Object> values = new HashMap<>();
		values.put("application_id", application.id());
		values.put("application_version", application.version());
		values.put("application_programme", request.programme());
		values.put("application_amount", request.amount().amount());
		values.put("application_months", request.months());
		values.put("application_purpose", request.purpose().name());
		values.put("application_status", application.status().name());
		values.put("application_score", json(findings.score()));
		values.put("application_proposal", json(proposal));
		values.put("application_proposed_by", text((proposal != null) ? proposal.maker() : null));
		values.put("application_decided_by", text((decision != null) ? decision.by() : null));
		values.put("application_decided_at", Parameters.in(R2dbcType.TIMESTAMP_WITH_TIME_ZONE,
				(decision != null) ? decision.at().atOffset(ZoneOffset.UTC) : null));
		values.put("application_reasons",
				(decision != null) ? decision.reasons().toArray(String[]::new) : new String[0]);
		values.put("application_budget", text((budget != null) ? budget.value() : null));
		return values;
	}

	LoanApplication application(Readable row) {
		Request request = new Request(row.get("programme_code", String.class), Columns.rupiah(row, "amount"),
				row.get("term_months", Integer.class), Columns.constant(row, "purpose", Purpose.class));
		Findings findings = new Findings(read(row, "score", Score.class), read(row, "proposal", Proposal.class),
				decision(row));
		return new LoanApplication(row.get("id", UUID.class), row.get("version", Long.class),
				new Applicant(row.get("sme_id", UUID.class), Columns.region(row, "region_code"),
						row.get("sme_name", String.class)),
				request, Columns.constant(row, "status", ApplicationStatus.class),
				new Origin(row.get("created_by", String.class), instant(row, "created_at"),
						List.of(row.get("officers", String[].class))),
				findings);
	}

	private static @Nullable Decision decision(Readable row) {
		String by = row.get("decided_by", String.class);
		if (by == null) {
			return null;
		}
		String budget = row.get("budget_region", String.class);
		return new Decision(by, instant(row, "decided_at"), Arrays.asList(row.get("reasons", String[].class)),
				(budget != null) ? RegionCode.of(budget) : null);
	}

	private static Instant instant(Readable row, String column) {
		return row.get(column, OffsetDateTime.class).toInstant();
	}

	private <T> @Nullable T read(Readable row, String column, Class<T> type) {
		String text = row.get(column, String.class);
		return (text != null) ? this.json.readValue(text, type) : null;
	}

	private Object json(@Nullable Object value) {
		return (value != null) ? Json.of(this.json.writeValueAsString(value)) : Parameters.in(Json.class);
	}

	private static Object text(@Nullable String value) {
		return Parameters.in(R2dbcType.VARCHAR, value);
	}

}
