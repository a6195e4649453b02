package id.sentra.demo.cycle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

import id.sentra.demo.DemoFiles;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DemoSmesTests {

	@Test
	void the_same_smes_play_the_same_parts_whatever_their_ids_and_order() {
		assertThat(traits(DemoSmes.of(imported(1)))).isEqualTo(traits(DemoSmes.of(imported(2))));
	}

	@Test
	void everybody_has_one_part_and_most_are_verified() {
		DemoSmes demoSmes = DemoSmes.of(imported(1));
		assertThat(demoSmes.verified()).hasSize(12_600);
		assertThat(Stream.of(demoSmes.toCorrect(), demoSmes.toReject(), demoSmes.waiting(), demoSmes.verified())
			.flatMap(List::stream)).hasSize(DemoFiles.ROWS).doesNotHaveDuplicates();
	}

	@Test
	void the_owners_with_an_account_make_food_and_are_not_among_the_others() {
		DemoSmes demoSmes = DemoSmes.of(imported(1));
		assertThat(demoSmes.owners()).hasSize(6).allMatch((sme) -> sme.makes("10"));
		assertThat(demoSmes.others(0, 2_000)).doesNotContainAnyElementsOf(demoSmes.owners());
	}

	private static List<String> traits(DemoSmes demoSmes) {
		return demoSmes.verified().stream().map(Sme::traits).toList();
	}

	/** As many as the file holds, with other ids and in another order each time. */
	static List<Sme> imported(long seed) {
		Random random = new Random(seed);
		List<Sme> all = new ArrayList<>();
		for (int i = 0; i < DemoFiles.ROWS; i++) {
			String id = new UUID(random.nextLong(), random.nextLong()).toString();
			all.add(new Sme(id, 1, "REGISTERED", "Usaha " + i, "Kue", (i % 3 == 0) ? "10792" : "56102",
					"21.72.02|Usaha " + i));
		}
		Collections.shuffle(all, random);
		return all;
	}

}
