package id.sentra.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import id.sentra.demo.DemoFiles;

/**
 * The demo's spreadsheet, and others as long in which every enterprise is another one.
 */
final class Spreadsheets {

	/** A word that one in 13,492 businesses of these files is called by. */
	static final String RARE = "zamrudin";

	private static final String BUSINESS = "Nama Usaha";

	private final Path folder;

	private int made;

	/** Those that are there. */
	Spreadsheets(Path folder) {
		this.folder = folder;
	}

	static Spreadsheets in(Path folder) {
		DemoFiles.generate(folder);
		return new Spreadsheets(folder);
	}

	Path demo() {
		return DemoFiles.spreadsheet(this.folder);
	}

	/** The lines of the demo with their heading. */
	List<List<String>> lines() throws IOException {
		List<List<String>> lines = new ArrayList<>();
		try (CsvReader<CsvRecord> csv = CsvReader.builder()
			.ofCsvRecord(this.folder.resolve("tanjungpinang-comma.csv"))) {
			csv.forEach((line) -> lines.add(line.getFields()));
		}
		return lines;
	}

	/** The same owners, each with one more business. */
	Path another() throws IOException {
		return branches(1);
	}

	/** The same owners, each with so many more businesses. */
	Path branches(int each) throws IOException {
		Path file = this.folder.resolve("branch-" + (this.made + 1) + ".csv");
		List<List<String>> lines = lines();
		int business = lines.get(0).indexOf(BUSINESS);
		try (CsvWriter csv = CsvWriter.builder().build(Files.newBufferedWriter(file))) {
			csv.writeRecord(lines.get(0));
			for (int i = 0; i < each; i++) {
				this.made++;
				for (List<String> line : lines.subList(1, lines.size())) {
					List<String> changed = new ArrayList<>(line);
					String name = (line == lines.get(1)) ? "Toko " + RARE : line.get(business);
					changed.set(business, name + " Cabang " + this.made);
					csv.writeRecord(changed);
				}
			}
		}
		return file;
	}

}
