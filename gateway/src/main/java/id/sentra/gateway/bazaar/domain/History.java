package id.sentra.gateway.bazaar.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/** Every round of a negotiation, and whether its chain of hashes is whole. */
public record History(List<Round> rounds, boolean intact) {

	private static final List<String> TERMS = List.of("value", "shareBasisPoints", "specification", "legality",
			"payment", "delivery", "returns", "cancellation", "choiceOfLaw");

	/** A version as it was kept: terms by name. */
	public record Kept(int round, String by, String channel, Instant at, Map<String, String> terms) {
	}

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

	public static History of(List<Kept> versions, boolean intact) {
		List<Round> rounds = new ArrayList<>();
		Map<String, String> before = Map.of();
		for (Kept version : versions) {
			rounds.add(new Round(version.round(), version.by(), version.channel(), version.at(),
					changes(version.terms(), before)));
			before = version.terms();
		}
		return new History(rounds, intact);
	}

	private static List<Change> changes(Map<String, String> now, Map<String, String> before) {
		return TERMS.stream()
			.filter((term) -> !Objects.equals(now.get(term), before.get(term)))
			.map((term) -> new Change(term, now.getOrDefault(term, ""), before.get(term)))
			.toList();
	}

}
