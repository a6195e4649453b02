package id.sentra.platform.tx;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.sql.SQLException;
import java.util.regex.Pattern;

import io.r2dbc.spi.R2dbcException;
import io.r2dbc.spi.R2dbcNonTransientResourceException;
import io.r2dbc.spi.R2dbcTransientException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Tells a database that is away or busy, which is waited out, from a statement that
 * cannot succeed. The SQL state decides when there is one: the driver calls every state
 * it does not know a resource failure.
 */
public final class DatabaseFault {

	/**
	 * Lost connections (08), rollbacks of transactions (40), lack of resources (53),
	 * objects in use (55), operators' intervention (57) and system errors (58).
	 */
	private static final Pattern PASSING = Pattern.compile("(08|40|53|55|57|58).*");

	private DatabaseFault() {
	}

	/** Whether trying again later can succeed. */
	public static boolean isPassing(Throwable error) {
		boolean passing = false;
		for (Throwable cause = error; cause != null; cause = cause.getCause()) {
			String state = sqlState(cause);
			if (state != null) {
				return PASSING.matcher(state).matches();
			}
			passing = passing || isPassingByClass(cause);
		}
		return passing;
	}

	private static boolean isPassingByClass(Throwable cause) {
		return (cause instanceof IOException && !(cause instanceof CharacterCodingException))
				|| cause instanceof R2dbcTransientException || cause instanceof R2dbcNonTransientResourceException
				|| cause instanceof TransientDataAccessException || cause instanceof DataAccessResourceFailureException
				|| cause instanceof CannotCreateTransactionException;
	}

	private static @Nullable String sqlState(Throwable cause) {
		if (cause instanceof R2dbcException ex) {
			return ex.getSqlState();
		}
		return (cause instanceof SQLException ex) ? ex.getSQLState() : null;
	}

}
