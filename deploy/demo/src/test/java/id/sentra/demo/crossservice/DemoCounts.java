package id.sentra.demo.crossservice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the demo's spreadsheets hold. */
final class DemoCounts {

	private DemoCounts() {
	}

	/** As Tanjungpinang counted them. */
	static Map<String, Long> byDistrict() {
		return Map.of("21.72.01", 2805L, "21.72.02", 5248L, "21.72.03", 1818L, "21.72.04", 3621L);
	}

	/** What the generator says of one file. */
	static JsonNode manifest(Path demo, String file) throws IOException {
		JsonNode manifest = JsonMapper.shared().readTree(Files.readString(demo.resolve("manifest.json")));
		return StreamSupport.stream(manifest.path("files").spliterator(), false)
			.filter((entry) -> entry.path("name").asString().equals(file))
			.findFirst()
			.orElseThrow();
	}

	/** Every NIK, phone number (without its first 0) and e-mail address of the demo. */
	static List<String> personalData(Path demo) throws IOException {
		try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
			.ofNamedCsvRecord(demo.resolve("tanjungpinang-comma.csv"))) {
			return rows.stream()
				.flatMap((row) -> Stream.of(row.getField("NIK"), digits(row.getField("No. HP")), row.getField("Email")))
				.filter((value) -> value.length() > 5)
				.toList();
		}
	}

	private static String digits(String phone) {
		return phone.replaceAll("\\D", "").replaceFirst("^(0|62)", "");
	}

}
