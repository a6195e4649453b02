package id.sentra.bazaar.agreement.domain;

import java.time.Instant;
import java.util.UUID;

import id.sentra.platform.error.Conflict;
import id.sentra.platform.id.Ids;
import org.jspecify.annotations.Nullable;

/**
 * A distribution agreement. The sides propose in turn; both sign the same version, known
 * by its hash. Immutable: each step returns an event with the agreement as it is
 * afterwards.
 */
public record Agreement(UUID id, long version, Parties parties, AgreementKind kind, AgreementStatus status,
		Proposal proposal, String hash, Signatures signatures, @Nullable String endReason) {

	/** Code of the conflict when the status does not allow the step. */
	public static final String STATUS_FORBIDS = "agreement-status-forbids";

	/** Opens the negotiation with the first version. */
	public static AgreementEvent propose(Parties parties, AgreementKind kind, Proposal proposal, Instant now) {
		UUID id = Ids.next();
		Version first = Version.of(id, parties, kind, proposal, Version.BEGINNING, now);
		Agreement made = new Agreement(id, 1, parties, kind, AgreementStatus.PROPOSED, proposal, first.hash(),
				Signatures.NONE, null);
		return new AgreementEvent(AgreementEvent.Step.PROPOSED, made, now);
	}

	/** Other terms by the side whose turn it is; signatures of earlier terms are void. */
	public AgreementEvent counter(Side by, Channel channel, AgreementTerms terms, Instant now) {
		requireNegotiating();
		if (by == this.proposal.by()) {
			throw new Conflict("not-your-turn");
		}
		Proposal next = new Proposal(this.proposal.round() + 1, by, channel, terms);
		Version made = Version.of(this.id, this.parties, this.kind, next, this.hash, now);
		Agreement countered = new Agreement(this.id, this.version + 1, this.parties, this.kind,
				AgreementStatus.COUNTERED, next, made.hash(), Signatures.NONE, null);
		return new AgreementEvent(AgreementEvent.Step.COUNTERED, countered, now);
	}

	/** Signs the version of that hash; done when both have. */
	public AgreementEvent sign(Side by, String signedHash, Instant now) {
		requireNegotiating();
		if (!this.hash.equals(signedHash)) {
			throw new Conflict("another-version-stands");
		}
		if (this.signatures.by(by)) {
			throw new Conflict("already-signed");
		}
		Signatures signed = this.signatures.with(by, now);
		AgreementStatus next = signed.complete() ? AgreementStatus.SIGNED : this.status;
		return new AgreementEvent(signed.complete() ? AgreementEvent.Step.SIGNED : AgreementEvent.Step.HALF_SIGNED,
				with(next, signed, null), now);
	}

	public AgreementEvent end(String reason, Instant now) {
		if (this.status == AgreementStatus.ENDED) {
			throw new Conflict(STATUS_FORBIDS, this.status);
		}
		return new AgreementEvent(AgreementEvent.Step.ENDED, with(AgreementStatus.ENDED, this.signatures, reason), now);
	}

	public void requireSigned() {
		if (this.status != AgreementStatus.SIGNED) {
			throw new Conflict(STATUS_FORBIDS, this.status);
		}
	}

	public void requireNegotiating() {
		if (this.status != AgreementStatus.PROPOSED && this.status != AgreementStatus.COUNTERED) {
			throw new Conflict(STATUS_FORBIDS, this.status);
		}
	}

	/** The version on the table, after the one of the given hash. */
	public Version versionAfter(String previousHash, Instant at) {
		return Version.of(this.id, this.parties, this.kind, this.proposal, previousHash, at);
	}

	private Agreement with(AgreementStatus next, Signatures signed, @Nullable String reason) {
		return new Agreement(this.id, this.version + 1, this.parties, this.kind, next, this.proposal, this.hash, signed,
				reason);
	}

}
