package id.sentra.gateway.programme.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import id.sentra.gateway.programme.domain.Overview.Service;
import id.sentra.gateway.programme.domain.Overview.State;
import id.sentra.gateway.programme.domain.ServiceFigures.Part;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OverviewTests {

	@Test
	void all_agree_when_everybody_has_what_the_registry_has() {
		Overview overview = overview(
				Map.of(Context.REGISTRY, 10L, Context.TRAINING, 10L, Context.FINANCING, 10L, Context.BAZAAR, 10L));
		assertThat(overview.allAgree()).isTrue();
		assertThat(overview.smes()).isEqualTo(10);
	}

	@Test
	void a_service_behind_or_ahead_says_by_how_many() {
		Overview overview = overview(
				Map.of(Context.REGISTRY, 10L, Context.TRAINING, 7L, Context.FINANCING, 12L, Context.BAZAAR, 10L));
		assertThat(overview.allAgree()).isFalse();
		assertThat(overview.services()).containsExactly(new Service(Context.REGISTRY, 10, 0, State.SAME),
				new Service(Context.TRAINING, 7, 3, State.BEHIND), new Service(Context.FINANCING, 12, -2, State.AHEAD),
				new Service(Context.BAZAAR, 10, 0, State.SAME));
	}

	@Test
	void a_silent_service_is_silent_and_the_rest_stands() {
		Overview overview = overview(Map.of(Context.REGISTRY, 10L, Context.TRAINING, 10L, Context.FINANCING, 10L));
		assertThat(overview.silent()).containsExactly(Context.BAZAAR);
		assertThat(overview.allAgree()).isFalse();
		assertThat(overview.rows().get(0).smes()).doesNotContainKey(Context.BAZAAR)
			.containsEntry(Context.TRAINING, 10L);
	}

	@Test
	void without_the_registry_the_most_complete_service_speaks_and_nobody_is_called_the_same() {
		Overview overview = overview(Map.of(Context.TRAINING, 9L, Context.BAZAAR, 10L));
		assertThat(overview.smes()).isEqualTo(10);
		assertThat(overview.isFromRegistry()).isFalse();
		assertThat(overview.services()).extracting(Service::state)
			.containsExactly(State.SILENT, State.BEHIND, State.SILENT, State.UNKNOWN);
	}

	@Test
	void nobody_answering_is_no_figures() {
		assertThat(overview(Map.of()).rows()).isEmpty();
		assertThat(overview(Map.of()).smes()).isZero();
	}

	private static Overview overview(Map<Context, Long> smes) {
		Map<Context, ServiceFigures> figures = new HashMap<>();
		smes.forEach((context, count) -> figures.put(context,
				new ServiceFigures(count, 0, Map.of(), List.of(new Part("21.72.01", "Barat", count, 0, Map.of())))));
		return new Overview("21.72", figures);
	}

}
