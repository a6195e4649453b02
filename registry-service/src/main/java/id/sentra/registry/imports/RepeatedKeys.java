package id.sentra.registry.imports;

import java.util.BitSet;

import id.sentra.registry.sme.domain.SmeKey;

/**
 * Which keys come more than once in a file, in memory that is bounded by the number of
 * its rows: a few that come once may be taken for repeated, none the other way round.
 */
final class RepeatedKeys {

	private static final int MOST_BITS = 1 << 26;

	private final int bits;

	private final BitSet once;

	private final BitSet again = new BitSet();

	RepeatedKeys(int rows) {
		this.bits = Math.min(MOST_BITS, Integer.highestOneBit(Math.max(rows, 1024)) * 64);
		this.once = new BitSet(this.bits);
	}

	void add(SmeKey key) {
		int place = place(key);
		if (this.once.get(place)) {
			this.again.set(place);
		}
		this.once.set(place);
	}

	boolean mayRepeat(SmeKey key) {
		return this.again.get(place(key));
	}

	private int place(SmeKey key) {
		int hash = key.hashCode() * 0x9E3779B9;
		return (hash ^ (hash >>> 15)) & (this.bits - 1);
	}

}
