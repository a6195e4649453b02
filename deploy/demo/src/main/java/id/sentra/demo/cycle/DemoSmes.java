package id.sentra.demo.cycle;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import id.sentra.demo.SeededRandom;

/**
 * Which SME has which part in the cycle. The same SMEs on every machine, whatever their
 * ids and in whatever order they are listed.
 *
 * @param toCorrect asked for a correction
 * @param toReject rejected
 * @param waiting not looked at yet
 * @param verified all others; the first are the owners with an account
 */
record DemoSmes(List<Sme> toCorrect, List<Sme> toReject, List<Sme> waiting, List<Sme> verified) {

	/** So many owners can sign in. */
	static final int OWNERS = 6;

	private static final long SEED = 40_600;

	private static final int CORRECTIONS = 45;

	private static final int REJECTIONS = 15;

	private static final int WAITING = 832;

	/** Makers of food and drink: what bazaars and shops want. */
	private static final String FOOD = "10";

	static DemoSmes of(List<Sme> imported) {
		List<Sme> all = new ArrayList<>(imported.stream().sorted(Sme.ORDER).toList());
		new SeededRandom(SEED).shuffle(all);
		int reject = CORRECTIONS + REJECTIONS;
		List<Sme> verified = all.subList(reject + WAITING, all.size());
		return new DemoSmes(all.subList(0, CORRECTIONS), all.subList(CORRECTIONS, reject),
				all.subList(reject, reject + WAITING), withOwnersFirst(verified));
	}

	/** The SMEs whose owners have an account. */
	List<Sme> owners() {
		return this.verified.subList(0, OWNERS);
	}

	/** So many of the verified, the owners not among them. */
	List<Sme> others(int from, int count) {
		return this.verified.subList(OWNERS + from, OWNERS + from + count);
	}

	private static List<Sme> withOwnersFirst(List<Sme> verified) {
		List<Sme> owners = verified.stream().filter((sme) -> sme.makes(FOOD)).limit(OWNERS).toList();
		return Stream.concat(owners.stream(), verified.stream().filter((sme) -> !owners.contains(sme))).toList();
	}

}
