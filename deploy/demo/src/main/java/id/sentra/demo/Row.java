package id.sentra.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

/** One line of a list that lies beside this class. */
public record Row(NamedCsvRecord line) {

	public static List<Row> all(String resource) {
		InputStream stream = Objects.requireNonNull(Row.class.getResourceAsStream(resource), resource);
		try (var lines = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
			return lines.stream().map(Row::new).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public String text(String column) {
		return this.line.getField(column);
	}

	public int number(String column) {
		return Integer.parseInt(text(column));
	}

	/** A cell that holds several values. */
	public List<String> several(String column) {
		return List.of(text(column).split(";"));
	}

}
