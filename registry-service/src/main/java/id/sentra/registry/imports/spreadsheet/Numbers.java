package id.sentra.registry.imports.spreadsheet;

import java.math.BigDecimal;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Numbers as a workbook stores them ({@code 8.1234567E10}) written out
 * ({@code 81234567000}).
 */
final class Numbers {

	private static final Pattern NUMBER = Pattern.compile("-?\\d{1,40}(?:\\.\\d{1,40})?(?:[eE][+-]?\\d{1,2})?");

	private Numbers() {
	}

	static boolean isNumber(@Nullable String stored) {
		return stored != null && NUMBER.matcher(stored).matches();
	}

	static String plain(String stored) {
		if (!isNumber(stored)) {
			return stored;
		}
		String plain = new BigDecimal(stored).toPlainString();
		return plain.indexOf('.') < 0 ? plain : plain.replaceFirst("\\.?0+$", "");
	}

}
