package id.sentra.bazaar.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import id.sentra.bazaar.agreement.domain.GoodsReturn;
import id.sentra.platform.error.Refused.FieldProblem;
import id.sentra.platform.id.Ids;
import id.sentra.platform.money.Rupiah;
import org.jspecify.annotations.Nullable;

/** Goods that came back. */
record ReturnRequest(@Nullable LocalDate day, @Nullable String product, @Nullable Integer quantity,
		@Nullable Long value, GoodsReturn.@Nullable Cause cause) {

	GoodsReturn read() {
		List<FieldProblem> problems = new ArrayList<>();
		String name = TermsRequest.text("product", this.product, TermsRequest.LONGEST_NAME, problems);
		LocalDate on = (this.day != null) ? this.day : LocalDate.EPOCH;
		if (on.getYear() < 2000 || on.getYear() > 2200) {
			problems.add(new FieldProblem("day", "not-null"));
		}
		int count = (this.quantity != null) ? this.quantity : 0;
		long worth = (this.value != null) ? this.value : -1;
		if (count <= 0) {
			problems.add(new FieldProblem("quantity", "positive"));
		}
		if (worth < 0) {
			problems.add(new FieldProblem("value", "positive-or-zero"));
		}
		TermsRequest.refuseIf(problems);
		return new GoodsReturn(Ids.next(), on, name, count, new Rupiah(worth),
				(this.cause != null) ? this.cause : GoodsReturn.Cause.UNSOLD);
	}

}
