package id.sentra.local.deployment;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Gives images the tag (and, at an office's own registry, the name) a kustomization says.
 */
final class Images {

	private Images() {
	}

	static void set(List<Map<String, Object>> resources, Map<String, Object> image) {
		if (!List.of("name", "newName", "newTag").containsAll(image.keySet())) {
			throw new IllegalStateException("not known here: " + image);
		}
		Resources.workloads(resources).forEach((resource) -> {
			for (Map<String, Object> container : Resources.containers(resource)) {
				if (Objects.equals(container.get("image"), image.get("name"))) {
					String name = (String) image.getOrDefault("newName", image.get("name"));
					container.put("image", name + ":" + image.get("newTag"));
					StrategicMerge.into(resource, Map.of("spec",
							Map.of("template", Map.of("spec", Map.of("containers", List.of(container))))));
				}
			}
		});
	}

}
