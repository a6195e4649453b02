package id.sentra.financing.loanapplication.domain;

import java.util.List;
import java.util.Locale;

/** The explained score of an application under one version of the rules. */
public record Score(int rules, List<FactorScore> factors) {

	public int points() {
		return this.factors.stream().mapToInt(FactorScore::points).sum();
	}

	public int most() {
		return this.factors.stream().mapToInt(FactorScore::most).sum();
	}

	/**
	 * What one factor gave: the fact it was judged by, and a stable reason such as
	 * {@code certificates-none}, {@code -some} or {@code -full}.
	 */
	public record FactorScore(Factor factor, long fact, int points, int most) {

		public String reason() {
			String level = (this.points == 0) ? "none" : (this.points < this.most) ? "some" : "full";
			return this.factor.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-" + level;
		}

	}

}
