package id.sentra.demo;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import id.sentra.demo.Defect.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MessyTableTests {

	private final Table clean = Table.of(Population.ofTanjungpinang());

	private final MessyTable messy = MessyTable.of(this.clean);

	@Test
	void each_defect_is_where_the_manifest_says() {
		this.messy.defects()
			.forEach((row, defect) -> assertThat(isVisible(defect, row)).as("%s in row %d", defect, row).isTrue());
	}

	@Test
	void unspoilt_rows_are_as_they_were() {
		Set<String> before = new HashSet<>(this.clean.lines().stream().map(MessyTableTests::content).toList());
		List<@Nullable Object[]> lines = this.messy.table().lines();
		for (int line = 0; line < lines.size(); line++) {
			if (!this.messy.defects().containsKey(this.messy.table().rowOf(line))) {
				assertThat(before).contains(content(lines.get(line)));
			}
		}
	}

	@Test
	void the_counts_add_up_to_what_was_planned() {
		assertThat(this.messy.count(Outcome.REJECTED)).isEqualTo(400);
		assertThat(this.messy.count(Outcome.DUPLICATE)).isEqualTo(100);
		assertThat(this.messy.count(Outcome.IMPORTED)).isEqualTo(13_492 - 400);
	}

	private boolean isVisible(Defect defect, int row) {
		@Nullable Object[] line = line(row);
		String nik = String.valueOf(line[Column.NIK.ordinal()]);
		return switch (defect) {
			case NIK_TOO_SHORT -> nik.length() == 15;
			case NIK_WITH_LETTERS -> nik.length() == 16 && nik.matches(".*\\D.*");
			case NIK_SERIAL_ZERO -> nik.endsWith("0000");
			case NIK_IMPOSSIBLE_BIRTH_DATE -> nik.startsWith("13", 8);
			case UNKNOWN_DISTRICT -> Population.districts()
				.stream()
				.noneMatch((district) -> district.name().equals(line[Column.DISTRICT.ordinal()]));
			case MERGED_DISTRICT ->
				line[Column.DISTRICT.ordinal()] == null && line(row - 1)[Column.DISTRICT.ordinal()] != null;
			case DOUBLED -> content(line).equals(content(line(row - 1)));
			case PHONE_AS_NUMBER -> line[Column.PHONE.ordinal()] instanceof Long;
			case DATE_AS_TEXT -> line[Column.SINCE.ordinal()] instanceof String;
		};
	}

	private @Nullable Object[] line(int row) {
		return this.messy.table().lines().get(row - this.messy.table().rowOf(0));
	}

	private static String content(@Nullable Object[] line) {
		@Nullable Object[] copy = line.clone();
		copy[Column.NUMBER.ordinal()] = 0;
		return Arrays.toString(copy);
	}

}
