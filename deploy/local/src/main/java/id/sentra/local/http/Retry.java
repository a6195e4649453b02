package id.sentra.local.http;

import java.time.Duration;
import java.util.function.Supplier;

import id.sentra.local.settings.StartFailed;
import id.sentra.local.settings.Stopwatch;

/** A service may be busy or restart meanwhile; whoever asks again finds it back. */
public final class Retry {

	/** How long somebody goes on asking. */
	public static final Duration LIMIT = Duration.ofMinutes(10);

	private Retry() {
	}

	/** Asks until there is an answer, as late as the service wishes. */
	public static <T> T untilAnswered(Supplier<T> request) {
		Stopwatch watch = new Stopwatch();
		while (true) {
			try {
				return request.get();
			}
			catch (ServiceUnavailable ex) {
				if (watch.isPast(LIMIT)) {
					throw ex;
				}
				pause(ex.retryAfter());
			}
		}
	}

	public static void pause(Duration time) {
		try {
			Thread.sleep(time.toMillis());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new StartFailed("interrupted");
		}
	}

}
