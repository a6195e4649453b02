package id.sentra.bazaar.bazaar.domain;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import id.sentra.bazaar.allocation.domain.Need;
import id.sentra.bazaar.allocation.domain.Stall;
import id.sentra.bazaar.allocation.domain.TradeRule;
import id.sentra.platform.error.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static id.sentra.bazaar.bazaar.domain.BazaarFixtures.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class BazaarPlanTests {

	@Test
	void stalls_stand_in_rows_and_reserved_ones_lie_spread_over_the_zone() {
		ZonePlan zone = new ZonePlan("A", List.of(new ZonePlan.Row(4, Set.of()), new ZonePlan.Row(2, Set.of("air"))),
				Map.of("baru", 2), null);
		BazaarPlan plan = new BazaarPlan(List.of(zone), Map.of("baru", Criterion.FIRST_TIMER),
				List.of(new TradeRule("kue", 3, null)), plan(Map.of(), Set.of()).points(), 1);
		assertThat(plan.stalls()).extracting(Stall::code)
			.containsExactly("A-1-01", "A-1-02", "A-1-03", "A-1-04", "A-2-01", "A-2-02");
		assertThat(plan.stalls()).filteredOn((stall) -> stall.reserve() != null)
			.extracting(Stall::code)
			.containsExactly("A-1-01", "A-1-04");
		assertThat(plan.reservesOf(Set.of(Criterion.FIRST_TIMER))).containsExactly("baru");
		assertThat(plan.reservesOf(Set.of(Criterion.MICRO))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(ints = { -1, 10_001, Integer.MAX_VALUE })
	void points_that_could_add_up_to_nonsense_are_refused(int points) {
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> plan(Map.of(Criterion.MICRO, points), Set.of()));
	}

	@Test
	void more_facilities_than_the_allocation_can_tell_apart_are_refused() {
		Set<String> many = IntStream.range(0, 61).mapToObj((number) -> "f" + number).collect(Collectors.toSet());
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> plan(Map.of(), many));
	}

	@Test
	void a_facility_that_the_bazaar_does_not_have_is_not_asked_for() {
		Wish wish = new Wish("kue", List.of("A-1-01"), new Need(1, 1, Set.of("kolam"), false));
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> wish.requireWithin(plan(Map.of(), Set.of("air"))))
			.extracting(Refused::code)
			.isEqualTo("facility-unknown");
	}

	@Test
	void whether_anything_rests_on_an_owners_person_is_known() {
		assertThat(plan(Map.of(Criterion.MICRO, 1), Set.of()).restsOnPersonalFacts()).isFalse();
		assertThat(plan(Map.of(Criterion.WOMAN_OWNED, 1), Set.of()).restsOnPersonalFacts()).isTrue();
	}

}
