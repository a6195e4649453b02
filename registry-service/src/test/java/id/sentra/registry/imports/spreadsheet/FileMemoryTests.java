package id.sentra.registry.imports.spreadsheet;

import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** How much of a file is held while it is read, however large it is. */
class FileMemoryTests {

	private static final int PART = 1 << 20;

	private static final int LARGEST = 64;

	private static final int LINE = 128;

	private final List<WeakReference<byte[]>> handedOut = new ArrayList<>();

	private int mostHeld;

	@Test
	void of_a_file_as_large_as_may_be_two_parts_are_held_at_a_time() {
		Spreadsheets spreadsheets = new Spreadsheets(ColumnNames.load());
		FileContent content = new FileContent(LARGEST, (number) -> observed(lines(number)));
		Layout layout = spreadsheets.examine(content, Map.of());
		int rows = LARGEST * PART / LINE - 1;
		assertThat(layout.rows()).isEqualTo(rows);
		try (Sheet sheet = spreadsheets.open(content, layout); Stream<SheetRow> all = sheet.rows()) {
			assertThat(all.filter(layout::isContent).count()).isEqualTo(rows);
		}
		assertThat(this.handedOut).hasSizeGreaterThan(3 * LARGEST);
		assertThat(this.mostHeld).isBetween(1, 2);
	}

	@Test
	void a_workbook_larger_than_is_held_is_refused_by_its_size_alone() {
		byte[] start = noise(0);
		System.arraycopy(new byte[] { 'P', 'K', 3, 4 }, 0, start, 0, 4);
		FileContent content = new FileContent(17, (number) -> observed((number == 0) ? start.clone() : noise(number)));
		assertThatExceptionOfType(UnreadableFile.class)
			.isThrownBy(() -> new Spreadsheets(ColumnNames.load()).examine(content, Map.of()))
			.extracting(UnreadableFile::code)
			.isEqualTo("workbook-too-large");
		assertThat(this.handedOut).hasSizeLessThan(5);
	}

	@Test
	void a_workbook_is_measured_with_one_part_in_memory() {
		FileContent good = Files.xlsx((sheet) -> {
			Files.put(sheet, 0, Files.HEADER);
			for (int i = 1; i <= 20_000; i++) {
				Files.put(sheet, i, Files.row(i));
			}
		});
		FileContent content = new FileContent(good.count(), (number) -> observed(good.source().apply(number).clone()));
		WorkbookSize.check(content);
		assertThat(this.handedOut).hasSizeGreaterThan(500);
		assertThat(this.mostHeld).isBetween(1, 2);
	}

	@Test
	void a_part_that_cannot_be_fetched_says_nothing_of_the_file() {
		FileContent content = new FileContent(3, (number) -> {
			if (number == 2) {
				throw new IllegalStateException("away");
			}
			return lines(number);
		});
		assertThatExceptionOfType(FileContent.Unavailable.class)
			.isThrownBy(() -> new Spreadsheets(ColumnNames.load()).examine(content, Map.of()))
			.extracting(FileContent.Unavailable::reason)
			.isInstanceOf(IllegalStateException.class);
	}

	/** Counts, now and then, how many of the parts handed out are still held. */
	private byte[] observed(byte[] part) {
		if (this.handedOut.size() % 50 == 10) {
			System.gc();
			int held = (int) this.handedOut.stream().filter((reference) -> reference.get() != null).count();
			this.mostHeld = Math.max(this.mostHeld, held + 1);
		}
		this.handedOut.add(new WeakReference<>(part));
		return part;
	}

	/** A part of lines of one length; the header is the first line of the first. */
	private static byte[] lines(int number) {
		StringBuilder text = new StringBuilder(PART);
		for (int i = 0; i < PART / LINE; i++) {
			String line = (number == 0 && i == 0) ? "NIK;Nama Pemilik;Nama Usaha;Kecamatan;Omzet"
					: "2172015708850001;Pemilik;Usaha " + number + "-" + i + ";Bukit Bestari;5000000";
			text.append(line).append(" ".repeat(LINE - 1 - line.length())).append('\n');
		}
		return text.toString().getBytes(StandardCharsets.US_ASCII);
	}

	private static byte[] noise(int seed) {
		byte[] noise = new byte[PART];
		new Random(seed).nextBytes(noise);
		return noise;
	}

}
