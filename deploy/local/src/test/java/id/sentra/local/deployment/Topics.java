package id.sentra.local.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import id.sentra.local.settings.Program;

/** The topics in the file, and the topics in the code. */
final class Topics {

	static final Path FOLDER = Trees.ROOT.resolve("deploy/kafka");

	static final Path FILE = FOLDER.resolve("topics.csv");

	private static final Pattern CONSTANT = Pattern.compile("TOPIC = \"([a-z]+\\.[a-z]+)\"");

	private Topics() {
	}

	/** Topic by topic, who reads it. */
	static Map<String, Set<String>> inFile() {
		Map<String, Set<String>> topics = new TreeMap<>();
		Trees.text(FILE).lines().skip(1).map((line) -> line.split(",", -1)).forEach((line) -> {
			Set<String> readers = new TreeSet<>(List.of(line[1].split(" ")));
			readers.remove("");
			topics.put(line[0], readers);
		});
		return topics;
	}

	static List<String> deadLetters() {
		return inFile().entrySet()
			.stream()
			.flatMap((topic) -> topic.getValue().stream().map((reader) -> topic.getKey() + "." + reader + ".dlt"))
			.toList();
	}

	/** What constants name as published and what the bindings read. */
	static Map<String, Set<String>> inCode() {
		Map<String, Set<String>> topics = new TreeMap<>();
		for (Program program : Program.contexts()) {
			Path main = Trees.ROOT.resolve(program.module()).resolve("src/main");
			published(main).forEach((topic) -> topics.computeIfAbsent(topic, (name) -> new TreeSet<>()));
			Trees.read(main.resolve("resources/application.yml"))
				.forEach((document) -> Trees.map(document, "spring", "cloud", "stream", "bindings")
					.values()
					.forEach((binding) -> topics
						.computeIfAbsent((String) Trees.at(binding, "destination"), (name) -> new TreeSet<>())
						.add(program.id())));
		}
		return topics;
	}

	private static List<String> published(Path main) {
		try (Stream<Path> files = Files.walk(main.resolve("java"))) {
			return files.filter(Files::isRegularFile)
				.map(Trees::text)
				.flatMap((text) -> CONSTANT.matcher(text).results().map((match) -> match.group(1)))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
