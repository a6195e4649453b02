package id.sentra.local.deployment;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A kustomization with all it stands on, as {@code kubectl kustomize} would put it
 * together. Knows what is used here and refuses the rest.
 */
final class Kustomization {

	private static final Set<String> KNOWN = Set.of("apiVersion", "kind", "namespace", "resources", "patches", "images",
			"configMapGenerator", "generatorOptions");

	private Kustomization() {
	}

	static List<Map<String, Object>> build(Path folder) {
		Map<String, Object> file = Trees.read(folder.resolve("kustomization.yaml")).get(0);
		known(file, KNOWN);
		List<Map<String, Object>> resources = resources(folder, file);
		for (Object patch : Trees.list(file, "patches")) {
			patch(folder, Trees.map(patch), resources);
		}
		Trees.list(file, "images").forEach((image) -> Images.set(resources, Trees.map(image)));
		if (file.get("namespace") instanceof String namespace) {
			resources.stream()
				.filter((resource) -> !"Namespace".equals(resource.get("kind")))
				.forEach((resource) -> StrategicMerge.into(resource,
						Map.of("metadata", Map.of("namespace", namespace))));
		}
		return resources;
	}

	private static List<Map<String, Object>> resources(Path folder, Map<String, Object> file) {
		List<Map<String, Object>> resources = new ArrayList<>();
		for (String name : Trees.strings(file, "resources")) {
			Path path = folder.resolve(name).normalize();
			resources.addAll(Files.isDirectory(path) ? build(path) : Trees.read(path));
		}
		for (Object generator : Trees.list(file, "configMapGenerator")) {
			known(Trees.map(generator), Set.of("name", "files"));
			if (!Boolean.TRUE.equals(Trees.at(file, "generatorOptions", "disableNameSuffixHash"))) {
				throw new IllegalStateException("names with a hash are not used here: " + folder);
			}
			resources.add(configMap(folder, generator));
		}
		return resources;
	}

	private static Map<String, Object> configMap(Path folder, Object generator) {
		Map<String, Object> data = new TreeMap<>();
		Trees.strings(generator, "files").forEach((file) -> data.put(file, Trees.text(folder.resolve(file))));
		return new TreeMap<>(Map.of("apiVersion", "v1", "kind", "ConfigMap", "metadata",
				new TreeMap<>(Map.of("name", Trees.at(generator, "name"))), "data", data));
	}

	private static void patch(Path folder, Map<String, Object> entry, List<Map<String, Object>> resources) {
		known(entry, Set.of("path", "target"));
		known(Trees.map(entry, "target"), Set.of("kind", "labelSelector"));
		for (Map<String, Object> patch : Trees.read(folder.resolve((String) entry.get("path")))) {
			List<Map<String, Object>> meant = resources.stream()
				.filter((resource) -> entry.containsKey("target") ? isTarget(resource, Trees.map(entry, "target"))
						: Resources.name(resource).equals(Resources.name(patch)))
				.toList();
			if (meant.isEmpty()) {
				throw new IllegalStateException("nothing to patch: " + entry + ", " + Resources.name(patch));
			}
			Map<String, Object> change = new TreeMap<>(patch);
			if (entry.containsKey("target")) {
				change.remove("metadata");
			}
			meant.forEach((resource) -> StrategicMerge.into(resource, change));
		}
	}

	private static boolean isTarget(Map<String, Object> resource, Map<String, Object> target) {
		String[] label = String.valueOf(target.getOrDefault("labelSelector", "=")).split("=", -1);
		return resource.get("kind").equals(target.get("kind"))
				&& (label[0].isEmpty() || label[1].equals(Trees.map(resource, "metadata", "labels").get(label[0])));
	}

	private static void known(Map<String, Object> map, Set<String> keys) {
		if (!keys.containsAll(map.keySet())) {
			throw new IllegalStateException("of " + map.keySet() + " only these are known here: " + keys);
		}
	}

}
