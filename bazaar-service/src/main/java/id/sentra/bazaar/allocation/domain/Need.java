package id.sentra.bazaar.allocation.domain;

import java.util.Set;

/**
 * What an applicant needs: from {@code min} to {@code max} neighbouring stalls, each with
 * the facilities; {@code anyStall} when any suitable stall is better than none.
 */
public record Need(int min, int max, Set<String> facilities, boolean anyStall) {

	/** The most stalls one applicant may ask for. */
	public static final int MOST = 4;

	public Need {
		facilities = Set.copyOf(facilities);
		facilities.forEach(Codes::require);
		if (min < 1 || max < min || max > MOST) {
			throw new IllegalArgumentException("from 1 to " + MOST + " stalls");
		}
	}

	public static Need oneStall() {
		return new Need(1, 1, Set.of(), false);
	}

}
