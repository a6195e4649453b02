package id.sentra.financing.loanapplication.domain;

import java.util.Map;
import java.util.TreeMap;

import id.sentra.financing.loanapplication.domain.Score.FactorScore;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ScoreRulesTests {

	private final ScoreRules rules = new ScoreRules(3,
			Map.of(Factor.CERTIFICATES, new TreeMap<>(Map.of(0L, 0, 1L, 20, 2L, 30)), Factor.BAZAAR_SALES,
					new TreeMap<>(Map.of(1L, 10, 5_000_000L, 25))));

	@Test
	void the_highest_threshold_reached_gives_the_points() {
		Score score = this.rules.score(Map.of(Factor.CERTIFICATES, 1L, Factor.BAZAAR_SALES, 5_000_000L));
		assertThat(score.factors()).containsExactly(new FactorScore(Factor.CERTIFICATES, 1, 20, 30),
				new FactorScore(Factor.BAZAAR_SALES, 5_000_000, 25, 25));
		assertThat(score.points()).isEqualTo(45);
		assertThat(score.most()).isEqualTo(55);
		assertThat(score.factors()).extracting(FactorScore::reason)
			.containsExactly("certificates-some", "bazaar-sales-full");
	}

	@Test
	void what_a_version_does_not_know_counts_for_nothing() {
		Score score = this.rules.score(Map.of(Factor.CONFIRMED_SALES, 25_000_000L, Factor.MONTHS_IN_BUSINESS, 600L));
		assertThat(score.points()).isZero();
	}

	@Property
	void more_is_never_worse_and_points_stay_within_the_most(@ForAll @LongRange(max = 20_000_000) long sales,
			@ForAll @LongRange(max = 20_000_000) long more) {
		Score less = this.rules.score(Map.of(Factor.BAZAAR_SALES, sales));
		Score greater = this.rules.score(Map.of(Factor.BAZAAR_SALES, sales + more));
		assertThat(greater.points()).isBetween(less.points(), greater.most());
	}

}
