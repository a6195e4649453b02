package id.sentra.bazaar.agreement.domain;

import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** When each side signed the version on the table. */
public record Signatures(@Nullable Instant sme, @Nullable Instant partner) {

	static final Signatures NONE = new Signatures(null, null);

	public boolean by(Side side) {
		return ((side == Side.SME) ? this.sme : this.partner) != null;
	}

	Signatures with(Side side, Instant at) {
		return (side == Side.SME) ? new Signatures(at, this.partner) : new Signatures(this.sme, at);
	}

	Optional<Instant> completed() {
		if (this.sme == null || this.partner == null) {
			return Optional.empty();
		}
		return Optional.of(this.sme.isAfter(this.partner) ? this.sme : this.partner);
	}

	boolean complete() {
		return by(Side.SME) && by(Side.PARTNER);
	}

}
