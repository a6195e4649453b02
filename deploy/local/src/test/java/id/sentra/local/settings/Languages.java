package id.sentra.local.settings;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Indonesian and English beside each other, for the tests of every module with sentences.
 */
public final class Languages {

	private Languages() {
	}

	/** Each sentence is there in both, with as many places for facts. */
	public static void sayTheSame() {
		ResourceBundle indonesian = Messages.readAll(Locale.forLanguageTag("id-ID"));
		ResourceBundle english = Messages.readAll(Locale.ENGLISH);
		assertThat(english.keySet()).isEqualTo(indonesian.keySet());
		assertThat(indonesian.keySet())
			.allSatisfy((key) -> assertThat(places(english, key)).isEqualTo(places(indonesian, key)));
	}

	private static int places(ResourceBundle bundle, String key) {
		return new MessageFormat(bundle.getString(key)).getFormatsByArgumentIndex().length;
	}

}
