package id.sentra.gateway.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import id.sentra.gateway.secret.OpaqueSecret;
import id.sentra.gateway.session.StoredSession.Row;
import id.sentra.platform.sql.Columns;
import id.sentra.platform.tx.CancellationShield;
import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.web.server.WebSession;
import org.springframework.web.server.session.WebSessionStore;

/** Sessions in PostgreSQL, so that any instance knows them and a restart ends none. */
@Component
public class R2dbcSessions implements WebSessionStore {

	/** Attribute: kind of browser and machine in which the session began. */
	public static final String DEVICE = "device";

	/** Attribute: network from which it began, coarse. */
	public static final String NETWORK = "network";

	private static final int ID = 16;

	/** The last access is written at most this often. */
	static final Duration PRECISION = Duration.ofMinutes(1);

	private final DatabaseClient database;

	private final JsonMapper json;

	private final SessionSettings settings;

	private final Clock clock;

	R2dbcSessions(DatabaseClient database, JsonMapper json, SessionSettings settings, Clock clock) {
		this.database = database;
		this.json = json;
		this.settings = settings;
		this.clock = clock;
	}

	@Override
	public Mono<WebSession> createWebSession() {
		return Mono.fromSupplier(() -> new StoredSession(this, this.clock.instant()));
	}

	@Override
	public Mono<WebSession> retrieveSession(String sessionId) {
		OpaqueSecret id = new OpaqueSecret(sessionId);
		return stored(id).flatMap((row) -> updateLastAccessTime(new StoredSession(this, id, row, true)));
	}

	/** Whether it has neither ended nor expired; looking is no use of it. */
	public Mono<Boolean> isOpen(WebSession session) {
		return stored(new OpaqueSecret(session.getId())).hasElement();
	}

	/** Those of an account that go on, the one used last first. */
	public Mono<List<OpenSession>> ofAccount(String username, WebSession current) {
		Instant now = this.clock.instant();
		return CancellationShield.around(this.database
			.sql("""
					select left(encode(s.id_hash, 'hex'), :length) as id, s.attributes ->> 'device' as device,
					    s.attributes ->> 'network' as network, s.created_at, s.last_access_at, s.id_hash = :current as current
					from session s join account a on a.username = s.attributes ->> 'account'
					where a.username = :username and coalesce(s.attributes ->> 'epoch', '1') = cast(a.epoch as text)
					    and s.last_access_at > :idle and s.created_at > :absolute
					order by s.last_access_at desc limit 100""")
			.bind("length", ID)
			.bind("current", new OpaqueSecret(current.getId()).hash())
			.bind("username", username)
			.bind("idle", now.minus(this.settings.idle()))
			.bind("absolute", now.minus(this.settings.absolute()))
			.map(R2dbcSessions::open)
			.all()
			.collectList());
	}

	/** Ends one of an account; how many ended. */
	public Mono<Long> end(String username, String id) {
		return CancellationShield.around(this.database.sql("""
				delete from session where attributes ->> 'account' = :username
				    and left(encode(id_hash, 'hex'), :length) = :id""")
			.bind("username", username)
			.bind("length", ID)
			.bind("id", id)
			.fetch()
			.rowsUpdated());
	}

	/** Ends all of an account but one; how many ended. */
	public Mono<Long> endOthers(String username, WebSession stays) {
		return CancellationShield.around(this.database.sql("""
				delete from session where attributes ->> 'account' = :username and id_hash <> :stays""")
			.bind("username", username)
			.bind("stays", new OpaqueSecret(stays.getId()).hash())
			.fetch()
			.rowsUpdated());
	}

	private static OpenSession open(Readable row) {
		return new OpenSession(Columns.text(row, "id"), Objects.requireNonNullElse(row.get("device", String.class), ""),
				Objects.requireNonNullElse(row.get("network", String.class), ""), Columns.time(row, "created_at"),
				Columns.time(row, "last_access_at"), Columns.flag(row, "current"));
	}

	private Mono<Row> stored(OpaqueSecret id) {
		return CancellationShield
			.around(this.database.sql("select attributes, created_at, last_access_at from session where id_hash = :id")
				.bind("id", id.hash())
				.map(this::row)
				.one())
			.filter((row) -> !isExpired(row.createdAt(), row.lastAccessAt()));
	}

	@Override
	public Mono<Void> removeSession(String sessionId) {
		return delete(new OpaqueSecret(sessionId));
	}

	@Override
	public Mono<WebSession> updateLastAccessTime(WebSession session) {
		StoredSession stored = (StoredSession) session;
		Instant now = this.clock.instant();
		if (stored.getLastAccessTime().plus(PRECISION).isAfter(now)) {
			return Mono.just(session);
		}
		stored.accessed(now);
		return CancellationShield
			.around(this.database.sql("update session set last_access_at = :now where id_hash = :id")
				.bind("now", now)
				.bind("id", stored.secret().hash())
				.then())
			.thenReturn(session);
	}

	Mono<Void> insert(StoredSession session) {
		return CancellationShield.around(this.database.sql("""
				insert into session (id_hash, attributes, created_at, last_access_at)
				values (:id, :attributes, :created, :accessed)
				on conflict (id_hash) do update set attributes = excluded.attributes""")
			.bind("id", session.secret().hash())
			.bind("attributes", attributes(session))
			.bind("created", session.getCreationTime())
			.bind("accessed", session.getLastAccessTime())
			.then());
	}

	/** One that was ended meanwhile stays ended. */
	Mono<Void> update(StoredSession session) {
		return CancellationShield
			.around(this.database.sql("update session set attributes = :attributes where id_hash = :id")
				.bind("id", session.secret().hash())
				.bind("attributes", attributes(session))
				.then());
	}

	Mono<Void> delete(OpaqueSecret id) {
		return CancellationShield
			.around(this.database.sql("delete from session where id_hash = :id").bind("id", id.hash()).then());
	}

	Mono<Long> dropExpired() {
		Instant now = this.clock.instant();
		return CancellationShield
			.around(this.database.sql("delete from session where last_access_at < :idle or created_at < :absolute")
				.bind("idle", now.minus(this.settings.idle()))
				.bind("absolute", now.minus(this.settings.absolute()))
				.fetch()
				.rowsUpdated());
	}

	boolean isExpired(Instant createdAt, Instant lastAccessAt) {
		Instant now = this.clock.instant();
		return now.isAfter(lastAccessAt.plus(this.settings.idle()))
				|| now.isAfter(createdAt.plus(this.settings.absolute()));
	}

	Duration idle() {
		return this.settings.idle();
	}

	private Json attributes(StoredSession session) {
		return Json.of(this.json.writeValueAsBytes(session.getAttributes()));
	}

	private Row row(Readable row) {
		Json attributes = Objects.requireNonNull(row.get("attributes", Json.class));
		return new Row(this.json.readValue(attributes.asArray(), new TypeReference<Map<String, Object>>() {
		}), Objects.requireNonNull(row.get("created_at", Instant.class)),
				Objects.requireNonNull(row.get("last_access_at", Instant.class)));
	}

}
