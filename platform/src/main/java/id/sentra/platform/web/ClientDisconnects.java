package id.sentra.platform.web;

import java.util.function.Consumer;

import id.sentra.platform.error.Overloaded;
import id.sentra.platform.observability.Meters;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.r2dbc.spi.R2dbcException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.transaction.TransactionException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.DisconnectedClientHelper;
import reactor.core.publisher.Hooks;
import reactor.netty.Connection;

/**
 * Clients that hang up, and what becomes of work nobody waits for any more: counted and
 * told at DEBUG. Only a mistake of ours is still an error there.
 */
public final class ClientDisconnects implements Consumer<Throwable>, DisposableBean {

	private static final Logger logger = LoggerFactory.getLogger(ClientDisconnects.class);

	/** Reactor Netty's words for a body asked for after its sender had gone. */
	private static final String NO_MORE_BODY = "Rejecting additional inbound receiver";

	/** Its words when it has refused a request that it cannot decode by itself. */
	private static final String ANSWERED_BY_THE_SERVER = "Status and headers already sent";

	private final Counter counter;

	private ClientDisconnects(MeterRegistry meters) {
		this.counter = meters.counter(Meters.HANG_UPS);
	}

	/** Hears of every error that came when nobody listened. */
	public static ClientDisconnects listening(MeterRegistry meters) {
		ClientDisconnects all = new ClientDisconnects(meters);
		Hooks.onErrorDropped(all);
		return all;
	}

	/** Whether the error is that the client has gone; counts it if so. */
	public boolean isOne(Throwable error) {
		String message = error.getMessage();
		boolean gone = (message != null && message.startsWith(NO_MORE_BODY)) || isRefusedByTheServer(error)
				|| (!isOfTheDatabase(error) && DisconnectedClientHelper.isClientDisconnectedException(error));
		if (gone) {
			this.counter.increment();
			logger.debug("The client hung up: {}", error.toString());
		}
		return gone;
	}

	/** Whether the server had told the client by itself that nobody can read it. */
	public static boolean isRefusedByTheServer(Throwable error) {
		String message = error.getMessage();
		return message != null && message.startsWith(ANSWERED_BY_THE_SERVER);
	}

	/** Whether the connection by which the request came is closed. */
	public static boolean hasGone(ServerWebExchange exchange) {
		return ServerHttpRequestDecorator.getNativeRequest(exchange.getRequest()) instanceof Connection connection
				&& !connection.channel().isActive();
	}

	/** A connection to the database can be reset too, and that is no client's doing. */
	private static boolean isOfTheDatabase(Throwable error) {
		for (Throwable cause = error; cause != null; cause = cause.getCause()) {
			if (cause instanceof R2dbcException || cause instanceof TransactionException) {
				return true;
			}
		}
		return false;
	}

	@Override
	public void accept(Throwable error) {
		if (isOne(error)) {
			return;
		}
		if (error instanceof Overloaded || Problem.of(error).status().is4xxClientError()) {
			logger.debug("Refused when nobody waited any more: {}", error.toString());
			return;
		}
		logger.error("An error came when nobody listened any more", error);
	}

	@Override
	public void destroy() {
		Hooks.resetOnErrorDropped();
	}

}
