package id.sentra.gateway.list;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What a list can be narrowed by.
 *
 * @param name its parameter in the address
 * @param label key of its label in messages
 * @param codes what may be chosen, for a choice
 * @param words what the key of a code's word begins with; for what a list is of, what the
 * address of that one's page begins with
 * @param labels by code, where they stand in no messages since somebody named them
 */
record Filter(String name, String label, Kind kind, List<String> codes, @Nullable String words,
		Map<String, String> labels) {

	Filter(String name, String label, Kind kind, List<String> codes, @Nullable String words) {
		this(name, label, kind, codes, words, Map.of());
	}

	/** How it is asked for. */
	enum Kind {

		SEARCH, CHOICE, DISTRICT, FLAG, OF

	}

}
