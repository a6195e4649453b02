package id.sentra.gateway.sme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;

import id.sentra.gateway.list.ListDefinition;
import org.jspecify.annotations.Nullable;

/**
 * A field of SMEs as an office defined it.
 *
 * @param office null for one that is shipped, for all
 */
public record CustomField(UUID id, long version, @Nullable String office, String key, String name, String nameEn,
		String kind, boolean personal, List<String> readers, @Nullable LocalDate requiredFrom,
		@Nullable String legalBasis, List<Option> options, @Nullable Instant retiredAt) {

	public boolean isShipped() {
		return this.office == null;
	}

	public boolean isRetired() {
		return this.retiredAt != null;
	}

	public String label(Locale locale) {
		return locale.getLanguage().equals("en") ? this.nameEn : this.name;
	}

	/** Its label, marked when it is asked no more. */
	public String heading(Locale locale) {
		return isRetired() ? label(locale) + " *" : label(locale);
	}

	/**
	 * What stands in the field as a column of a list.
	 * @param value the value as the registry has it
	 */
	public <T> void column(ListDefinition<T> list, Locale locale, Function<T, @Nullable String> value) {
		String heading = heading(locale);
		switch (this.kind) {
			case "RUPIAH" -> list.rupiah(heading, (row) -> read(value.apply(row), Long::valueOf));
			case "DATE" -> list.day(heading, (row) -> read(value.apply(row), LocalDate::parse));
			case "YES_NO" -> list.code(heading, value::apply, "customfield.answer");
			case "CHOICE" -> list.text(heading, (row) -> read(value.apply(row), (key) -> option(key, locale)));
			default -> list.text(heading, value::apply);
		}
	}

	private String option(String key, Locale locale) {
		return this.options.stream()
			.filter((option) -> option.key().equals(key))
			.map((option) -> option.label(locale))
			.findFirst()
			.orElse(key);
	}

	private static <V> @Nullable V read(@Nullable String text, Function<String, V> reader) {
		return (text != null) ? reader.apply(text) : null;
	}

	/** What may be chosen. */
	public record Option(String key, String label, String labelEn, boolean retired) {

		public String label(Locale locale) {
			return locale.getLanguage().equals("en") ? this.labelEn : this.label;
		}

	}

}
