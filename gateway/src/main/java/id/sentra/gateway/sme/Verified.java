package id.sentra.gateway.sme;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** What became of SMEs that were to be verified at once. */
record Verified(int verified, int already, int refused, List<Row> results) {

	/** One SME, with a sentence why not. */
	public record Row(UUID id, String result, @Nullable String detail) {
	}

}
