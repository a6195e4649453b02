package id.sentra.financing.loanapplication;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import id.sentra.financing.loanapplication.domain.LoanApplication.Request;
import id.sentra.financing.loanapplication.domain.RejectionReason;
import id.sentra.financing.programme.domain.Purpose;
import id.sentra.platform.error.Refused;
import id.sentra.platform.error.Refused.FieldProblem;
import id.sentra.platform.money.Rupiah;
import id.sentra.platform.web.OneOf;
import org.jspecify.annotations.Nullable;

/** What an SME asks for; {@code smeId} may be left out by its owner. */
record ApplicationRequest(@Nullable UUID smeId, @Nullable String programmeCode, @Nullable Long amount,
		@Nullable Integer termMonths, @Nullable Purpose purpose) {

	Request read() {
		if (this.programmeCode == null || this.programmeCode.isBlank()) {
			throw Refused.fields(List.of(new FieldProblem("programmeCode", "not-blank")));
		}
		return new Request(this.programmeCode.strip(), rupiah(this.amount), months(this.termMonths),
				(this.purpose != null) ? this.purpose : Purpose.WORKING_CAPITAL);
	}

	static Rupiah rupiah(@Nullable Long amount) {
		if (amount == null || amount < 1) {
			throw Refused.fields(List.of(new FieldProblem("amount", (amount != null) ? "positive" : "not-null")));
		}
		return Rupiah.of(amount);
	}

	static int months(@Nullable Integer months) {
		if (months == null || months < 1) {
			throw Refused.fields(List.of(new FieldProblem("termMonths", (months != null) ? "positive" : "not-null")));
		}
		return months;
	}

	/** What a maker proposes. */
	record ProposalRequest(@Nullable Long amount, @Nullable Integer termMonths) {
	}

	/** Why it is rejected: codes of {@link RejectionReason}. */
	record RejectionRequest(@OneOf(RejectionReason.class) @Nullable List<String> reasons) {

		List<RejectionReason> read() {
			if (this.reasons == null || this.reasons.isEmpty()) {
				throw Refused.fields(List.of(new FieldProblem("reasons", "not-empty")));
			}
			return this.reasons.stream().map(RejectionRequest::reason).toList();
		}

		private static RejectionReason reason(@Nullable String text) {
			return Arrays.stream(RejectionReason.values())
				.filter((reason) -> reason.name().equals(text))
				.findFirst()
				.orElseThrow(() -> Refused.fields(List.of(new FieldProblem("reasons", "pattern"))));
		}

	}

}
