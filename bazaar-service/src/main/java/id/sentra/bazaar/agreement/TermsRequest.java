package id.sentra.bazaar.agreement;

import java.util.ArrayList;
import java.util.List;

import id.sentra.bazaar.agreement.domain.AgreementTerms;
import id.sentra.platform.error.Refused;
import id.sentra.platform.error.Refused.FieldProblem;
import id.sentra.platform.money.Rupiah;
import id.sentra.platform.text.PublicText;
import org.jspecify.annotations.Nullable;

/** Terms as they are sent in; every text is required, up to 2,000 characters. */
record TermsRequest(@Nullable String specification, @Nullable String legality, @Nullable Long value,
		@Nullable String payment, @Nullable String delivery, @Nullable String returns, @Nullable String cancellation,
		@Nullable String choiceOfLaw, @Nullable Integer shareBasisPoints) {

	static final int LONGEST_NAME = 200;

	private static final int LONGEST = 2_000;

	private static final int WHOLE = 10_000;

	AgreementTerms read() {
		List<FieldProblem> problems = new ArrayList<>();
		AgreementTerms terms = new AgreementTerms(text("specification", this.specification, LONGEST, problems),
				text("legality", this.legality, LONGEST, problems), amount(problems),
				text("payment", this.payment, LONGEST, problems), text("delivery", this.delivery, LONGEST, problems),
				text("returns", this.returns, LONGEST, problems),
				text("cancellation", this.cancellation, LONGEST, problems),
				text("choiceOfLaw", this.choiceOfLaw, LONGEST, problems),
				(this.shareBasisPoints != null) ? this.shareBasisPoints : 0);
		if (terms.shareBasisPoints() < 0 || terms.shareBasisPoints() > WHOLE) {
			problems.add(new FieldProblem("shareBasisPoints", "share"));
		}
		refuseIf(problems);
		return terms;
	}

	private Rupiah amount(List<FieldProblem> problems) {
		if (this.value == null || this.value <= 0) {
			problems.add(new FieldProblem("value", "positive"));
			return Rupiah.ZERO;
		}
		return new Rupiah(this.value);
	}

	static String text(String field, @Nullable String given, int longest, List<FieldProblem> problems) {
		String clean = (given != null) ? given.replaceAll("\\p{Cntrl}+", " ").strip() : "";
		if (clean.isEmpty() || clean.length() > longest) {
			problems.add(new FieldProblem(field, clean.isEmpty() ? "not-blank" : "size"));
		}
		if (PublicText.carriesContact(clean)) {
			problems.add(new FieldProblem(field, "contact"));
		}
		return clean;
	}

	static void refuseIf(List<FieldProblem> problems) {
		if (!problems.isEmpty()) {
			throw Refused.fields(problems);
		}
	}

}
