package id.sentra.financing.takeover;

import java.time.LocalDate;
import java.util.UUID;

import id.sentra.financing.programme.domain.Programme;
import id.sentra.financing.programme.domain.Purpose;
import id.sentra.financing.request.MoneyFields;
import id.sentra.platform.money.Rupiah;
import id.sentra.platform.web.RequestFields;
import id.sentra.platform.web.RequestFields.Field;
import org.jspecify.annotations.Nullable;

/**
 * A loan as the old books have it; {@code repaid} is all that came in until
 * {@code balanceOn}.
 */
record TakeOverRequest(@Nullable UUID smeId, @Nullable String oldNumber, @Nullable String programmeCode,
		@Nullable Long principal, @Nullable Integer termMonths, @Nullable Purpose purpose, @Nullable Integer access,
		@Nullable LocalDate disbursedOn, @Nullable Long repaid, @Nullable LocalDate balanceOn) {

	private static final long MOST = 2_000_000_000_000L;

	OldBookEntry read() {
		RequestFields fields = new RequestFields();
		Field<UUID> sme = fields.given("smeId", this.smeId);
		Field<String> number = MoneyFields.reference(fields, "oldNumber", this.oldNumber);
		Field<String> programme = fields.parsed("programmeCode", this.programmeCode, "pattern", Programme::parseCode);
		Field<Rupiah> lent = MoneyFields.rupiah(fields, "principal", this.principal, 1, MOST);
		Field<Integer> months = MoneyFields.months(fields, "termMonths", this.termMonths);
		Field<LocalDate> paidOut = MoneyFields.day(fields, "disbursedOn", this.disbursedOn);
		Field<Rupiah> paidBack = MoneyFields.rupiah(fields, "repaid", this.repaid, 0, MOST);
		Field<LocalDate> balance = MoneyFields.day(fields, "balanceOn", this.balanceOn);
		return new OldBookEntry(sme.value(), number.value(), programme.value(), lent.value(), months.value(),
				(this.purpose != null) ? this.purpose : Purpose.WORKING_CAPITAL, this.access, paidOut.value(),
				paidBack.value(), balance.value());
	}

}
