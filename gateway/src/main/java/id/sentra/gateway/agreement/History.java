package id.sentra.gateway.agreement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Every round of a negotiation, and whether its chain of hashes is whole. */
record History(List<Round> rounds, boolean intact) {

	private static final List<String> TERMS = List.of("value", "shareBasisPoints", "specification", "legality",
			"payment", "delivery", "returns", "cancellation", "choiceOfLaw");

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final TypeReference<Map<String, String>> TERMS_BY_NAME = new TypeReference<>() {
	};

	/**
	 * A round and the terms that differ from the round before; all of them in the first.
	 */
	public record Round(int round, String by, String channel, Instant at, List<Change> changes) {
	}

	/** A term's new text and the one before. */
	public record Change(String term, String now, @Nullable String before) {

		public boolean isMoney() {
			return this.term.equals("value");
		}

		public boolean isShare() {
			return this.term.equals("shareBasisPoints");
		}

		/** Such a text as a number. */
		public static Long number(String text) {
			return Long.valueOf(text);
		}

	}

	static History of(Agreements.Versions all) {
		List<Round> rounds = new ArrayList<>();
		Map<String, String> before = Map.of();
		for (Agreements.Version version : all.versions()) {
			Map<String, String> terms = JSON.readValue(version.content(), TERMS_BY_NAME);
			rounds
				.add(new Round(version.round(), version.by(), version.channel(), version.at(), changes(terms, before)));
			before = terms;
		}
		return new History(rounds, all.intact());
	}

	private static List<Change> changes(Map<String, String> now, Map<String, String> before) {
		return TERMS.stream()
			.filter((term) -> !Objects.equals(now.get(term), before.get(term)))
			.map((term) -> new Change(term, now.getOrDefault(term, ""), before.get(term)))
			.toList();
	}

}
