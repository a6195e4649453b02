package id.sentra.platform.tx;

import java.util.concurrent.atomic.AtomicBoolean;

import id.sentra.platform.security.Scope;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Result;
import io.r2dbc.spi.Statement;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What row-level security and the audit ask of a transaction: the role that owns nothing,
 * the scope, who acts and by which command. In Reactor's context under its own class for
 * {@link SettingsWithBegin}.
 */
final class TransactionSettings {

	/** Bound, not written into the text: the actor's name is what a user chose. */
	private static final String SET = """
			select set_config('role', $1, true), set_config('sentra.region', $2, true),
				set_config('sentra.sme', $3, true), set_config('sentra.actor', $4, true),
				set_config('sentra.roles', $5, true), set_config('sentra.command', $6, true),
				set_config('sentra.visit', $7, true)""";

	private final String[] values;

	private final AtomicBoolean set = new AtomicBoolean();

	TransactionSettings(String role, Scope scope, Actor actor) {
		this.values = new String[] { role, scope.regionSetting(), scope.smeSetting(), actor.name(), actor.roles(),
				actor.commandName(), actor.visitSetting() };
	}

	/** Sets them until the transaction of the connection ends. */
	Mono<Void> set(Connection connection) {
		return Mono.defer(() -> {
			Statement statement = connection.createStatement(SET);
			for (int i = 0; i < this.values.length; i++) {
				statement.bind(i, this.values[i]);
			}
			return Flux.from(statement.execute()).flatMap(Result::getRowsUpdated).then();
		}).doOnSuccess((done) -> this.set.set(true));
	}

	/** Whether the database has confirmed them. */
	boolean areSet() {
		return this.set.get();
	}

}
