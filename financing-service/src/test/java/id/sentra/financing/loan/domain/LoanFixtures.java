package id.sentra.financing.loan.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import id.sentra.financing.loan.domain.Contract.Borrower;
import id.sentra.financing.loan.domain.Contract.Funding;
import id.sentra.financing.loan.domain.Contract.Signing;
import id.sentra.financing.loan.domain.Contract.Source;
import id.sentra.financing.schedule.domain.LoanTerms;
import id.sentra.financing.schedule.domain.RepaymentMethod;
import id.sentra.financing.schedule.domain.YearlyRate;
import id.sentra.platform.money.Rupiah;
import id.sentra.platform.region.RegionCode;

/** Loans to test with. */
public final class LoanFixtures {

	public static final Instant NOW = Instant.parse("2026-11-21T02:00:00Z");

	public static final LocalDate PAID_OUT = LocalDate.of(2026, 1, 15);

	public static final CollectabilityRules RULES = new CollectabilityRules(
			new TreeMap<>(Map.of(0, 1, 1, 2, 91, 3, 121, 4, 181, 5)));

	private LoanFixtures() {
	}

	public static LoanTerms twelveMillionOverAYear() {
		return new LoanTerms(Rupiah.of(12_000_000), new YearlyRate(600), 12, RepaymentMethod.FLAT);
	}

	public static Loan contracted(LoanTerms terms) {
		return Loan.contracted(new Contract("PK-2026-000001",
				new Borrower(UUID.fromString("019aa5e0-7b1c-7c3e-9d52-3f1b6a0c4e11"), new RegionCode("21.72.01"),
						Zone.WIB, "Kerupuk Melayu"),
				new Funding(Source.application(UUID.fromString("019aa5e0-7b1c-7c3e-9d52-3f1b6a0c4e12")), "KUR_MICRO", 1,
						new RegionCode("21.72")),
				terms, new Signing("maker", NOW)));
	}

	public static Loan running(LoanTerms terms) {
		return contracted(terms).disburse(PAID_OUT, "maker", NOW).loan();
	}

}
