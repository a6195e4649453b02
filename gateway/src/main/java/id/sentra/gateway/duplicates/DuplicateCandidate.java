package id.sentra.gateway.duplicates;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** Two SMEs that may be the same one, how likely by points, and by which signs. */
record DuplicateCandidate(int score, List<Sign> reasons, Side first, Side second, @Nullable Instant foundAt) {

	/** Both names. */
	public String names() {
		return this.first.businessName() + " – " + this.second.businessName();
	}

	/** Both owners; one where they are called the same. */
	public String owners() {
		return both(this.first.ownerName(), this.second.ownerName());
	}

	/** Where both are. */
	public String places() {
		return both(this.first.place(), this.second.place());
	}

	/** The signs in words. */
	public String signs() {
		return this.reasons.stream().map(Sign::sentence).collect(Collectors.joining(" "));
	}

	/** Whether a sign is among those they are alike by. */
	public boolean has(String code) {
		return this.reasons.stream().anyMatch((sign) -> sign.code().equals(code));
	}

	/** Where the two are compared. */
	public String page() {
		return "/umkm/ganda/" + this.first.id() + "/" + this.second.id();
	}

	private static String both(String one, String other) {
		return one.equals(other) ? one : one + " – " + other;
	}

	/** Whether it is about these two, whichever stands first. */
	public boolean isOf(UUID one, UUID other) {
		return (this.first.id().equals(one) && this.second.id().equals(other))
				|| (this.first.id().equals(other) && this.second.id().equals(one));
	}

	/** A sign in words. */
	public record Sign(String code, String sentence) {
	}

	/** One of the two. */
	public record Side(UUID id, long version, String businessName, @Nullable String product, String ownerName,
			String status, String regionName, @Nullable String villageName, Instant registeredAt, String source) {

		public String place() {
			return (this.villageName != null) ? this.villageName + ", " + this.regionName : this.regionName;
		}

	}

	/** Pairs that are alike by the same signs. */
	public record Group(int score, List<Sign> reasons, List<DuplicateCandidate> pairs) {

		/** Those that follow one another with the same signs, in their order. */
		public static List<Group> of(List<DuplicateCandidate> pairs) {
			List<Group> groups = new ArrayList<>();
			for (DuplicateCandidate pair : pairs) {
				Group last = groups.isEmpty() ? null : groups.get(groups.size() - 1);
				if (last == null || last.score != pair.score() || !last.reasons.equals(pair.reasons())) {
					last = new Group(pair.score(), pair.reasons(), new ArrayList<>());
					groups.add(last);
				}
				last.pairs.add(pair);
			}
			return groups;
		}

	}

}
