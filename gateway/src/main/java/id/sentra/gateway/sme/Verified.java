package id.sentra.gateway.sme;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** What became of SMEs that were to be verified at once. */
record Verified(int verified, int already, int refused, List<Row> results) {

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
