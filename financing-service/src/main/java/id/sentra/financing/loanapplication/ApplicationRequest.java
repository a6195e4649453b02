package id.sentra.financing.loanapplication;

import java.util.List;
import java.util.UUID;

import id.sentra.financing.loanapplication.domain.LoanApplication.Request;
import id.sentra.financing.loanapplication.domain.RejectionReason;
import id.sentra.financing.programme.domain.Programme;
import id.sentra.financing.programme.domain.Purpose;
import id.sentra.financing.request.MoneyFields;
import id.sentra.platform.money.Rupiah;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.web.OneOf;
import id.sentra.platform.web.RequestFields;
import id.sentra.platform.web.RequestFields.Field;
import org.jspecify.annotations.Nullable;

/** What an SME asks for; {@code smeId} may be left out by its owner. */
record ApplicationRequest(@Nullable UUID smeId, @Nullable String programmeCode, @Nullable Long amount,
		@Nullable Integer termMonths, @Nullable Purpose purpose) {

	/** A first request, with the SME it is for. */
	NewApplication open(CurrentUser user) {
		RequestFields fields = new RequestFields();
		Field<UUID> sme = fields.given("smeId", (this.smeId != null) ? this.smeId : user.scope().smeId().orElse(null));
		Field<Request> request = request(fields);
		return new NewApplication(sme.value(), request.value());
	}

	/** Another request of the same SME. */
	Request read() {
		return request(new RequestFields()).value();
	}

	private Field<Request> request(RequestFields fields) {
		Field<String> programme = fields.parsed("programmeCode", this.programmeCode, "pattern", Programme::parseCode);
		Field<Rupiah> asked = MoneyFields.rupiah(fields, "amount", this.amount, 1, Long.MAX_VALUE);
		Field<Integer> months = MoneyFields.months(fields, "termMonths", this.termMonths);
		return fields.all(() -> new Request(programme.value(), asked.value(), months.value(),
				(this.purpose != null) ? this.purpose : Purpose.WORKING_CAPITAL));
	}

	/** Who asks for what. */
	record NewApplication(UUID smeId, Request request) {
	}

	/** What a maker proposes. */
	record ProposalRequest(@Nullable Long amount, @Nullable Integer termMonths) {

		ProposedTerms read() {
			RequestFields fields = new RequestFields();
			Field<Rupiah> offered = MoneyFields.rupiah(fields, "amount", this.amount, 1, Long.MAX_VALUE);
			Field<Integer> months = MoneyFields.months(fields, "termMonths", this.termMonths);
			return new ProposedTerms(offered.value(), months.value());
		}

		/** An amount and its months. */
		record ProposedTerms(Rupiah amount, int months) {
		}

	}

	/** Why it is rejected: codes of {@link RejectionReason}. */
	record RejectionRequest(@OneOf(RejectionReason.class) @Nullable List<String> reasons) {

		List<RejectionReason> read() {
			RequestFields fields = new RequestFields();
			return fields
				.each("reasons", this.reasons, 1, Integer.MAX_VALUE, "not-empty",
						(reason) -> fields.constant("reasons", reason, "pattern", RejectionReason.class))
				.value();
		}

	}

}
