package id.sentra.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import id.sentra.local.Demo;

/** The generated spreadsheets and the manifest that says what is in them. */
public final class DemoFiles {

	/** Micro enterprises in Tanjungpinang. */
	public static final int ROWS = 13_492;

	/** Tanjungpinang. */
	public static final String REGION = "21.72";

	static final String CLEAN = "tanjungpinang.xlsx";

	static final String COMMA = "tanjungpinang-comma.csv";

	static final String MESSY = "tanjungpinang-messy.xlsx";

	static final String MESSY_CSV = "tanjungpinang-messy.csv";

	private DemoFiles() {
	}

	/** The clean spreadsheet. */
	public static Path spreadsheet(Path folder) {
		return folder.resolve(CLEAN);
	}

	/** Writes all of them; always the same bytes. */
	public static void generate(Path folder) {
		Table clean = Table.of(Population.ofTanjungpinang());
		MessyTable messy = MessyTable.of(clean);
		try {
			Files.createDirectories(folder);
			Files.deleteIfExists(folder.resolve(Demo.MANIFEST));
			XlsxFile.write(folder.resolve(CLEAN), clean);
			new CsvFile(',', false).write(folder.resolve(COMMA), clean);
			XlsxFile.write(folder.resolve(MESSY), messy.table(), messy.mergedRows());
			new CsvFile(';', true).write(folder.resolve(MESSY_CSV), messy.table());
			Manifest.write(folder, clean, messy, List.of(CLEAN, COMMA), List.of(MESSY, MESSY_CSV));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
