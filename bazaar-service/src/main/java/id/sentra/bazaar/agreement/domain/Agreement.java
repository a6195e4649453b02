package id.sentra.bazaar.agreement.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import id.sentra.bazaar.agreement.domain.AgreementStatus.Act;
import id.sentra.platform.error.Conflict;
import id.sentra.platform.id.Ids;
import id.sentra.platform.money.Rupiah;
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
		require(Act.COUNTER);
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
		require(Act.SIGN);
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

	/** Ends it; what the shop then owes is still paid. */
	public AgreementEvent end(String reason, Rupiah owed, Instant now) {
		require(Act.END);
		return new AgreementEvent(AgreementEvent.Step.ENDED, with(ended(owed), this.signatures, reason), now);
	}

	/**
	 * Once it has ended: closed when nothing is owed any more, open for payment again
	 * when a line of the book was undone. Nothing while it goes on.
	 */
	public Optional<AgreementEvent> settle(Rupiah owed, Instant now) {
		if (this.endReason == null || this.status == ended(owed)) {
			return Optional.empty();
		}
		return Optional.of(new AgreementEvent(AgreementEvent.Step.SETTLED,
				with(ended(owed), this.signatures, this.endReason), now));
	}

	private static AgreementStatus ended(Rupiah owed) {
		return (owed.compareTo(Rupiah.ZERO) > 0) ? AgreementStatus.ENDING : AgreementStatus.ENDED;
	}

	/**
	 * @throws Conflict when its status does not allow the act
	 */
	public void require(Act act) {
		if (!this.status.allows(act)) {
			throw new Conflict(STATUS_FORBIDS, this.status);
		}
	}

	/** When both had signed. */
	public Optional<Instant> begun() {
		return this.signatures.completed();
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
