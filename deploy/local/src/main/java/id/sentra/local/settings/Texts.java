package id.sentra.local.settings;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/**
 * Sentences for the terminal: Indonesian, or English where the terminal's language is
 * English.
 */
public final class Texts {

	/** The bundle's name, for picocli too. */
	public static final String BUNDLE = "id.sentra.local.messages";

	private static final Locale INDONESIAN = Locale.forLanguageTag("id-ID");

	private static final ResourceBundle.Control NO_FALLBACK = ResourceBundle.Control
		.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

	private Texts() {
	}

	public static String of(String key, Object... arguments) {
		return new MessageFormat(bundle().getString(key), locale()).format(arguments);
	}

	public static ResourceBundle bundle() {
		return ResourceBundle.getBundle(BUNDLE, locale(), NO_FALLBACK);
	}

	public static Locale locale() {
		return localeFor(System.getenv());
	}

	static Locale localeFor(Map<String, String> environment) {
		String language = environment.getOrDefault("SENTRA_LANG",
				environment.getOrDefault("LC_ALL", environment.getOrDefault("LANG", "")));
		return language.startsWith("en") ? Locale.ENGLISH : INDONESIAN;
	}

}
