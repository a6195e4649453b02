package id.sentra.registry.imports;

import java.util.List;
import java.util.Map;
import java.util.Set;

import id.sentra.registry.imports.domain.Reason;
import id.sentra.registry.imports.domain.RejectedRow;
import id.sentra.registry.sme.domain.Sme;
import org.junit.jupiter.api.Test;

import static id.sentra.registry.sme.domain.SmeFixtures.NOW;
import static id.sentra.registry.sme.domain.SmeFixtures.bakeryOfSiti;
import static id.sentra.registry.sme.domain.SmeFixtures.profile;
import static id.sentra.registry.sme.domain.SmeFixtures.registered;
import static id.sentra.registry.sme.domain.SmeFixtures.scaleRules;
import static org.assertj.core.api.Assertions.assertThat;

class MergedRowTests {

	@Test
	void a_row_of_a_double_that_was_merged_registers_nobody_and_says_why() {
		Sme survivor = Sme.register(profile("2172015708850001", "Toko Roti Siti"), scaleRules(), NOW).sme();
		Sme merged = registered().mergeInto(survivor, NOW).sme();
		Chunk chunk = new Chunk(Map.of(merged.profile().key(), merged));
		chunk.apply(new Verdict.Fit(7, bakeryOfSiti(), true, Set.of(), List.of()), scaleRules(), NOW);
		assertThat(chunk.added()).isEmpty();
		assertThat(chunk.revisions()).isEmpty();
		assertThat(chunk.rejected()).extracting(RejectedCells::rejected)
			.containsExactly(new RejectedRow(7, List.of(new Reason("", "sme-merged"))));
	}

}
