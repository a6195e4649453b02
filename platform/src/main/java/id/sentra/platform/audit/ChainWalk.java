package id.sentra.platform.audit;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

import id.sentra.platform.audit.AuditVerification.Anchor;
import id.sentra.platform.audit.AuditVerification.Verified;
import org.jspecify.annotations.Nullable;

/** How far the chain was walked and what was found. */
final class ChainWalk {

	private final @Nullable Anchor anchor;

	private long seq;

	private byte[] hash = AuditEntry.GENESIS;

	private @Nullable Instant at;

	private @Nullable Long firstBroken;

	private boolean anchored;

	private boolean over;

	private ChainWalk(@Nullable Anchor anchor) {
		this.anchor = anchor;
		this.anchored = anchor != null && anchor.seq() == 0;
	}

	static ChainWalk from(@Nullable Anchor anchor) {
		return new ChainWalk(anchor);
	}

	/** Goes over the next entries; stops at the first that does not hold. */
	ChainWalk over(List<Link> links, boolean last) {
		this.over = last;
		for (Link link : links) {
			byte[] expected = link.entry.hash(this.hash, this.seq + 1);
			if (link.seq != this.seq + 1 || !MessageDigest.isEqual(expected, link.hash)) {
				this.firstBroken = this.seq + 1;
				this.over = true;
				return this;
			}
			this.seq = link.seq;
			this.hash = expected;
			this.at = link.entry.at();
			if (this.anchor != null && this.anchor.seq() == this.seq) {
				this.anchored = HexFormat.of().formatHex(this.hash).equals(this.anchor.hash().toLowerCase(Locale.ROOT));
			}
		}
		return this;
	}

	boolean isOver() {
		return this.over;
	}

	long seq() {
		return this.seq;
	}

	byte[] hash() {
		return this.hash;
	}

	@Nullable Instant at() {
		return this.at;
	}

	@Nullable Long firstBroken() {
		return this.firstBroken;
	}

	@Nullable Boolean anchorHolds() {
		return (this.anchor != null) ? this.anchored : null;
	}

	Verified verified() {
		return Verified.of(this);
	}

	/** An entry as it is stored. */
	record Link(long seq, AuditEntry entry, byte[] hash) {
	}

}
