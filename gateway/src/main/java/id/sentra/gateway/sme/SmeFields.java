package id.sentra.gateway.sme;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** The fields that are asked of an SME, and what stands in them. */
public record SmeFields(UUID smeId, long version, List<SmeField> fields) {

	/** How a field is called in forms, with its key behind it. */
	public static final String FORM_FIELD = "values.";

	/** What a value of yes or no is, as the registry writes it. */
	public static List<String> answers() {
		return Arrays.stream(Answer.values()).map(Enum::name).toList();
	}

	public List<SmeField> asked() {
		return this.fields.stream().filter(SmeField::asked).toList();
	}

	/** Those in which something stands. */
	public List<SmeField> told() {
		return this.fields.stream().filter((one) -> one.value() != null).toList();
	}

	/** Those that must be answered and are not. */
	public List<SmeField> lacking() {
		return this.fields.stream().filter((one) -> one.asked() && one.required() && one.value() == null).toList();
	}

	private enum Answer {

		YES, NO

	}

	/** One that is asked of an SME which is to be registered. */
	static SmeField blank(CustomField field, LocalDate today) {
		LocalDate from = field.requiredFrom();
		return new SmeField(field.id(), field.key(), field.name(), field.nameEn(), field.kind(), field.personal(),
				field.options(), null, true, from != null && !from.isAfter(today));
	}

	/** One of them; its value in the form the registry understands. */
	public record SmeField(UUID id, String key, String name, String nameEn, String kind, boolean personal,
			List<CustomField.Option> options, @Nullable String value, boolean asked, boolean required) {

		public String formName() {
			return FORM_FIELD + this.key;
		}

		public String label(Locale locale) {
			return locale.getLanguage().equals("en") ? this.nameEn : this.name;
		}

		public @Nullable Long amount() {
			return (this.value != null) ? Long.valueOf(this.value) : null;
		}

		public @Nullable LocalDate day() {
			return (this.value != null) ? LocalDate.parse(this.value) : null;
		}

		/** What was chosen, in words, also when it may be chosen no more. */
		public @Nullable String choice(Locale locale) {
			return this.options.stream()
				.filter((option) -> option.key().equals(this.value))
				.map((option) -> option.label(locale))
				.findFirst()
				.orElse(this.value);
		}

		/** What may be chosen, and what was. */
		public List<CustomField.Option> offered() {
			return this.options.stream()
				.filter((option) -> !option.retired() || option.key().equals(this.value))
				.toList();
		}

		/** What can be answered to yes or no. */
		public List<String> answers() {
			return SmeFields.answers();
		}

		@Override
		public String toString() {
			return "SmeField[" + this.key + "]";
		}

	}

}
