package id.sentra.bazaar.bazaar.domain;

import id.sentra.bazaar.allocation.domain.Allocation;
import id.sentra.bazaar.allocation.domain.Market;
import id.sentra.bazaar.allocation.domain.MarketText;
import id.sentra.bazaar.allocation.domain.OpaqueMarket;
import id.sentra.bazaar.allocation.domain.Seed;
import id.sentra.bazaar.allocation.domain.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * A bazaar's draw: the seed, secret until the result is published, and the texts it is
 * made from and makes, as soon as there are any. {@code publicInput} and
 * {@code publicResult} are what everybody may read instead when the texts tell of owners'
 * personal circumstances.
 */
public record Drawing(Seed seed, @Nullable String input, @Nullable String inputHash, @Nullable String result,
		@Nullable String resultHash, @Nullable String publicInput, @Nullable String publicResult) {

	static Drawing of(Seed seed) {
		return new Drawing(seed, null, null, null, null, null, null);
	}

	/** Closed for applications: made from this from now on. */
	static Drawing of(Seed seed, String input) {
		return new Drawing(seed, input, Sha256.hex(input), null, null, null, null);
	}

	Drawing resulting(Allocation allocation) {
		return new Drawing(this.seed, this.input, this.inputHash, allocation.text(), allocation.hash(), null, null);
	}

	/** With what everybody may read of it, if such a text can be made. */
	Drawing opaque(Market market) {
		return OpaqueMarket.of(market, this.seed)
			.map(OpaqueMarket::market)
			.map((opaque) -> new Drawing(this.seed, this.input, this.inputHash, this.result, this.resultHash,
					MarketText.write(opaque), Allocation.of(opaque, this.seed).text()))
			.orElse(this);
	}

}
