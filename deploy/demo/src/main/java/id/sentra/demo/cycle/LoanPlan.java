package id.sentra.demo.cycle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import id.sentra.demo.SeededRandom;

/**
 * One of the loan applications: what is asked for and how far it comes.
 */
record LoanPlan(int number, Sme sme, Programme programme, long amount, int months, Fate fate) {

	private static final long SEED = 6_000;

	private static final int TRAINED = 394;

	private static final int UNTRAINED_FROM = 640;

	private static final int UNTRAINED = 200;

	/** What the owners with an account shall see, in their order. */
	private static final List<Fate> OF_OWNERS = List.of(Fate.PREPAID, Fate.APPROVED, Fate.DRAFT, Fate.SETTLED,
			Fate.REJECTED, Fate.RUNNING);

	/** How far an application comes, and how many come so far. */
	enum Fate {

		DRAFT(60), SCORED(80), WITHDRAWN(30), PROPOSED(60), REJECTED(70), APPROVED(40), GIVEN_UP(10), CONTRACTED(20),
		CANCELLED(10), RUNNING(150), PREPAID(40), SETTLED(30);

		private final int count;

		Fate(int count) {
			this.count = count;
		}

		boolean isPast(Fate other) {
			return ordinal() > other.ordinal();
		}

	}

	/**
	 * A programme of the financing service; amounts in steps of half a million rupiah.
	 */
	enum Programme {

		DANA_BERGULIR(4, 40, 24), KUR_SUPER_MICRO(2, 20, 36), KUR_MICRO(22, 120, 36), KUR_SMALL(202, 400, 48);

		private static final long STEP = 500_000;

		private final int least;

		private final int most;

		private final int longest;

		Programme(int least, int most, int longest) {
			this.least = least;
			this.most = most;
			this.longest = longest;
		}

	}

	static List<LoanPlan> all(DemoSmes demoSmes) {
		SeededRandom random = new SeededRandom(SEED);
		List<Fate> fates = fates(random);
		List<Sme> asking = new ArrayList<>(demoSmes.owners());
		asking.addAll(demoSmes.others(0, TRAINED));
		asking.addAll(demoSmes.others(UNTRAINED_FROM, UNTRAINED));
		List<LoanPlan> plans = new ArrayList<>();
		for (int i = 0; i < fates.size(); i++) {
			plans.add(of(i, asking.get(i), fates.get(i), random));
		}
		return plans;
	}

	private static List<Fate> fates(SeededRandom random) {
		List<Fate> others = new ArrayList<>();
		for (Fate fate : Fate.values()) {
			others.addAll(Collections.nCopies(fate.count, fate));
		}
		OF_OWNERS.forEach(others::remove);
		random.shuffle(others);
		List<Fate> all = new ArrayList<>(OF_OWNERS);
		all.addAll(others);
		return all;
	}

	private static LoanPlan of(int number, Sme sme, Fate fate, SeededRandom random) {
		int throwOf100 = random.between(1, 100);
		Programme programme = (throwOf100 <= 40 || number < DemoSmes.OWNERS) ? Programme.DANA_BERGULIR
				: (throwOf100 <= 75) ? Programme.KUR_SUPER_MICRO
						: (throwOf100 <= 97) ? Programme.KUR_MICRO : Programme.KUR_SMALL;
		long amount = random.between(programme.least, programme.most) * Programme.STEP;
		int months = 6 * random.between(2, programme.longest / 6);
		return new LoanPlan(number, sme, programme, amount, months, fate);
	}

}
