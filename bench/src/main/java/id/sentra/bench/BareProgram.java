package id.sentra.bench;

import java.time.Duration;
import java.util.UUID;

import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionFactory;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServer;

import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import org.springframework.r2dbc.connection.R2dbcTransactionManager;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;

/**
 * The least that stores a command with its event: WebFlux, R2DBC, two inserts in a
 * transaction; nothing is validated, encrypted, secured or remembered.
 */
final class BareProgram {

	static final String TABLES = """
			create table thing (id uuid primary key, region text not null, body text not null);
			create index on thing (region, id);
			create table event (sequence bigint generated always as identity primary key, thing uuid not null,
				body text not null)""";

	static final String INSERT = "insert into thing (id, region, body) values ($1, $2, $3)";

	static final String PUBLISH = "insert into event (thing, body) values ($1, $2)";

	private final DatabaseClient database;

	private final TransactionalOperator transactions;

	private BareProgram(ConnectionPool pool) {
		this.database = DatabaseClient.create(pool);
		this.transactions = TransactionalOperator.create(new R2dbcTransactionManager(pool));
	}

	/**
	 * Port to listen on, PostgreSQL's port, database, user; the password on the
	 * environment.
	 */
	public static void main(String[] arguments) {
		BareProgram program = new BareProgram(
				pool(Integer.parseInt(arguments[1]), arguments[2], arguments[3], System.getenv("PGPASSWORD")));
		var routes = RouterFunctions.route().POST("/things", program::add).GET("/things/{id}", program::find).build();
		HttpServer.create()
			.host("127.0.0.1")
			.port(Integer.parseInt(arguments[0]))
			.handle(new ReactorHttpHandlerAdapter(RouterFunctions.toHttpHandler(routes)))
			.bindNow()
			.onDispose()
			.block();
	}

	private Mono<ServerResponse> add(ServerRequest request) {
		UUID id = UUID.randomUUID();
		return request.bodyToMono(String.class)
			.flatMap((body) -> this.transactions.transactional(insert(id, body).then(publish(id, body))))
			.then(ServerResponse.created(request.uriBuilder().pathSegment(id.toString()).build()).build());
	}

	private Mono<ServerResponse> find(ServerRequest request) {
		return this.database.sql("select body from thing where id = $1")
			.bind(0, UUID.fromString(request.pathVariable("id")))
			.mapValue(String.class)
			.one()
			.flatMap((body) -> ServerResponse.ok().bodyValue(body))
			.switchIfEmpty(ServerResponse.notFound().build());
	}

	private Mono<Long> insert(UUID id, String body) {
		return this.database.sql(INSERT).bind(0, id).bind(1, "21.72.01").bind(2, body).fetch().rowsUpdated();
	}

	private Mono<Long> publish(UUID id, String body) {
		return this.database.sql(PUBLISH).bind(0, id).bind(1, body).fetch().rowsUpdated();
	}

	private static ConnectionPool pool(int port, String database, String user, String password) {
		PostgresqlConnectionFactory connections = new PostgresqlConnectionFactory(
				PostgresqlConnectionConfiguration.builder()
					.host("127.0.0.1")
					.port(port)
					.database(database)
					.username(user)
					.password(password)
					.preparedStatementCacheQueries(256)
					.build());
		return new ConnectionPool(ConnectionPoolConfiguration.builder(connections)
			.initialSize(2)
			.maxSize(12)
			.maxAcquireTime(Duration.ofSeconds(10))
			.build());
	}

}
