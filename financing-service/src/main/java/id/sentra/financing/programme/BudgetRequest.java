package id.sentra.financing.programme;

import java.time.LocalDate;
import java.util.Optional;

import id.sentra.financing.programme.domain.Budget.Grant;
import id.sentra.financing.request.MoneyFields;
import id.sentra.platform.money.Rupiah;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.region.Regions;
import id.sentra.platform.text.PublicText;
import id.sentra.platform.web.RequestFields;
import id.sentra.platform.web.RequestFields.Field;
import org.jspecify.annotations.Nullable;

/**
 * An amount with the decision that lays it down and the day of that decision; a first one
 * names its region.
 */
record BudgetRequest(@Nullable String region, @Nullable Long amount, @Nullable String legalBasis,
		@Nullable LocalDate decidedOn) {

	/** More than any programme has. */
	private static final long MOST = 1_000_000_000_000_000L;

	private static final int SHORTEST = 3;

	private static final int LONGEST = 200;

	/** Another amount of a region's budget. */
	Grant read(String by) {
		return grant(new RequestFields(), by).value();
	}

	/** The first budget of a region. */
	FirstBudget readFirst(Regions regions, String by) {
		RequestFields fields = new RequestFields();
		Field<RegionCode> code = fields.parsed("region", this.region, "region",
				(text) -> RegionCode.parse(text).filter(regions::exists));
		Field<Grant> grant = grant(fields, by);
		return new FirstBudget(code.value(), grant.value());
	}

	private Field<Grant> grant(RequestFields fields, String by) {
		Field<Rupiah> granted = MoneyFields.rupiah(fields, "amount", this.amount, 0, MOST);
		Field<String> basis = fields.parsed("legalBasis", this.legalBasis, "size",
				(text) -> Optional.of(text).filter(BudgetRequest::fits));
		fields.check("legalBasis", "identity-number", basis, (text) -> !PublicText.carriesNik(text));
		Field<LocalDate> day = MoneyFields.day(fields, "decidedOn", this.decidedOn);
		return fields.all(() -> new Grant(granted.value(), basis.value(), day.value(), by));
	}

	private static boolean fits(String text) {
		return text.length() >= SHORTEST && text.length() <= LONGEST && text.chars().noneMatch(Character::isISOControl);
	}

	/** Where, and how much by which decision. */
	record FirstBudget(RegionCode region, Grant grant) {
	}

}
