package id.sentra.gateway.problem;

import java.net.ConnectException;
import java.net.URLDecoder;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;

import id.sentra.platform.error.Overloaded;
import id.sentra.platform.tx.DatabaseFault;
import id.sentra.platform.web.Problem;
import io.netty.channel.ConnectTimeoutException;
import io.r2dbc.spi.R2dbcException;
import org.jspecify.annotations.Nullable;
import reactor.core.Exceptions;
import reactor.netty.channel.AbortedException;
import reactor.netty.internal.shaded.reactor.pool.PoolAcquirePendingLimitException;
import reactor.netty.internal.shaded.reactor.pool.PoolAcquireTimeoutException;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.transaction.TransactionException;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.web.server.ResponseStatusException;

/** Which problem an exception is; what cannot be told is an internal error. */
final class Problems {

	private static final Duration SOON = Duration.ofSeconds(5);

	private Problems() {
	}

	/**
	 * Of several parts of a request that failed at the same moment the first is told.
	 */
	static Problem exception(Throwable thrown, @Nullable String context) {
		Throwable error = Exceptions.unwrapMultiple(thrown).get(0);
		if (error instanceof ProblemException known) {
			return known.problem();
		}
		SenderFault fault = ofTheSender(error);
		if (fault != null) {
			return status(fault.getStatusCode());
		}
		if (hasCause(error, DataBufferLimitException.class)) {
			return ProblemCode.TOO_LARGE.problem();
		}
		if (hasCause(error, InvalidMediaTypeException.class) || hasCause(error, InvalidMimeTypeException.class)) {
			return ProblemCode.UNSUPPORTED_MEDIA_TYPE.problem();
		}
		if (isOfEscapes(error)) {
			return ProblemCode.UNREADABLE_REQUEST.problem();
		}
		if (context != null && !isOfTheDatabase(error)) {
			Problem upstream = upstream(error, context);
			if (upstream != null) {
				return upstream;
			}
		}
		if (error instanceof Overloaded full && full.isOfAccount()) {
			return ProblemCode.TOO_MANY_REQUESTS.problem().retryAfter(full.retryAfter());
		}
		if (error instanceof Overloaded || error instanceof RejectedExecutionException
				|| DatabaseFault.isPassing(error)) {
			return ProblemCode.TRY_AGAIN.problem().retryAfter(SOON);
		}
		return (error instanceof ResponseStatusException status) ? status(status.getStatusCode())
				: ProblemCode.INTERNAL_ERROR.problem();
	}

	/** It comes out of the call that the body was to be sent on with. */
	private static @Nullable SenderFault ofTheSender(Throwable error) {
		for (Throwable cause = error; cause != null; cause = cause.getCause()) {
			if (cause instanceof SenderFault fault) {
				return fault;
			}
		}
		return null;
	}

	/** The form reader lets out as it is what the decoder says of "%zz" in a form. */
	private static boolean isOfEscapes(Throwable error) {
		StackTraceElement[] trace = error.getStackTrace();
		return error instanceof IllegalArgumentException && trace.length > 0
				&& trace[0].getClassName().equals(URLDecoder.class.getName());
	}

	/** A lost link to the database and one to a service are both input errors below. */
	private static boolean isOfTheDatabase(Throwable error) {
		return hasCause(error, R2dbcException.class) || hasCause(error, DataAccessException.class)
				|| hasCause(error, TransactionException.class);
	}

	static @Nullable Problem upstream(Throwable thrown, String context) {
		Throwable error = Exceptions.unwrapMultiple(thrown).get(0);
		if (ofTheSender(error) != null) {
			return null;
		}
		if (hasCause(error, ConnectException.class) || hasCause(error, UnknownHostException.class)
				|| hasCause(error, ConnectTimeoutException.class)
				|| hasCause(error, PoolAcquirePendingLimitException.class)
				|| hasCause(error, PoolAcquireTimeoutException.class)) {
			return ProblemCode.SERVICE_UNAVAILABLE.problem(name(context)).retryAfter(SOON);
		}
		if (hasCause(error, TimeoutException.class) || hasCause(error, io.netty.handler.timeout.TimeoutException.class)
				|| isStatus(error, HttpStatus.GATEWAY_TIMEOUT)) {
			return ProblemCode.SERVICE_TIMEOUT.problem(name(context));
		}
		if (hasCause(error, AbortedException.class) || hasCause(error, java.io.IOException.class)) {
			return ProblemCode.SERVICE_INTERRUPTED.problem(name(context));
		}
		return null;
	}

	private static MessageSourceResolvable name(String context) {
		return new DefaultMessageSourceResolvable("service." + context);
	}

	private static Problem status(HttpStatusCode status) {
		if (!status.is4xxClientError()) {
			return ProblemCode.INTERNAL_ERROR.problem();
		}
		for (ProblemCode code : ProblemCode.values()) {
			if (code.status().value() == status.value() && code != ProblemCode.BAD_CREDENTIALS) {
				return code.problem();
			}
		}
		return ProblemCode.UNREADABLE_REQUEST.problem();
	}

	private static boolean isStatus(Throwable error, HttpStatus status) {
		return error instanceof ResponseStatusException answered && answered.getStatusCode().isSameCodeAs(status);
	}

	private static boolean hasCause(Throwable error, Class<? extends Throwable> type) {
		for (Throwable cause = error; cause != null; cause = cause.getCause()) {
			if (type.isInstance(cause)) {
				return true;
			}
		}
		return false;
	}

}
