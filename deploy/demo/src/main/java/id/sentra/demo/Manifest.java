package id.sentra.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import id.sentra.demo.Defect.Outcome;
import id.sentra.local.Demo;
import tools.jackson.databind.json.JsonMapper;

/**
 * Says per file how many rows it has, which of them are spoilt and how, and what an
 * import should count.
 */
final class Manifest {

	private Manifest() {
	}

	static void write(Path folder, Table clean, MessyTable messy, List<String> cleanFiles, List<String> messyFiles)
			throws IOException {
		List<Map<String, Object>> files = new ArrayList<>();
		cleanFiles.forEach((file) -> files.add(file(file, clean, new MessyTable(clean, Map.of()))));
		messyFiles.forEach((file) -> files.add(file(file, messy.table(), messy)));
		Map<String, Object> manifest = new LinkedHashMap<>();
		manifest.put("region", DemoFiles.REGION);
		manifest.put("districts", Population.districts());
		manifest.put("files", files);
		manifest.put("columns", columns());
		manifest.put("defects", defects());
		manifest.put("spoiltRows", spoiltRows(messy));
		Files.writeString(folder.resolve(Demo.MANIFEST),
				JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(manifest));
	}

	private static Map<String, Object> file(String name, Table table, MessyTable messy) {
		Map<String, Object> file = new LinkedHashMap<>();
		file.put("name", name);
		file.put("headerRow", table.titles().size() + 1);
		file.put("rows", table.lines().size());
		for (Outcome outcome : Outcome.values()) {
			file.put(outcome.name().toLowerCase(Locale.ROOT), messy.count(outcome));
		}
		return file;
	}

	/** Our heading and the one of the messy files. */
	private static Map<String, String> columns() {
		Map<String, String> columns = new LinkedHashMap<>();
		for (Column column : Column.values()) {
			columns.put(column.heading(), column.carelessHeading());
		}
		return columns;
	}

	private static List<PlannedDefect> defects() {
		return Arrays.stream(Defect.values())
			.map((defect) -> new PlannedDefect(defect, defect.rows(), defect.outcome()))
			.toList();
	}

	private static List<SpoiltRow> spoiltRows(MessyTable messy) {
		return messy.defects()
			.entrySet()
			.stream()
			.map((entry) -> new SpoiltRow(entry.getKey(), entry.getValue()))
			.toList();
	}

	private record PlannedDefect(Defect defect, int rows, Outcome outcome) {

	}

	private record SpoiltRow(int row, Defect defect) {

	}

}
