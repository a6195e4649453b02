package id.sentra.registry.imports.spreadsheet;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * The words by which offices call their columns. The first of each is the one we name to
 * people.
 */
public final class ColumnNames {

	private static final Pattern IN_BRACKETS = Pattern.compile("[(\\[][^)\\]]*[)\\]]?");

	private static final Pattern DECORATION = Pattern.compile("[^a-z0-9]");

	private final Map<String, Field> byName = new HashMap<>();

	private final Map<Field, String> shown = new EnumMap<>(Field.class);

	private ColumnNames() {
	}

	/** The list shipped with the program. */
	public static ColumnNames load() {
		Properties file = new Properties();
		try (Reader reader = new InputStreamReader(
				Objects.requireNonNull(ColumnNames.class.getResourceAsStream("/imports/columns.properties")),
				StandardCharsets.UTF_8)) {
			file.load(reader);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		ColumnNames names = new ColumnNames();
		for (Field field : Field.values()) {
			names.add(field, List.of(file.getProperty(field.key()).split("\\|")));
		}
		return names;
	}

	/**
	 * The field a column holds; none where its heading says more of an amount than we
	 * understand.
	 */
	public Optional<Field> field(String header) {
		AmountHeading amount = AmountHeading.of(header);
		Optional<Field> named = Optional.ofNullable(this.byName.get(plain(header)))
			.or(() -> Optional.ofNullable(this.byName.get(plain(amount.name()))).filter(Field::isAmount));
		return named.filter((field) -> !field.isAmount() || amount.understood());
	}

	/** The name we use to people for a column. */
	public String shown(Field field) {
		return Objects.requireNonNull(this.shown.get(field));
	}

	/** A header without case, spaces, dots and what stands in brackets. */
	static String plain(String header) {
		String lower = header.toLowerCase(Locale.ROOT);
		String bare = DECORATION.matcher(IN_BRACKETS.matcher(lower).replaceAll("")).replaceAll("");
		return bare.isEmpty() ? DECORATION.matcher(lower).replaceAll("") : bare;
	}

	private void add(Field field, List<String> names) {
		this.shown.put(field, names.get(0).strip());
		for (String name : names) {
			Field other = this.byName.put(plain(name), field);
			if (other != null && other != field) {
				throw new IllegalStateException("two columns share the name " + name);
			}
		}
	}

}
