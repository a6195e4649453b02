package id.sentra.local.deployment;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Trees in which the order of named members does not count. */
final class Sorted {

	private Sorted() {
	}

	static Object of(Object tree) {
		if (tree instanceof Map<?, ?> map) {
			Map<String, Object> sorted = new TreeMap<>();
			map.forEach((key, value) -> sorted.put(String.valueOf(key), of(value)));
			return sorted;
		}
		if (tree instanceof List<?> list) {
			List<Object> members = list.stream().map(Sorted::of).toList();
			boolean named = members.stream().allMatch((member) -> member instanceof Map<?, ?>);
			return named ? members.stream().sorted(Comparator.comparing(String::valueOf)).toList() : members;
		}
		return tree;
	}

}
