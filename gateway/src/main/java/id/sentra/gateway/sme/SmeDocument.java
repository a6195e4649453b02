package id.sentra.gateway.sme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** A document of an SME; the number of an identity card is masked. */
public record SmeDocument(UUID id, long version, UUID smeId, String kind, @Nullable String title,
		@Nullable String number, @Nullable LocalDate issuedOn, @Nullable LocalDate validUntil, String state,
		boolean byOwner, boolean actedByOwner, boolean superseded, @Nullable UUID replaces, Instant addedAt,
		@Nullable Instant removedAt, @Nullable String removalReason, List<File> files) {

	public boolean isRemoved() {
		return this.removedAt != null;
	}

	/** Whether it counts: nothing stands for it, and it was not removed. */
	public boolean isCurrent() {
		return !this.superseded && !isRemoved();
	}

	/** Whether it is valid for more than 90 days. */
	public boolean isValid() {
		return this.state.equals("VALID");
	}

	/**
	 * Whether its owner may change it: told by the owner, and not settled by the dinas.
	 */
	public boolean isOwners() {
		return this.byOwner && this.actedByOwner;
	}

	/** Whether another was told to replace it or it replaces one: the kind stays then. */
	public boolean isOfChain() {
		return this.replaces != null || this.superseded;
	}

	/** A photo or paper of it. */
	public record File(UUID id, String type, int size, Instant addedAt) {
	}

}
