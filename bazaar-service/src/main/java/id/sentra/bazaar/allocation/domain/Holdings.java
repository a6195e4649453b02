package id.sentra.bazaar.allocation.domain;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Who holds which stall, and who was left out because of a trade's limit. */
final class Holdings {

	static final int FREE = -1;

	final int[] holder;

	final boolean[] limited;

	Holdings(int stalls, int applicants) {
		this.holder = new int[stalls];
		this.limited = new boolean[applicants];
		Arrays.fill(this.holder, FREE);
	}

	boolean isFree(int stall) {
		return this.holder[stall] == FREE;
	}

	/** Stalls by applicant, each ascending. */
	int[][] byApplicant() {
		int[] counts = new int[this.limited.length];
		IntStream.of(this.holder).filter((holder) -> holder != FREE).forEach((holder) -> counts[holder]++);
		int[][] stalls = new int[counts.length][];
		Arrays.setAll(stalls, (applicant) -> new int[counts[applicant]]);
		for (int stall = this.holder.length - 1; stall >= 0; stall--) {
			if (this.holder[stall] != FREE) {
				stalls[this.holder[stall]][--counts[this.holder[stall]]] = stall;
			}
		}
		return stalls;
	}

}
