package id.sentra.registry.imports.spreadsheet;

import java.nio.charset.Charset;

/**
 * How a sheet is written: which of a workbook's it is, or delimited text.
 */
public sealed interface Format {

	/** A sheet of an XLSX workbook, counted from 0; its days count from 1900 or 1904. */
	record Xlsx(int sheet, boolean since1904) implements Format {
	}

	/** A sheet of an OpenDocument workbook, counted from 0. */
	record Ods(int sheet) implements Format {
	}

	/** Text in a character set, its fields separated by one character. */
	record Csv(Charset charset, char separator) implements Format {
	}

}
