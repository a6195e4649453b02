package id.sentra.gateway.financing;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import de.siegmar.fastcsv.writer.CsvWriter;
import id.sentra.gateway.financing.ArrearsController.Row;
import id.sentra.platform.text.SpreadsheetText;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Loans in arrears as CSV: byte order mark and semicolons for Excel, amounts as plain
 * numbers, and no text that a spreadsheet would take for a formula.
 */
@Component
class ArrearsFile {

	private static final String BYTE_ORDER_MARK = "\ufeff";

	private static final List<String> COLUMNS = List.of("loan.contract", "sme.business", "sme.district",
			"loan.principal-owed", "loan.interest-owed", "loan.late", "loan.collectability");

	private final MessageSource messages;

	ArrearsFile(MessageSource messages) {
		this.messages = messages;
	}

	String text(List<Row> rows, Locale locale) {
		StringWriter text = new StringWriter().append(BYTE_ORDER_MARK);
		try (CsvWriter csv = CsvWriter.builder().fieldSeparator(';').build(text)) {
			csv.writeRecord(COLUMNS.stream().map((key) -> message(key, locale)).toList());
			rows.forEach((row) -> csv.writeRecord(cells(row, locale)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return text.toString();
	}

	private List<String> cells(Row row, Locale locale) {
		Loan loan = row.loan();
		Loan.Position at = loan.position();
		return Stream
			.of(loan.number(), row.name(), row.district(), String.valueOf(at.owed()), String.valueOf(at.interestOwed()),
					String.valueOf(at.daysPastDue()), message("collectability." + at.collectability(), locale))
			.map(SpreadsheetText::harmless)
			.toList();
	}

	private String message(String key, Locale locale) {
		return String.valueOf(this.messages.getMessage(key, null, key, locale));
	}

}
