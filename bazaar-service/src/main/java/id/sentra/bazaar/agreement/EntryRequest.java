package id.sentra.bazaar.agreement;

import java.time.LocalDate;

import id.sentra.bazaar.agreement.domain.ConsignmentEntry;
import id.sentra.bazaar.agreement.domain.ConsignmentEntry.Kind;
import id.sentra.platform.id.Ids;
import id.sentra.platform.money.Rupiah;
import id.sentra.platform.web.RequestFields;
import id.sentra.platform.web.RequestFields.Field;
import org.jspecify.annotations.Nullable;

/** A line for the book of a consignment; money paid names no goods. */
record EntryRequest(@Nullable Kind kind, @Nullable LocalDate day, @Nullable String product, @Nullable Integer quantity,
		@Nullable Long amount) {

	ConsignmentEntry read() {
		RequestFields fields = new RequestFields();
		Field<Kind> what = fields.given("kind", this.kind);
		Field<LocalDate> on = AgreementFields.day(fields, "day", this.day);
		boolean paid = this.kind == Kind.PAID;
		Field<Long> money = AgreementFields.money(fields, "amount", this.amount, paid ? 1 : 0, "positive");
		if (paid) {
			return new ConsignmentEntry(Ids.next(), what.value(), on.value(), null, 0, new Rupiah(money.value()));
		}
		Field<String> name = AgreementFields.text(fields, "product", this.product, AgreementFields.LONGEST_NAME);
		Field<Integer> count = AgreementFields.count(fields, "quantity", this.quantity);
		return new ConsignmentEntry(Ids.next(), what.value(), on.value(), name.value(), count.value(),
				new Rupiah(money.value()));
	}

}
