package id.sentra.platform.error;

import java.time.Duration;

/**
 * All places for work of this kind are taken: of the whole service (HTTP 503) or of this
 * account (HTTP 429). Nothing was done; the sentence's first argument are the seconds
 * after which to try again.
 */
public final class Overloaded extends ProblemException {

	/** Code when other work of the same account takes all of its places. */
	public static final String TOO_MANY_AT_ONCE = "too-many-at-once";

	/** Code when the service has no place left. */
	public static final String SERVICE_BUSY = "service-busy";

	private final boolean ofAccount;

	private final transient Duration retryAfter;

	private Overloaded(String code, boolean ofAccount, Duration retryAfter) {
		super(code, retryAfter.toSeconds());
		this.ofAccount = ofAccount;
		this.retryAfter = retryAfter;
	}

	/** One account may not take more places. */
	public static Overloaded account(Duration retryAfter) {
		return new Overloaded(TOO_MANY_AT_ONCE, true, retryAfter);
	}

	/** There is no place, whoever asks. */
	public static Overloaded service(Duration retryAfter) {
		return new Overloaded(SERVICE_BUSY, false, retryAfter);
	}

	public boolean isOfAccount() {
		return this.ofAccount;
	}

	public Duration retryAfter() {
		return (this.retryAfter != null) ? this.retryAfter : Duration.ZERO;
	}

}
