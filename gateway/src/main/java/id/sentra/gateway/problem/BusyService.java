package id.sentra.gateway.problem;

import java.time.Duration;
import java.util.Optional;

import id.sentra.platform.web.Problem;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/**
 * A service that is there and has no place for this work now: it answers 429 or 503 and
 * says when to try again.
 */
public final class BusyService {

	private static final int LONGEST_WAIT = 3600;

	private BusyService() {
	}

	/** What such an answer means to the user; nothing of any other answer. */
	public static Optional<Problem> of(HttpStatusCode status, HttpHeaders headers) {
		boolean ofAccount = status.isSameCodeAs(HttpStatus.TOO_MANY_REQUESTS);
		if (!ofAccount && !status.isSameCodeAs(HttpStatus.SERVICE_UNAVAILABLE)) {
			return Optional.empty();
		}
		ProblemCode code = ofAccount ? ProblemCode.TOO_MANY_AT_ONCE : ProblemCode.SERVICE_BUSY;
		return seconds(headers).map((wait) -> code.problem(wait.toSeconds()).retryAfter(wait));
	}

	private static Optional<Duration> seconds(HttpHeaders headers) {
		String wait = headers.getFirst(HttpHeaders.RETRY_AFTER);
		return Optional.ofNullable(wait)
			.filter((text) -> text.matches("[0-9]{1,4}"))
			.map(Integer::parseInt)
			.filter((seconds) -> seconds <= LONGEST_WAIT)
			.map(Duration::ofSeconds);
	}

}
