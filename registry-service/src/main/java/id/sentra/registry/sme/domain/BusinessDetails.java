package id.sentra.registry.sme.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * Texts that may be told about a business and that no rule asks for. What is said of them
 * here holds for requests, rows of files, the table, merging, answers and what is held.
 */
public record BusinessDetails(@Nullable String product, @Nullable String nib) {

	public static final BusinessDetails NONE = of((detail) -> null);

	public static BusinessDetails of(Function<Detail, @Nullable String> values) {
		return new BusinessDetails(values.apply(Detail.PRODUCT), values.apply(Detail.NIB));
	}

	BusinessDetails completedBy(BusinessDetails older) {
		return of((detail) -> Profile.either(detail.of(this), detail.of(older)));
	}

	/** One of them; its column and its field of a file have its name. */
	public enum Detail {

		/** What it makes or sells. */
		PRODUCT("product", BusinessDetails::product, "public-line", ProfileText::publicLine),
		/** Its business identity number. */
		NIB("nib", BusinessDetails::nib, "nib", (text) -> Nib.parse(text).map(Nib::value));

		private final String key;

		private final Function<BusinessDetails, @Nullable String> value;

		private final String problem;

		private final Function<String, Optional<String>> parser;

		Detail(String key, Function<BusinessDetails, @Nullable String> value, String problem,
				Function<String, Optional<String>> parser) {
			this.key = key;
			this.value = value;
			this.problem = problem;
			this.parser = parser;
		}

		/** Its name in requests, and in messages as {@code held.key}. */
		public String key() {
			return this.key;
		}

		public String column() {
			return name().toLowerCase(Locale.ROOT);
		}

		public @Nullable String of(BusinessDetails details) {
			return this.value.apply(details);
		}

		/** The text as it is kept; nothing for one that it cannot be. */
		public Optional<String> parse(String text) {
			return this.parser.apply(text);
		}

		/** Code of the problem with a text that it cannot be. */
		public String problem() {
			return this.problem;
		}

	}

}
