package id.sentra.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Copies a workbook without the time at which it was written and with its merged cells in
 * order, so that the same content gives the same bytes.
 */
final class RepeatableZip {

	private static final LocalDateTime ALWAYS = LocalDateTime.of(2026, 10, 1, 0, 0);

	private static final String PROPERTIES = "docProps/core.xml";

	private static final String SHEETS = "xl/worksheets/sheet";

	private static final Pattern MERGED_CELL = Pattern.compile("<mergeCell [^>]*/>");

	private RepeatableZip() {
	}

	static void copy(Path workbook, Path target) throws IOException {
		try (ZipFile from = new ZipFile(workbook.toFile());
				ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(target))) {
			for (ZipEntry entry : Collections.list(from.entries())) {
				ZipEntry copy = new ZipEntry(entry.getName());
				copy.setTimeLocal(ALWAYS);
				to.putNextEntry(copy);
				try (InputStream content = from.getInputStream(entry)) {
					to.write(repeatable(entry.getName(), content.readAllBytes()));
				}
			}
		}
	}

	private static byte[] repeatable(String name, byte[] content) {
		if (PROPERTIES.equals(name)) {
			return undated(content);
		}
		return name.startsWith(SHEETS) ? inOrder(content) : content;
	}

	private static byte[] inOrder(byte[] sheet) {
		String text = new String(sheet, StandardCharsets.UTF_8);
		int first = text.indexOf("<mergeCell ");
		if (first < 0) {
			return sheet;
		}
		String merged = MERGED_CELL.matcher(text)
			.results()
			.map(MatchResult::group)
			.sorted()
			.collect(Collectors.joining());
		int end = text.indexOf("</mergeCells>", first);
		return (text.substring(0, first) + merged + text.substring(end)).getBytes(StandardCharsets.UTF_8);
	}

	private static byte[] undated(byte[] properties) {
		return new String(properties, StandardCharsets.UTF_8)
			.replaceAll("(<dcterms:created[^>]*>)[^<]*", "$1" + ALWAYS + ":00Z")
			.getBytes(StandardCharsets.UTF_8);
	}

}
