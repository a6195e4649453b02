package id.sentra.bazaar.bazaar.domain;

import id.sentra.bazaar.allocation.domain.Seed;
import org.jspecify.annotations.Nullable;

/**
 * A bazaar's draw: the seed, secret until the result is published, and the texts it is
 * made from and makes, as soon as there are any.
 */
public record Drawing(Seed seed, @Nullable String input, @Nullable String inputHash, @Nullable String result,
		@Nullable String resultHash) {

	static Drawing of(Seed seed) {
		return new Drawing(seed, null, null, null, null);
	}

}
