package id.sentra.bazaar.allocation.domain;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Reserves and facilities as bits: what stalls have, what applicants are and need. */
final class Marks {

	/** Which bit stands for a code. */
	private final Map<String, Integer> codes = new HashMap<>();

	private final long[] reserveOfStall;

	private final long[] facilitiesOfStall;

	private final long[] reserves;

	private final long[] needs;

	private final long[] onlyReserve;

	Marks(Market market, Trades trades) {
		this.reserveOfStall = market.stalls().stream().mapToLong((stall) -> bit(stall.reserve())).toArray();
		this.facilitiesOfStall = market.stalls().stream().mapToLong((stall) -> bits(stall.facilities())).toArray();
		this.reserves = market.applicants().stream().mapToLong((one) -> bits(one.reserves())).toArray();
		this.needs = market.applicants().stream().mapToLong((one) -> bits(one.need().facilities())).toArray();
		long[] only = market.trades().stream().mapToLong((rule) -> bit(rule.onlyReserve())).toArray();
		this.onlyReserve = new long[market.applicants().size()];
		for (int one = 0; one < this.onlyReserve.length; one++) {
			this.onlyReserve[one] = (trades.of[one] < only.length) ? only[trades.of[one]] : 0;
		}
	}

	boolean suits(int applicant, int stall) {
		long only = this.onlyReserve[applicant];
		return (this.needs[applicant] & ~this.facilitiesOfStall[stall]) == 0
				&& (only == 0 || only == this.reserveOfStall[stall]);
	}

	boolean keptForOthers(int applicant, int stall) {
		return (this.reserveOfStall[stall] & ~this.reserves[applicant]) != 0;
	}

	boolean isReserved(int stall) {
		return this.reserveOfStall[stall] != 0;
	}

	private long bit(@Nullable String code) {
		return (code != null) ? bits(Set.of(code)) : 0;
	}

	private long bits(Collection<String> all) {
		long bits = 0;
		for (String code : all) {
			bits |= 1L << this.codes.computeIfAbsent(code, (unknown) -> next());
		}
		return bits;
	}

	private int next() {
		if (this.codes.size() == Long.SIZE) {
			throw new IllegalArgumentException("more than " + Long.SIZE + " reserves and facilities");
		}
		return this.codes.size();
	}

}
