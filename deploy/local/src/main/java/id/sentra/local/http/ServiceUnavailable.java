package id.sentra.local.http;

import java.time.Duration;

import id.sentra.local.settings.StartFailed;

/** No answer, or a service is away for a moment: the same request may succeed soon. */
public final class ServiceUnavailable extends StartFailed {

	private static final Duration SOON = Duration.ofMillis(250);

	private final Duration wait;

	ServiceUnavailable(String key, Object... arguments) {
		this(SOON, key, arguments);
	}

	ServiceUnavailable(Duration wait, String key, Object... arguments) {
		super(key, arguments);
		this.wait = wait;
	}

	/** How long to wait at least. */
	public Duration retryAfter() {
		return this.wait;
	}

}
