package id.sentra.platform.tx;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;

import io.r2dbc.postgresql.api.PostgresqlConnection;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.r2dbc.ConnectionFactoryDecorator;
import org.springframework.r2dbc.connection.DelegatingConnectionFactory;
import reactor.core.Exceptions;
import reactor.core.publisher.Mono;

/**
 * Sends a transaction's {@link TransactionSettings} right behind its BEGIN, so that both
 * cost one wait. A connection on which either fails, or is not answered in time, is
 * closed and never used again: it may be within a transaction that nobody knows of.
 */
public final class SettingsWithBegin implements ConnectionFactoryDecorator {

	private static final Duration LONGEST = Duration.ofSeconds(5);

	@Override
	public ConnectionFactory decorate(ConnectionFactory connections) {
		return new DelegatingConnectionFactory(connections) {

			@Override
			public Mono<? extends Connection> create() {
				return super.create().map(SettingsWithBegin::decorate);
			}

		};
	}

	private static Connection decorate(Connection connection) {
		return (Connection) Proxy.newProxyInstance(SettingsWithBegin.class.getClassLoader(),
				new Class<?>[] { PostgresqlConnection.class }, (proxy, method, arguments) -> switch (method.getName()) {
					case "beginTransaction" -> begin(connection, (Mono<?>) invoke(connection, method, arguments));
					case "equals" -> proxy == arguments[0];
					default -> invoke(connection, method, arguments);
				});
	}

	private static @Nullable Object invoke(Connection connection, Method method, Object @Nullable [] arguments)
			throws Throwable {
		try {
			return method.invoke(connection, arguments);
		}
		catch (InvocationTargetException ex) {
			throw ex.getTargetException();
		}
	}

	/** In this order: the driver sends what is subscribed first first. */
	private static Mono<Void> begin(Connection connection, Mono<?> begin) {
		return Mono.deferContextual((context) -> {
			Mono<Void> settings = context.<TransactionSettings>getOrEmpty(TransactionSettings.class)
				.map((all) -> all.set(connection))
				.orElse(Mono.empty());
			return Mono.whenDelayError(begin, settings)
				.timeout(LONGEST)
				.onErrorResume((ex) -> close(connection).then(Mono.error(() -> Exceptions.unwrapMultiple(ex).get(0))));
		});
	}

	private static Mono<Void> close(Connection connection) {
		return Mono.from(connection.close()).timeout(LONGEST).onErrorComplete();
	}

}
