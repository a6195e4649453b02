package id.sentra.gateway.agreement;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** An agreement with a buyer; the hash names the version that is signed. */
public record Agreement(UUID id, long version, UUID smeId, String smeName, String partnerName, String kind,
		String status, int round, String proposedBy, String channel, Terms terms, String hash,
		@Nullable Instant smeSignedAt, @Nullable Instant partnerSignedAt, @Nullable String endReason) {

	/** Whether terms are still being talked about or wait for a signature. */
	public boolean isOpen() {
		return this.status.equals("PROPOSED") || this.status.equals("COUNTERED");
	}

	public boolean isSigned() {
		return this.status.equals("SIGNED");
	}

	/** Whether it has ended, but the shop still owes. */
	public boolean isEnding() {
		return this.status.equals("ENDING");
	}

	public boolean isConsignment() {
		return this.kind.equals("CONSIGNMENT");
	}

	public boolean waitsForOwner() {
		return isOpen() && this.smeSignedAt == null;
	}

	/** Whether its owner has signed the version of that hash. */
	public boolean isSignedByOwner(String version) {
		return this.smeSignedAt != null && this.hash.equals(version);
	}

	/** Who has to do what: SME, PARTNER, or whose signature alone is missing. */
	public String turn() {
		if (this.smeSignedAt != null) {
			return "signed";
		}
		return (this.partnerSignedAt != null) ? "partner-signed" : next();
	}

	/** Whose terms would come next. */
	public String next() {
		return this.proposedBy.equals("SME") ? "PARTNER" : "SME";
	}

	/** What was agreed on; the share in basis points. */
	public record Terms(String specification, String legality, long value, String payment, String delivery,
			String returns, String cancellation, String choiceOfLaw, int shareBasisPoints) {
	}

}
