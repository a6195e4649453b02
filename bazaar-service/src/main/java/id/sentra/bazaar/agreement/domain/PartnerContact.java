package id.sentra.bazaar.agreement.domain;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

import id.sentra.platform.error.Conflict;
import org.jspecify.annotations.Nullable;

/**
 * The channel by which the partner of an agreement proves who it is, by the number under
 * which registry keeps its address, the code that was sent there, and the hash of the
 * secret that whoever typed it signs with. Its text form does not tell the code.
 */
public record PartnerContact(UUID agreementId, UUID contactId, Kind kind, @Nullable String code, Instant codeUntil,
		int tries, @Nullable Instant sentAt, @Nullable Instant provedAt, @Nullable Proof proof) {

	public enum Kind {

		TELEPHONE, EMAIL

	}

	private static final Duration GOOD_FOR = Duration.ofDays(7);

	private static final Duration PROOF_GOOD_FOR = Duration.ofHours(1);

	private static final int MOST_TRIES = 5;

	private static final int CODES = 100_000_000;

	private static final SecureRandom RANDOM = new SecureRandom();

	/** The hash of a prover's secret, and until when it is good. */
	public record Proof(String hash, Instant until) {
	}

	/** With a new code. */
	public static PartnerContact of(UUID agreementId, UUID contactId, Kind kind, Instant now) {
		String code = String.format(Locale.ROOT, "%08d", RANDOM.nextInt(CODES));
		return new PartnerContact(agreementId, contactId, kind, code, now.plus(GOOD_FOR), 0, null, null, null);
	}

	/**
	 * To be proved anew, by another code: what was proved was for other terms or another
	 * link.
	 */
	public PartnerContact again(Instant now) {
		return of(this.agreementId, this.contactId, this.kind, now);
	}

	public boolean isProved() {
		return this.provedAt != null;
	}

	/**
	 * With the code that was typed: proved, for who has the secret of that hash, or one
	 * try less.
	 * @throws Conflict when there are no tries left, or the code is too old or used
	 */
	public PartnerContact prove(String typed, String proofHash, Instant now) {
		if (isProved() || this.tries >= MOST_TRIES || now.isAfter(this.codeUntil)) {
			throw new Conflict("code-not-good");
		}
		boolean right = typed.equals(this.code);
		return new PartnerContact(this.agreementId, this.contactId, this.kind, right ? null : this.code, this.codeUntil,
				this.tries + 1, this.sentAt, right ? now : null,
				right ? new Proof(proofHash, now.plus(PROOF_GOOD_FOR)) : null);
	}

	/**
	 * Uses the prover's secret up.
	 * @throws Conflict when it is another, used or too old
	 */
	public PartnerContact use(String proofHash, Instant now) {
		if (this.proof == null || !this.proof.hash().equals(proofHash) || now.isAfter(this.proof.until())) {
			throw new Conflict("partner-not-proved");
		}
		return new PartnerContact(this.agreementId, this.contactId, this.kind, this.code, this.codeUntil, this.tries,
				this.sentAt, this.provedAt, null);
	}

	@Override
	public String toString() {
		return "PartnerContact[" + this.contactId + "]";
	}

}
