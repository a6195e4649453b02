package id.sentra.platform.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import id.sentra.platform.error.Conflict;
import id.sentra.platform.error.NotAllowed;
import id.sentra.platform.error.NotFound;
import id.sentra.platform.error.Overloaded;
import id.sentra.platform.error.ProblemException;
import id.sentra.platform.error.Refused;
import id.sentra.platform.error.Refused.FieldProblem;
import id.sentra.platform.error.StaleVersion;
import id.sentra.platform.error.TooMany;
import id.sentra.platform.tx.DatabaseFault;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.support.WebExchangeBindException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebInputException;
import reactor.core.Exceptions;
import tools.jackson.core.JacksonException;

/**
 * What an error is to the caller: a status and a stable code. What the caller can mend is
 * a 4xx, a database that is away is 503, and only a mistake of ours is 500.
 */
public record Problem(HttpStatusCode status, String code, List<Object> arguments, List<FieldProblem> fields,
		@Nullable Duration retryAfter) {

	private static final String UNREADABLE = "unreadable-request";

	/**
	 * Names that a contract gives fields; what else a sender calls one is not repeated.
	 */
	private static final Pattern FIELD = Pattern.compile("[A-Za-z0-9_.\\[\\]-]{1,200}");

	public static Problem of(HttpStatusCode status, String code, Object... arguments) {
		return new Problem(status, code, List.of(arguments), List.of(), null);
	}

	/** The same, saying when to try again. */
	public Problem retryAfter(Duration wait) {
		return new Problem(this.status, this.code, this.arguments, this.fields, wait);
	}

	/** Of several parts of a request that failed at the same moment the first is told. */
	public static Problem of(Throwable thrown) {
		Throwable error = Exceptions.unwrapMultiple(thrown).get(0);
		if (error instanceof Overloaded busy) {
			return of(busy.isOfAccount() ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.SERVICE_UNAVAILABLE, busy.code(),
					busy.arguments().toArray())
				.retryAfter(busy.retryAfter());
		}
		if (error instanceof ProblemException refusal) {
			List<FieldProblem> fields = (refusal instanceof Refused refused) ? refused.fields() : List.of();
			return new Problem(statusOf(refusal), refusal.code(), refusal.arguments(), fields, null);
		}
		if (error instanceof WebExchangeBindException invalid) {
			return ofFields(invalid);
		}
		if (error instanceof ServerWebInputException input
				&& input.getMostSpecificCause() instanceof ProblemException refused) {
			return of(refused);
		}
		if (error instanceof ServerWebInputException input && unreadableField(input) != null) {
			return new Problem(HttpStatus.BAD_REQUEST, UNREADABLE, List.of(),
					List.of(new FieldProblem(unreadableField(input), "type-mismatch")), null);
		}
		if (error instanceof ResponseStatusException web) {
			return ofStatus(web);
		}
		if (error instanceof AccessDeniedException) {
			return of(HttpStatus.FORBIDDEN, "role-not-allowed");
		}
		if (error instanceof DataBufferLimitException) {
			return of(HttpStatus.CONTENT_TOO_LARGE, "too-large");
		}
		if (error instanceof AuthenticationServiceException || DatabaseFault.isPassing(error)) {
			return of(HttpStatus.SERVICE_UNAVAILABLE, "try-again");
		}
		if (error instanceof AuthenticationException) {
			return of(HttpStatus.UNAUTHORIZED, "not-signed-in");
		}
		return of(HttpStatus.INTERNAL_SERVER_ERROR, "internal-error");
	}

	private static Problem ofFields(WebExchangeBindException invalid) {
		List<FieldProblem> fields = new ArrayList<>();
		invalid.getFieldErrors()
			.forEach((field) -> fields.add(new FieldProblem(field.getField(), kebab(String.valueOf(field.getCode())))));
		return new Problem(HttpStatus.UNPROCESSABLE_CONTENT, Refused.INVALID_FIELDS, List.of(fields.size()), fields,
				null);
	}

	/** Which field of a body could not be read, such as a day in another form. */
	private static @Nullable String unreadableField(ServerWebInputException input) {
		for (Throwable cause = input.getCause(); cause != null; cause = cause.getCause()) {
			if (cause instanceof JacksonException json && !json.getPath().isEmpty()) {
				String path = json.getPath()
					.stream()
					.map((one) -> (one.getPropertyName() != null) ? "." + one.getPropertyName()
							: "[" + one.getIndex() + "]")
					.collect(Collectors.joining())
					.replaceFirst("^\\.", "");
				return FIELD.matcher(path).matches() ? path : null;
			}
		}
		return null;
	}

	private static Problem ofStatus(ResponseStatusException error) {
		for (Throwable cause = error.getCause(); cause != null; cause = cause.getCause()) {
			if (cause instanceof DataBufferLimitException) {
				return of(HttpStatus.CONTENT_TOO_LARGE, "too-large");
			}
		}
		HttpStatusCode status = error.getStatusCode();
		return of(status, switch (status.value()) {
			case 404 -> "not-found";
			case 405 -> "method-not-allowed";
			case 406 -> "not-acceptable";
			case 408 -> "request-too-slow";
			case 413 -> "too-large";
			case 414 -> "address-too-long";
			case 415 -> "unsupported-media-type";
			case 428 -> "if-match-required";
			case 431 -> "headers-too-long";
			default -> status.is4xxClientError() ? UNREADABLE : "internal-error";
		});
	}

	private static HttpStatus statusOf(ProblemException error) {
		if (error instanceof NotFound) {
			return HttpStatus.NOT_FOUND;
		}
		if (error instanceof Conflict) {
			return HttpStatus.CONFLICT;
		}
		if (error instanceof StaleVersion) {
			return HttpStatus.PRECONDITION_FAILED;
		}
		if (error instanceof TooMany) {
			return HttpStatus.TOO_MANY_REQUESTS;
		}
		return (error instanceof NotAllowed) ? HttpStatus.FORBIDDEN : HttpStatus.UNPROCESSABLE_CONTENT;
	}

	private static String kebab(String camel) {
		return camel.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
	}

}
