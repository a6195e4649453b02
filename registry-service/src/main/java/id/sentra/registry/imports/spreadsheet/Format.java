package id.sentra.registry.imports.spreadsheet;

import java.nio.charset.Charset;

/**
 * How a file is written: an XLSX workbook and which of its sheets, or delimited text.
 */
public sealed interface Format {

	/** A sheet of a workbook, counted from 0. */
	record Xlsx(int sheet) implements Format {
	}

	/** Text in a character set, its fields separated by one character. */
	record Csv(Charset charset, char separator) implements Format {
	}

}
