package id.sentra.local.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Sentences for the terminal: Indonesian, or English where the terminal's language is
 * English. Other modules bring theirs in {@code sentra-messages.properties}.
 */
public final class Messages {

	private static final String OF_START = "/id/sentra/local/messages";

	private static final String OF_OTHERS = "sentra-messages";

	private static final Locale INDONESIAN = Locale.forLanguageTag("id-ID");

	private static final Map<Locale, ResourceBundle> START = new ConcurrentHashMap<>();

	private static final Map<Locale, ResourceBundle> ALL = new ConcurrentHashMap<>();

	private Messages() {
	}

	public static String of(String key, Object... arguments) {
		ResourceBundle bundle = ofStart().containsKey(key) ? ofStart() : ofAll();
		return new MessageFormat(bundle.getString(key), locale()).format(arguments);
	}

	/** Those of the start alone. */
	public static ResourceBundle ofStart() {
		return START.computeIfAbsent(locale(), (locale) -> read(startFile(locale)));
	}

	/** Those of all modules; to find them, every jar on the class path is looked into. */
	public static ResourceBundle ofAll() {
		return ALL.computeIfAbsent(locale(), Messages::readAll);
	}

	public static Locale locale() {
		return localeFor(System.getenv());
	}

	static Locale localeFor(Map<String, String> environment) {
		String language = environment.getOrDefault("SENTRA_LANG",
				environment.getOrDefault("LC_ALL", environment.getOrDefault("LANG", "")));
		return language.startsWith("en") ? Locale.ENGLISH : INDONESIAN;
	}

	static ResourceBundle readAll(Locale locale) {
		ClassLoader loader = Thread.currentThread().getContextClassLoader();
		try {
			List<URL> files = Collections.list(loader.getResources(OF_OTHERS + ending(locale)));
			files.add(startFile(locale));
			return read(files.toArray(URL[]::new));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static URL startFile(Locale locale) {
		return Objects.requireNonNull(Messages.class.getResource(OF_START + ending(locale)));
	}

	private static String ending(Locale locale) {
		return Locale.ENGLISH.equals(locale) ? "_en.properties" : ".properties";
	}

	private static ResourceBundle read(URL... files) {
		StringBuilder lines = new StringBuilder();
		try {
			for (URL file : files) {
				try (InputStream content = file.openStream()) {
					lines.append(new String(content.readAllBytes(), StandardCharsets.UTF_8)).append('\n');
				}
			}
			return new PropertyResourceBundle(new StringReader(lines.toString()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
