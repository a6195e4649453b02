package id.sentra.gateway.problem;

import java.util.Locale;

import id.sentra.platform.web.Problem;

import org.springframework.http.HttpStatus;

/** What can go wrong at the door, by the stable code a script sees. */
public enum ProblemCode {

	UNREADABLE_REQUEST(HttpStatus.BAD_REQUEST), FIELD_MISSING(HttpStatus.BAD_REQUEST),
	BAD_CREDENTIALS(HttpStatus.UNAUTHORIZED), NOT_SIGNED_IN(HttpStatus.UNAUTHORIZED),
	TOKEN_INVALID(HttpStatus.UNAUTHORIZED), ROLE_NOT_ALLOWED(HttpStatus.FORBIDDEN),
	REGION_NOT_ALLOWED(HttpStatus.FORBIDDEN), PASSWORD_CHANGE_NEEDED(HttpStatus.FORBIDDEN),
	CSRF_TOKEN_MISSING(HttpStatus.FORBIDDEN), NOT_FOUND(HttpStatus.NOT_FOUND),
	METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED), NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE),
	TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE), ADDRESS_TOO_LONG(HttpStatus.URI_TOO_LONG),
	UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE), TOO_MANY_ATTEMPTS(HttpStatus.TOO_MANY_REQUESTS),
	TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS), TOO_MANY_AT_ONCE(HttpStatus.TOO_MANY_REQUESTS),
	INTERNAL_ERROR(HttpStatus.INTERNAL_SERVER_ERROR), SERVICE_INTERRUPTED(HttpStatus.BAD_GATEWAY),
	SERVICE_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE), TRY_AGAIN(HttpStatus.SERVICE_UNAVAILABLE),
	SERVICE_BUSY(HttpStatus.SERVICE_UNAVAILABLE), SERVICE_TIMEOUT(HttpStatus.GATEWAY_TIMEOUT);

	private final HttpStatus status;

	ProblemCode(HttpStatus status) {
		this.status = status;
	}

	/** The HTTP status it is answered with. */
	public HttpStatus status() {
		return this.status;
	}

	/** A problem of this kind, with the words its sentence needs. */
	public Problem problem(Object... arguments) {
		return Problem.of(this.status, code(), arguments);
	}

	/** As in the answer's {@code code}: {@code bad-credentials}. */
	public String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
