package id.sentra.local.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Looks into the resources of a kustomization. */
final class Resources {

	private Resources() {
	}

	/** Kind and name, such as {@code Deployment/registry}. */
	static String name(Map<String, Object> resource) {
		return resource.get("kind") + "/" + Trees.at(resource, "metadata", "name");
	}

	static Map<String, Object> find(List<Map<String, Object>> resources, String name) {
		return resources.stream()
			.filter((resource) -> name(resource).equals(name))
			.findFirst()
			.orElseThrow(() -> new AssertionError("no " + name));
	}

	static List<Map<String, Object>> all(List<Map<String, Object>> resources, String kind) {
		return resources.stream().filter((resource) -> kind.equals(resource.get("kind"))).toList();
	}

	/** The containers of whatever makes pods. */
	static List<Map<String, Object>> containers(Map<String, Object> resource) {
		return Trees.list(resource, "spec", "template", "spec", "containers")
			.stream()
			.map((container) -> Trees.map(container))
			.toList();
	}

	static Map<String, Object> container(Map<String, Object> resource) {
		return containers(resource).get(0);
	}

	/** Every name a container's program finds in its environment or among its secrets. */
	static List<String> environment(List<Map<String, Object>> resources, Map<String, Object> workload) {
		List<String> names = new ArrayList<>();
		Map<String, Object> container = container(workload);
		Trees.list(container, "env").forEach((variable) -> names.add((String) Trees.at(variable, "name")));
		for (Object source : Trees.list(container, "envFrom")) {
			String map = (String) Trees.at(source, "configMapRef", "name");
			names.addAll(Trees.map(find(resources, "ConfigMap/" + map), "data").keySet());
		}
		return names;
	}

	/** Deployments, stateful sets and jobs. */
	static Stream<Map<String, Object>> workloads(List<Map<String, Object>> resources) {
		return resources.stream().filter((resource) -> !containers(resource).isEmpty());
	}

}
