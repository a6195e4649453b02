package id.sentra.bazaar.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import id.sentra.bazaar.agreement.domain.ConsignmentEntry;
import id.sentra.bazaar.agreement.domain.ConsignmentEntry.Kind;
import id.sentra.platform.error.Refused.FieldProblem;
import id.sentra.platform.id.Ids;
import id.sentra.platform.money.Rupiah;
import org.jspecify.annotations.Nullable;

/** A line for the book of a consignment; money paid names no goods. */
record EntryRequest(@Nullable Kind kind, @Nullable LocalDate day, @Nullable String product, @Nullable Integer quantity,
		@Nullable Long amount) {

	private static final int MOST_GOODS = 1_000_000;

	private static final long MOST_MONEY = 1_000_000_000_000L;

	ConsignmentEntry read() {
		List<FieldProblem> problems = new ArrayList<>();
		if (this.kind == null) {
			problems.add(new FieldProblem("kind", "not-null"));
		}
		LocalDate on = (this.day != null) ? this.day : LocalDate.EPOCH;
		if (on.getYear() < 2000 || on.getYear() > 2200) {
			problems.add(new FieldProblem("day", "not-null"));
		}
		long money = (this.amount != null) ? this.amount : -1;
		if (money < 0 || money > MOST_MONEY || (money == 0 && this.kind == Kind.PAID)) {
			problems.add(new FieldProblem("amount", "positive"));
		}
		String name = null;
		int count = 0;
		if (this.kind != Kind.PAID) {
			name = TermsRequest.text("product", this.product, TermsRequest.LONGEST_NAME, problems);
			count = (this.quantity != null) ? this.quantity : 0;
			if (count <= 0 || count > MOST_GOODS) {
				problems.add(new FieldProblem("quantity", "positive"));
			}
		}
		TermsRequest.refuseIf(problems);
		return new ConsignmentEntry(Ids.next(), Objects.requireNonNull(this.kind), on, name, count, new Rupiah(money));
	}

}
