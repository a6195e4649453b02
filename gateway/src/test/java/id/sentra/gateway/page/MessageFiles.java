package id.sentra.gateway.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** What is said on pages, as the files hold it. */
final class MessageFiles {

	private static final Path FOLDER = Path.of("src/main/resources/messages");

	private static final String ENDING = ".properties";

	private MessageFiles() {
	}

	/**
	 * Names without language and ending, as {@code spring.messages.basename} has them.
	 */
	static List<String> names() throws IOException {
		try (Stream<Path> files = Files.list(FOLDER)) {
			return files.map((file) -> file.getFileName().toString())
				.filter((name) -> !name.endsWith(Language.ENGLISH.ending + ENDING))
				.map((name) -> name.replace(ENDING, ""))
				.sorted()
				.toList();
		}
	}

	/** Sentences of one file by their keys, none of which stands in it twice. */
	static Map<String, String> of(String name, Language language) throws IOException {
		Map<String, String> sentences = new TreeMap<>();
		for (String line : Files.readAllLines(FOLDER.resolve(name + language.ending + ENDING))) {
			if (!line.isBlank() && !line.startsWith("#")) {
				String[] parts = line.split("=", 2);
				assertThat(parts).as("%s in %s", line, name).hasSize(2);
				assertThat(sentences.put(parts[0].strip(), parts[1].strip())).as("%s in %s", parts[0], name).isNull();
			}
		}
		return sentences;
	}

	/** Sentences of all files, none of whose keys stands in two of them. */
	static Map<String, String> all(Language language) throws IOException {
		Map<String, String> sentences = new TreeMap<>();
		for (String name : names()) {
			of(name, language).forEach(
					(key, sentence) -> assertThat(sentences.put(key, sentence)).as("%s in %s", key, name).isNull());
		}
		return sentences;
	}

	/** A language of the pages. */
	enum Language {

		INDONESIAN(""), ENGLISH("_en");

		private final String ending;

		Language(String ending) {
			this.ending = ending;
		}

	}

}
