package id.sentra.gateway.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** That every status has a word is held by {@link LabelTests}; here its colour. */
class StatusColourTests {

	private static final Path RESOURCES = Path.of("src/main/resources");

	private static final Pattern WORD = Pattern.compile("(?m)^status\\.[\\w-]+\\.([A-Z_]+) *=");

	private static final Pattern COLOUR = Pattern.compile("\\.([A-Z_]+)\\.tag\\b");

	@Test
	void every_status_with_a_word_has_one_colour_also_where_that_is_grey() throws IOException {
		Set<String> words = new TreeSet<>(all(WORD, "messages/status.properties"));
		assertThat(words).contains("VERIFIED", "DRAFT").hasSizeGreaterThan(40);
		assertThat(all(COLOUR, "assets/sentra.css")).containsExactlyInAnyOrderElementsOf(words);
	}

	private static List<String> all(Pattern pattern, String file) throws IOException {
		return pattern.matcher(Files.readString(RESOURCES.resolve(file)))
			.results()
			.map((found) -> found.group(1))
			.collect(Collectors.toList());
	}

}
