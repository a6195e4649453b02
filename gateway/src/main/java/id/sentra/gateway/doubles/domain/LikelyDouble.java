package id.sentra.gateway.doubles.domain;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** Two SMEs that may be the same one, how likely by points, and by which signs. */
public record LikelyDouble(int score, List<Sign> reasons, Side first, Side second) {

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
			String status) {
	}

}
