package id.sentra.local.deployment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The files for Compose, put together as Compose does for what is asked of them here. */
final class Compose {

	static final Path FOLDER = Trees.ROOT.resolve("deploy/compose");

	static final List<String> FILES = List.of("infra", "apps", "monitoring", "oidc");

	private final Map<String, Map<String, Object>> services = new TreeMap<>();

	private Compose() {
	}

	static Compose of(String... files) {
		Compose compose = new Compose();
		for (String file : files) {
			Trees.map(Trees.read(FOLDER.resolve(file + ".yml")).get(0), "services")
				.forEach((name, service) -> compose.services.merge(name, Trees.map(service), Compose::together));
		}
		return compose;
	}

	static Compose all() {
		return of(FILES.toArray(String[]::new));
	}

	Map<String, Map<String, Object>> services() {
		return this.services;
	}

	Map<String, Object> service(String name) {
		return this.services.get(name);
	}

	/** Variables, and secrets that stand for one. */
	List<String> environment(String name) {
		List<String> names = new ArrayList<>(Trees.map(service(name), "environment").keySet());
		Trees.list(service(name), "secrets")
			.stream()
			.filter((secret) -> secret instanceof Map<?, ?>)
			.forEach((secret) -> names.add((String) Trees.at(secret, "target")));
		return names;
	}

	/** The name without the tag. */
	String image(String name) {
		String image = (String) service(name).get("image");
		return image.substring(0, image.indexOf(':'));
	}

	private static Map<String, Object> together(Map<String, Object> before, Map<String, Object> more) {
		more.forEach((key, value) -> before.merge(key, value, Compose::both));
		return before;
	}

	private static Object both(Object before, Object more) {
		if (before instanceof List<?> list) {
			List<Object> all = new ArrayList<>(list);
			all.addAll(Trees.list(more));
			return all;
		}
		if (before instanceof Map<?, ?>) {
			Map<String, Object> all = Trees.map(before);
			all.putAll(Trees.map(more));
			return all;
		}
		return more;
	}

}
