package id.sentra.gateway.sme;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** What became of SMEs that were to be verified at once. */
record Verified(int verified, int already, int refused, List<Row> results) {

	/** All refused, for the same reason. */
	static Verified refused(List<UUID> smes, String sentence) {
		return new Verified(0, 0, smes.size(), smes.stream().map((id) -> new Row(id, "REFUSED", sentence)).toList());
	}

	/** Both together. */
	Verified and(Verified other) {
		return new Verified(this.verified + other.verified, this.already + other.already, this.refused + other.refused,
				Stream.concat(this.results.stream(), other.results.stream()).toList());
	}

	/** One SME, with a sentence why not. */
	public record Row(UUID id, String result, @Nullable String detail) {

		boolean isRefused() {
			return this.result.equals("REFUSED");
		}

	}

}
