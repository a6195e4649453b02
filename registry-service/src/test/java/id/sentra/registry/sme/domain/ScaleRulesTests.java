package id.sentra.registry.sme.domain;

import java.time.LocalDate;

import id.sentra.platform.money.Rupiah;
import id.sentra.registry.sme.domain.ScaleRules.Ceilings;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static id.sentra.registry.sme.domain.SmeFixtures.scaleRules;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ScaleRulesTests {

	private static final LocalDate BEFORE = LocalDate.of(2021, 2, 1);

	private static final LocalDate UNDER_IT = LocalDate.of(2021, 2, 2);

	@ParameterizedTest
	@CsvSource({ "0,MICRO", "1000000000,MICRO", "1000000001,SMALL", "5000000000,SMALL", "5000000001,MEDIUM",
			"10000000000,MEDIUM" })
	void a_new_business_is_judged_by_capital(long capital, Scale scale) {
		assertThat(scaleRules().scaleOf(business(UNDER_IT, capital, 0L))).contains(scale);
	}

	@ParameterizedTest
	@CsvSource({ "2000000000,MICRO", "2000000001,SMALL", "15000000000,SMALL", "15000000001,MEDIUM",
			"50000000000,MEDIUM" })
	void an_older_one_by_yearly_sales(long sales, Scale scale) {
		assertThat(scaleRules().scaleOf(business(BEFORE, 0L, sales))).contains(scale);
	}

	@Test
	void by_the_other_figure_when_the_one_that_counts_is_unknown() {
		assertThat(scaleRules().scaleOf(business(BEFORE, 2_000_000_000L, null))).contains(Scale.SMALL);
		assertThat(scaleRules().scaleOf(business(UNDER_IT, null, 3_000_000_000L))).contains(Scale.SMALL);
		assertThat(scaleRules().scaleOf(business(null, 9_000_000_000L, 1L))).contains(Scale.MICRO);
	}

	@Test
	void nothing_without_figures_or_above_the_highest_ceiling() {
		assertThat(scaleRules().scaleOf(business(BEFORE, null, null))).isEmpty();
		assertThat(scaleRules().scaleOf(business(BEFORE, 0L, 50_000_000_001L))).isEmpty();
	}

	@Property
	void more_capital_never_makes_a_business_smaller(@ForAll @LongRange(min = 0, max = 10_000_000_000L) long less,
			@ForAll @LongRange(min = 0, max = 10_000_000_000L) long more) {
		assertThat(scaleRules().scaleOf(business(UNDER_IT, Math.min(less, more), null)).orElseThrow())
			.isLessThanOrEqualTo(scaleRules().scaleOf(business(UNDER_IT, Math.max(less, more), null)).orElseThrow());
	}

	@Test
	void ceilings_ascend() {
		Rupiah same = new Rupiah(1);
		assertThatIllegalArgumentException().isThrownBy(() -> new Ceilings(same, same, new Rupiah(2)));
	}

	private static Business business(@Nullable LocalDate since, @Nullable Long capital, @Nullable Long sales) {
		return new Business("Warung", BusinessDetails.NONE, null, since, (capital != null) ? new Rupiah(capital) : null,
				(sales != null) ? new Rupiah(sales) : null);
	}

}
