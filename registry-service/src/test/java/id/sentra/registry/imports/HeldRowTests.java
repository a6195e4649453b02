package id.sentra.registry.imports;

import java.util.List;
import java.util.Map;
import java.util.Set;

import id.sentra.registry.imports.Chunk.PreviewedVersion;
import id.sentra.registry.sme.domain.Profile;
import id.sentra.registry.sme.domain.Sme;
import org.junit.jupiter.api.Test;

import static id.sentra.registry.sme.domain.SmeFixtures.BUKIT_BESTARI;
import static id.sentra.registry.sme.domain.SmeFixtures.NOW;
import static id.sentra.registry.sme.domain.SmeFixtures.bakeryOfSiti;
import static id.sentra.registry.sme.domain.SmeFixtures.movedTo;
import static id.sentra.registry.sme.domain.SmeFixtures.registered;
import static id.sentra.registry.sme.domain.SmeFixtures.scaleRules;
import static org.assertj.core.api.Assertions.assertThat;

/** Rows whose SME is not as their preview showed it. */
class HeldRowTests {

	private final Sme known = registered();

	@Test
	void a_row_after_a_held_one_is_held_though_its_predicted_version_is_there() {
		Chunk chunk = chunk(Map.of(7, new PreviewedVersion(this.known.version() - 1, false), 8,
				new PreviewedVersion(this.known.version(), false)));
		apply(chunk, 7);
		apply(chunk, 8);
		assertHeld(chunk, 7, 8);
	}

	@Test
	void a_row_after_one_that_an_earlier_chunk_held_is_held() {
		Chunk chunk = chunk(Map.of(8, new PreviewedVersion(this.known.version(), true)));
		apply(chunk, 8);
		assertHeld(chunk, 8);
	}

	@Test
	void a_row_that_nobody_saw_is_held_where_a_preview_was_seen() {
		Chunk chunk = chunk(Map.of());
		apply(chunk, 7);
		assertHeld(chunk, 7);
	}

	@Test
	void a_row_as_it_was_seen_is_applied() {
		Chunk chunk = chunk(Map.of(7, new PreviewedVersion(this.known.version(), false)));
		apply(chunk, 7);
		assertThat(chunk.rejected()).isEmpty();
		assertThat(chunk.revisions()).hasSize(1);
	}

	private Chunk chunk(Map<Integer, PreviewedVersion> seen) {
		return new Chunk(Map.of(this.known.profile().key(), this.known), seen);
	}

	private static void apply(Chunk chunk, int row) {
		Profile moved = movedTo(bakeryOfSiti(), BUKIT_BESTARI);
		chunk.apply(new Verdict.Fit(row, moved, true, Set.of(), List.of()), scaleRules(), NOW);
	}

	private static void assertHeld(Chunk chunk, Integer... rows) {
		assertThat(chunk.revisions()).isEmpty();
		assertThat(chunk.rejected()).extracting((row) -> row.rejected().row()).containsExactly(rows);
		assertThat(chunk.rejected()).extracting((row) -> row.rejected().reasons().get(0).code())
			.containsOnly("changed-since-preview");
	}

}
