package id.sentra.registry.imports.spreadsheet;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a column can hold. The words by which the dinas calls it are data:
 * {@code imports/columns.properties}.
 */
public enum Field {

	NIK, OWNER_NAME, GENDER, BUSINESS_NAME, PRODUCT, KBLI, NIB, PHONE, EMAIL, STREET, VILLAGE, DISTRICT, SINCE, CAPITAL,
	YEARLY_SALES, LOW_INCOME;

	boolean isAmount() {
		return this == CAPITAL || this == YEARLY_SALES;
	}

	/** The field of a key, in whatever case. */
	public static Optional<Field> of(String key) {
		return Arrays.stream(values()).filter((field) -> field.key().equalsIgnoreCase(key)).findFirst();
	}

	/** As in the explicit mapping of a request: {@code businessName}. */
	public String key() {
		String[] words = name().toLowerCase(Locale.ROOT).split("_");
		StringBuilder key = new StringBuilder(words[0]);
		for (int i = 1; i < words.length; i++) {
			key.append(words[i].substring(0, 1).toUpperCase(Locale.ROOT)).append(words[i].substring(1));
		}
		return key.toString();
	}

}
