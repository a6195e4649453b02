package id.sentra.registry.imports.web;

import java.util.List;
import java.util.Locale;

import id.sentra.platform.text.SpreadsheetText;
import id.sentra.registry.imports.domain.Reason;
import id.sentra.registry.imports.domain.RejectedRow;
import id.sentra.registry.imports.spreadsheet.SheetRow;
import id.sentra.registry.imports.web.RejectionResponse.ReasonResponse;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Says to people why a row was rejected. The sentence of code {@code x} is the message
 * {@code row.x}.
 */
@Component
class RejectionMessages {

	private final MessageSource messages;

	RejectionMessages(MessageSource messages) {
		this.messages = messages;
	}

	RejectionResponse response(RejectedRow row, boolean kept, Locale locale) {
		return new RejectionResponse(row.sheet(), SheetRow.numberOf(row.row()),
				kept ? Integer.valueOf(row.row()) : null, reasons(row.reasons(), locale));
	}

	List<ReasonResponse> reasons(List<Reason> reasons, Locale locale) {
		return reasons.stream()
			.map((reason) -> new ReasonResponse(reason.column(), reason.code(), message(reason, locale)))
			.toList();
	}

	/**
	 * Lines for a spreadsheet: row, column, reason, and the sheet where there are
	 * several. No name can become a formula.
	 */
	String csv(RejectedRow row, Locale locale) {
		StringBuilder lines = new StringBuilder();
		for (Reason reason : row.reasons()) {
			lines.append(SheetRow.numberOf(row.row())).append(';').append(quoted(reason.column())).append(';');
			lines.append(quoted(message(reason, locale)));
			lines.append((row.sheet() != null) ? ";" + quoted(row.sheet()) : "").append("\r\n");
		}
		return lines.toString();
	}

	String csvHeader(boolean severalSheets, Locale locale) {
		String sheet = severalSheets ? ";" + this.messages.getMessage("rejections.sheet", null, locale) : "";
		return "\ufeff" + this.messages.getMessage("rejections.header", null, locale) + sheet + "\r\n";
	}

	String message(Reason reason, Locale locale) {
		return this.messages.getMessage("row." + reason.code(), null, locale);
	}

	private static String quoted(String text) {
		return '"' + SpreadsheetText.harmless(text).replace("\"", "\"\"") + '"';
	}

}
