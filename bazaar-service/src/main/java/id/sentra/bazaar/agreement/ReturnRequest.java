package id.sentra.bazaar.agreement;

import java.time.LocalDate;

import id.sentra.bazaar.agreement.domain.GoodsReturn;
import id.sentra.platform.id.Ids;
import id.sentra.platform.money.Rupiah;
import id.sentra.platform.web.RequestFields;
import id.sentra.platform.web.RequestFields.Field;
import org.jspecify.annotations.Nullable;

record ReturnRequest(@Nullable LocalDate day, @Nullable String product, @Nullable Integer quantity,
		@Nullable Long value, GoodsReturn.@Nullable Cause cause) {

	GoodsReturn read() {
		RequestFields fields = new RequestFields();
		Field<String> name = AgreementFields.text(fields, "product", this.product, AgreementFields.LONGEST_NAME);
		Field<LocalDate> on = AgreementFields.day(fields, "day", this.day);
		Field<Integer> count = AgreementFields.count(fields, "quantity", this.quantity);
		Field<Long> worth = AgreementFields.money(fields, "value", this.value, 0, "positive-or-zero");
		return new GoodsReturn(Ids.next(), on.value(), name.value(), count.value(), new Rupiah(worth.value()),
				(this.cause != null) ? this.cause : GoodsReturn.Cause.UNSOLD);
	}

}
