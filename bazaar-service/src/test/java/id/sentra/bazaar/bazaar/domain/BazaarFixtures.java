package id.sentra.bazaar.bazaar.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import id.sentra.bazaar.allocation.domain.Need;
import id.sentra.bazaar.allocation.domain.Seed;
import id.sentra.bazaar.allocation.domain.TradeRule;
import id.sentra.platform.region.RegionCode;

/** A bazaar of two stalls and an application for one of them. */
public final class BazaarFixtures {

	public static final Seed SEED = new Seed("5e".repeat(32));

	public static final Instant BEFORE_DEADLINE = Instant.parse("2027-01-10T03:00:00Z");

	public static final Instant AFTER_DEADLINE = Instant.parse("2027-01-21T03:00:00Z");

	public static final Instant ANSWER_BY = Instant.parse("2027-01-23T03:00:00Z");

	private static final UUID BAZAAR = UUID.fromString("019aa5e0-7b1c-7c3e-9d52-3f1b6a0c4e01");

	private static final UUID APPLICATION = UUID.fromString("019aa5e0-7b1c-7c3e-9d52-3f1b6a0c4e02");

	private static final UUID SME = UUID.fromString("019aa5e0-7b1c-7c3e-9d52-3f1b6a0c4e11");

	private BazaarFixtures() {
	}

	public static Bazaar planned() {
		Particulars particulars = new Particulars("Bazar Ramadan", RegionCode.of("21.72.04"), "Lapangan Pamedan",
				LocalDate.of(2027, 2, 10), LocalDate.of(2027, 2, 12), Instant.parse("2027-01-20T10:00:00Z"), 2);
		return new Bazaar(BAZAAR, 1, BazaarStatus.PLANNED, particulars,
				plan(Map.of(Criterion.MICRO, 10), Set.of("listrik")), new Drawing(SEED, null, null, null, null, null),
				null);
	}

	public static BazaarPlan plan(Map<Criterion, Integer> points, Set<String> facilities) {
		return new BazaarPlan(List.of(new ZonePlan("A", List.of(new ZonePlan.Row(2, facilities)), Map.of(), null)),
				Map.of(), List.of(new TradeRule("kue", TradeRule.UNLIMITED, null)),
				new PointsTable("t", "t", LocalDate.of(2026, 1, 1), points), 1);
	}

	public static Application application() {
		return new Application(APPLICATION, 1, BAZAAR,
				new Application.Party(SME, RegionCode.of("21.72.01"), "Kerupuk Melayu"),
				new Wish("kue", List.of("A-1-01"), Need.oneStall()), ApplicationStatus.SUBMITTED, Set.of(), null, null,
				null);
	}

}
