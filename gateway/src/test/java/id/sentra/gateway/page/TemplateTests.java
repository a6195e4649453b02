package id.sentra.gateway.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** How templates are laid out; that each renders is held by {@link PageWalkTests}. */
class TemplateTests {

	private static final Path TEMPLATES = Path.of("src/main/resources/templates");

	private static final Path FEATURES = Path.of("src/main/java/id/sentra/gateway");

	private static final int LONGEST_LINE = 200;

	@Test
	void no_line_is_too_long_to_read() throws IOException {
		Set<String> tooLong = new TreeSet<>();
		for (Path template : templates()) {
			List<String> lines = Files.readAllLines(template);
			for (int at = 0; at < lines.size(); at++) {
				if (lines.get(at).length() > LONGEST_LINE) {
					tooLong.add(TEMPLATES.relativize(template) + ":" + (at + 1));
				}
			}
		}
		assertThat(tooLong).isEmpty();
	}

	@Test
	void a_template_stands_in_the_folder_of_its_feature_or_of_what_all_share() throws IOException {
		for (Path template : templates()) {
			Path folder = TEMPLATES.relativize(template.getParent());
			assertThat(folder.toString().equals("fragments") || Files.isDirectory(FEATURES.resolve(folder)))
				.as(template.toString())
				.isTrue();
			assertThat(folder.getNameCount()).as(template.toString()).isEqualTo(1);
		}
	}

	/** The layout's own goes with what is around the element that a page takes over. */
	@Test
	void a_page_says_that_it_is_html_of_today() throws IOException {
		for (Path template : templates()) {
			List<String> lines = Files.readAllLines(template);
			if (lines.stream()
				.anyMatch((line) -> line.startsWith("<html") && line.contains("fragments/layout :: page"))) {
				assertThat(lines.get(0)).as(template.toString()).isEqualTo("<!DOCTYPE html>");
			}
		}
	}

	private static List<Path> templates() throws IOException {
		try (Stream<Path> files = Files.walk(TEMPLATES)) {
			List<Path> templates = files.filter((file) -> file.toString().endsWith(".html")).toList();
			assertThat(templates).hasSizeGreaterThan(80);
			return templates;
		}
	}

}
