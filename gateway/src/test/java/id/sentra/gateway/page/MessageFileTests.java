package id.sentra.gateway.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import id.sentra.gateway.page.MessageFiles.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Each sentence stands once in each language, in the file of its feature. */
class MessageFileTests {

	/** What all features share. */
	private static final Set<String> SHARED = Set.of("status", "done");

	private static final Pattern READ = Pattern.compile("(?m)^ +- messages/(\\S+)$");

	private static final Pattern ARGUMENT = Pattern.compile("\\{\\d");

	static Iterable<String> files() throws IOException {
		return MessageFiles.names();
	}

	@Test
	void every_file_is_read() throws IOException {
		String settings = Files.readString(Path.of("src/main/resources/application.yml"));
		assertThat(READ.matcher(settings).results().map((found) -> found.group(1)))
			.containsExactlyInAnyOrderElementsOf(MessageFiles.names());
	}

	@ParameterizedTest
	@MethodSource("files")
	void a_file_is_that_of_a_feature_or_of_what_all_share(String file) {
		assertThat(SHARED.contains(file) || Files.isDirectory(Path.of("src/main/java/id/sentra/gateway", file)))
			.isTrue();
	}

	@ParameterizedTest
	@MethodSource("files")
	void both_languages_say_the_same_with_the_same_arguments(String file) throws IOException {
		Map<String, String> english = MessageFiles.of(file, Language.ENGLISH);
		Map<String, String> indonesian = MessageFiles.of(file, Language.INDONESIAN);
		indonesian.keySet().removeIf((key) -> key.endsWith(".colour"));
		assertThat(english.keySet()).isNotEmpty().isEqualTo(indonesian.keySet());
		indonesian
			.forEach((key, sentence) -> assertThat(arguments(english.get(key))).as(key).isEqualTo(arguments(sentence)));
	}

	@ParameterizedTest
	@EnumSource
	void no_key_stands_twice(Language language) throws IOException {
		assertThat(MessageFiles.all(language)).hasSizeGreaterThan(1000);
	}

	@Test
	void keys_that_begin_with_one_word_stand_in_one_file() throws IOException {
		Map<String, String> homes = new HashMap<>();
		for (String file : MessageFiles.names()) {
			for (String key : MessageFiles.of(file, Language.INDONESIAN).keySet()) {
				String word = key.replaceFirst("\\..*", "");
				assertThat(homes.computeIfAbsent(word, (first) -> file)).as("%s in %s", key, file).isEqualTo(file);
			}
		}
	}

	private static Set<String> arguments(String sentence) {
		return ARGUMENT.matcher(sentence)
			.results()
			.map(MatchResult::group)
			.collect(Collectors.toCollection(TreeSet::new));
	}

}
