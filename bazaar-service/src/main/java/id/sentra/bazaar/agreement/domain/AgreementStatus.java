package id.sentra.bazaar.agreement.domain;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where an agreement stands, and what may then be done with it. */
public enum AgreementStatus {

	PROPOSED, COUNTERED, SIGNED,
	/** Ended, but the shop still owes. */
	ENDING,
	/** Of those that ended before {@link #ENDING} was kept apart, some still owe. */
	ENDED;

	/** What is done with an agreement and its book. */
	public enum Act {

		COUNTER, SIGN, END,
		/** Lines of the book. */
		SEND, SELL, PAY, TAKE_BACK,
		/** Undoes a line of the book. */
		REVERSE

	}

	private static final Map<AgreementStatus, Map<Act, Set<AgreementStatus>>> NEXT = new EnumMap<>(
			AgreementStatus.class);

	static {
		NEXT.put(PROPOSED, negotiating(PROPOSED));
		NEXT.put(COUNTERED, negotiating(COUNTERED));
		NEXT.put(SIGNED,
				Map.of(Act.SEND, EnumSet.of(SIGNED), Act.SELL, EnumSet.of(SIGNED), Act.PAY, EnumSet.of(SIGNED),
						Act.TAKE_BACK, EnumSet.of(SIGNED), Act.REVERSE, EnumSet.of(SIGNED), Act.END,
						EnumSet.of(ENDING, ENDED)));
		NEXT.put(ENDING, Map.of(Act.SELL, EnumSet.of(ENDING), Act.PAY, EnumSet.of(ENDING, ENDED), Act.TAKE_BACK,
				EnumSet.of(ENDING), Act.REVERSE, EnumSet.of(ENDING, ENDED)));
		NEXT.put(ENDED, Map.of(Act.PAY, EnumSet.of(ENDED, ENDING), Act.REVERSE, EnumSet.of(ENDED, ENDING)));
	}

	private static Map<Act, Set<AgreementStatus>> negotiating(AgreementStatus now) {
		return Map.of(Act.COUNTER, EnumSet.of(COUNTERED), Act.SIGN, EnumSet.of(now, SIGNED), Act.END,
				EnumSet.of(ENDED));
	}

	/** Where the act can lead to; nowhere when it may not be done. */
	public Set<AgreementStatus> after(Act act) {
		return NEXT.get(this).getOrDefault(act, Set.of());
	}

	public boolean allows(Act act) {
		return !after(act).isEmpty();
	}

}
