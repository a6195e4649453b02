package id.sentra.local.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Kubernetes' strategic merge: maps grow together, and so do the lists whose members have
 * a name; other lists are replaced.
 */
final class StrategicMerge {

	private static final Map<String, String> KEYS = Map.of("containers", "name", "env", "name", "volumes", "name",
			"volumeMounts", "mountPath");

	private StrategicMerge() {
	}

	static void into(Map<String, Object> resource, Map<String, ?> patch) {
		patch.forEach((key, value) -> resource.put(key, merged(key, resource.get(key), value)));
	}

	private static Object merged(String key, Object before, Object patch) {
		if (patch instanceof Map<?, ?>) {
			Map<String, Object> result = Trees.map(before);
			into(result, Trees.map(patch));
			return result;
		}
		if (patch instanceof List<?> list && before instanceof List<?> && KEYS.containsKey(key)) {
			return mergedByName(KEYS.get(key), Trees.list(before), list);
		}
		return patch;
	}

	private static List<Object> mergedByName(String name, List<Object> before, List<?> patch) {
		Map<Object, Object> result = new TreeMap<>();
		before.forEach((member) -> result.put(Trees.map(member).get(name), member));
		patch.forEach((member) -> result.merge(Trees.map(member).get(name), member, (was, change) -> {
			Map<String, Object> merged = Trees.map(was);
			into(merged, Trees.map(change));
			return merged;
		}));
		return new ArrayList<>(result.values());
	}

}
