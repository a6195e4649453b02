package id.sentra.financing.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import id.sentra.financing.programme.domain.Budget.Grant;
import id.sentra.platform.error.Refused;
import id.sentra.platform.error.Refused.FieldProblem;
import id.sentra.platform.money.Rupiah;
import id.sentra.platform.text.PublicText;
import org.jspecify.annotations.Nullable;

/** An amount with the decision that lays it down and the day of that decision. */
record BudgetRequest(@Nullable String region, @Nullable Long amount, @Nullable String legalBasis,
		@Nullable LocalDate decidedOn) {

	private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

	/** More than any programme has. */
	private static final long MOST = 1_000_000_000_000_000L;

	private static final int SHORTEST = 3;

	private static final int LONGEST = 200;

	Grant read(String by) {
		List<FieldProblem> problems = new ArrayList<>();
		if (this.amount == null || this.amount < 0 || this.amount > MOST) {
			problems.add(new FieldProblem("amount",
					(this.amount == null) ? "not-null" : (this.amount < 0) ? "positive-or-zero" : "max"));
		}
		String basis = (this.legalBasis != null) ? this.legalBasis.strip() : "";
		if (basis.length() < SHORTEST || basis.length() > LONGEST || basis.chars().anyMatch(Character::isISOControl)) {
			problems.add(new FieldProblem("legalBasis", basis.isEmpty() ? "not-blank" : "size"));
		}
		else if (PublicText.carriesNik(basis)) {
			problems.add(new FieldProblem("legalBasis", "identity-number"));
		}
		if (this.decidedOn == null || this.decidedOn.isBefore(EARLIEST)) {
			problems.add(new FieldProblem("decidedOn", (this.decidedOn == null) ? "not-null" : "min"));
		}
		if (this.amount == null || this.decidedOn == null || !problems.isEmpty()) {
			throw Refused.fields(problems);
		}
		return new Grant(Rupiah.of(this.amount), basis, this.decidedOn, by);
	}

}
