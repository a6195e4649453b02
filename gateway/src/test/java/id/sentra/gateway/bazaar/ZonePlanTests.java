package id.sentra.gateway.bazaar;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ZonePlanTests {

	@Test
	void stalls_stand_in_rows_and_those_kept_lie_spread_evenly() {
		ZonePlan zone = new ZonePlan("A",
				List.of(new ZonePlan.Row(4, Set.of("listrik")), new ZonePlan.Row(2, Set.of())), Map.of("MISKIN", 3),
				null);
		assertThat(zone.stalls()).extracting(Stall::code)
			.containsExactly("A-1-01", "A-1-02", "A-1-03", "A-1-04", "A-2-01", "A-2-02");
		assertThat(zone.stalls()).extracting(Stall::reserve)
			.containsExactly("MISKIN", null, "MISKIN", null, "MISKIN", null);
		assertThat(zone.stalls().get(3).facilities()).containsExactly("listrik");
	}

	@Test
	void more_kept_than_there_are_fills_the_zone() {
		ZonePlan zone = new ZonePlan("A", List.of(new ZonePlan.Row(2, Set.of())), Map.of("X", 2, "Y", 5), null);
		assertThat(zone.stalls()).hasSize(2).allMatch((stall) -> stall.reserve() != null);
	}

}
