package id.sentra.bazaar.agreement.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import id.sentra.platform.error.Conflict;
import org.jspecify.annotations.Nullable;

/**
 * The channel by which the partner of an agreement proves who it is, by the number under
 * which registry keeps its address, and the code that was sent there. Its text form does
 * not tell the code.
 */
public record PartnerContact(UUID agreementId, UUID contactId, Kind kind, @Nullable String code, Instant codeUntil,
		int tries, @Nullable Instant sentAt, @Nullable Instant provedAt) {

	public enum Kind {

		TELEPHONE, EMAIL

	}

	private static final Duration GOOD_FOR = Duration.ofDays(7);

	private static final int MOST_TRIES = 5;

	public static PartnerContact of(UUID agreementId, UUID contactId, Kind kind, String code, Instant now) {
		return new PartnerContact(agreementId, contactId, kind, code, now.plus(GOOD_FOR), 0, null, null);
	}

	public boolean isProved() {
		return this.provedAt != null;
	}

	/**
	 * With the code that was typed: proved, or one try less.
	 * @throws Conflict when there are no tries left, or the code is too old
	 */
	public PartnerContact prove(String typed, Instant now) {
		if (isProved()) {
			return this;
		}
		if (this.tries >= MOST_TRIES || now.isAfter(this.codeUntil)) {
			throw new Conflict("code-not-good");
		}
		boolean right = typed.equals(this.code);
		return new PartnerContact(this.agreementId, this.contactId, this.kind, right ? null : this.code, this.codeUntil,
				this.tries + 1, this.sentAt, right ? now : null);
	}

	@Override
	public String toString() {
		return "PartnerContact[" + this.contactId + "]";
	}

}
