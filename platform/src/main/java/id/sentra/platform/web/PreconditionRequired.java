package id.sentra.platform.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * A change without {@code If-Match}: the caller must say which version it saw (HTTP 428,
 * RFC 6585).
 */
final class PreconditionRequired extends ResponseStatusException {

	PreconditionRequired() {
		super(HttpStatus.PRECONDITION_REQUIRED);
	}

}
