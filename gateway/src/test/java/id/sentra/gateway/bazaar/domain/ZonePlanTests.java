package id.sentra.gateway.bazaar.domain;

import java.util.List;
import java.util.Set;

import id.sentra.gateway.bazaar.domain.ZonePlan.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ZonePlanTests {

	@Test
	void a_zone_is_a_line_of_rows() {
		assertThat(ZonePlan.parse("A: 6 listrik, 6\n\n B:4 listrik air "))
			.hasValue(List.of(new ZonePlan("A", List.of(new Row(6, Set.of("listrik")), new Row(6, Set.of()))),
					new ZonePlan("B", List.of(new Row(4, Set.of("listrik", "air"))))));
	}

	@Test
	void what_is_written_reads_as_it_was() {
		assertThat(ZonePlan.parse("A: 6 listrik air, 6").orElseThrow().get(0).line()).isEqualTo("A: 6 listrik air, 6");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " \n", "A", "A:", ": 6", "A: enam", "A: 6,", "A: 6\nB", "A: 99999", "A: -1" })
	void what_is_no_layout_is_nothing(String text) {
		assertThat(ZonePlan.parse(text)).isEmpty();
	}

}
