package id.sentra.local.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** YAML as trees of maps and lists; a key that stands there twice is an error. */
final class Trees {

	/** The root of the whole. */
	static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

	private Trees() {
	}

	static List<Map<String, Object>> read(Path file) {
		return parse(text(file));
	}

	static List<Map<String, Object>> parse(String text) {
		LoaderOptions strict = new LoaderOptions();
		strict.setAllowDuplicateKeys(false);
		List<Map<String, Object>> documents = new ArrayList<>();
		new Yaml(new SafeConstructor(strict)).loadAll(text).forEach((document) -> documents.add(map(document)));
		return documents;
	}

	static String text(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The map at the end of a path of keys; empty where there is none. */
	static Map<String, Object> map(Object tree, String... path) {
		Object at = at(tree, path);
		Map<String, Object> copy = new TreeMap<>();
		if (at instanceof Map<?, ?> map) {
			map.forEach((key, value) -> copy.put(String.valueOf(key), value));
		}
		return copy;
	}

	/** The list at the end of a path of keys; empty where there is none. */
	static List<Object> list(Object tree, String... path) {
		return (at(tree, path) instanceof List<?> list) ? new ArrayList<>(list) : List.of();
	}

	static List<String> strings(Object tree, String... path) {
		return list(tree, path).stream().map(String::valueOf).toList();
	}

	static Object at(Object tree, String... path) {
		Object at = tree;
		for (String key : path) {
			at = (at instanceof Map<?, ?> map) ? map.get(key) : null;
		}
		return at;
	}

}
