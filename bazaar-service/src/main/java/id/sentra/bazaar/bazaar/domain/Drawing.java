package id.sentra.bazaar.bazaar.domain;

import id.sentra.bazaar.allocation.domain.Allocation;
import id.sentra.bazaar.allocation.domain.Seed;
import id.sentra.bazaar.allocation.domain.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * A bazaar's draw: the seed, secret until the result is published, and the texts it is
 * made from and makes, as soon as there are any. {@code publicResult} is a text that was
 * published although it tells of owners' personal circumstances; since 2026-12 none is.
 */
public record Drawing(Seed seed, @Nullable String input, @Nullable String inputHash, @Nullable String result,
		@Nullable String resultHash, @Nullable String publicResult) {

	static Drawing of(Seed seed) {
		return new Drawing(seed, null, null, null, null, null);
	}

	/** Closed for applications: made from this from now on. */
	static Drawing of(Seed seed, String input) {
		return new Drawing(seed, input, Sha256.hex(input), null, null, null);
	}

	Drawing resulting(Allocation allocation) {
		return new Drawing(this.seed, this.input, this.inputHash, allocation.text(), allocation.hash(), null);
	}

}
