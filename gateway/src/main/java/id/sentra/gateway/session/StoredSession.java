package id.sentra.gateway.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import id.sentra.gateway.secret.OpaqueSecret;
import reactor.core.publisher.Mono;

import org.springframework.web.server.WebSession;

/**
 * A session as kept in PostgreSQL; attributes are strings. Not stored before it has any.
 */
final class StoredSession implements WebSession {

	private final R2dbcSessions sessions;

	private final Map<String, Object> attributes;

	private final Instant creationTime;

	private volatile OpaqueSecret id;

	private volatile Progress progress;

	StoredSession(R2dbcSessions sessions, Instant now) {
		this(sessions, OpaqueSecret.next(), new Row(Map.of(), now, now), false);
	}

	StoredSession(R2dbcSessions sessions, OpaqueSecret id, Row row, boolean stored) {
		this.sessions = sessions;
		this.id = id;
		this.attributes = new ConcurrentHashMap<>(row.attributes());
		this.creationTime = row.createdAt();
		this.progress = new Progress(stored, false, row.lastAccessAt(), row.attributes());
	}

	@Override
	public String getId() {
		return this.id.word();
	}

	OpaqueSecret secret() {
		return this.id;
	}

	@Override
	public Map<String, Object> getAttributes() {
		return this.attributes;
	}

	@Override
	public void start() {
		// Started by its first attribute: a visitor who is nobody yet costs no row.
	}

	@Override
	public boolean isStarted() {
		return this.progress.stored || !this.attributes.isEmpty();
	}

	@Override
	public Mono<Void> changeSessionId() {
		OpaqueSecret old = this.id;
		this.id = OpaqueSecret.next();
		boolean stored = this.progress.stored;
		this.progress = this.progress.unsaved();
		return stored ? this.sessions.delete(old) : Mono.empty();
	}

	@Override
	public Mono<Void> invalidate() {
		this.attributes.clear();
		boolean stored = this.progress.stored;
		this.progress = this.progress.end();
		return stored ? this.sessions.delete(this.id) : Mono.empty();
	}

	@Override
	public Mono<Void> save() {
		if (this.progress.ended || !isStarted() || !isChanged()) {
			return Mono.empty();
		}
		Map<String, Object> saved = Map.copyOf(this.attributes);
		Mono<Void> write = this.progress.stored ? this.sessions.update(this) : this.sessions.insert(this);
		return write.doOnSuccess((done) -> this.progress = this.progress.withSaved(saved));
	}

	private boolean isChanged() {
		return !this.progress.stored || !this.progress.saved.equals(this.attributes);
	}

	@Override
	public boolean isExpired() {
		return this.progress.ended || this.sessions.isExpired(this.creationTime, this.progress.lastAccess);
	}

	@Override
	public Instant getCreationTime() {
		return this.creationTime;
	}

	@Override
	public Instant getLastAccessTime() {
		return this.progress.lastAccess;
	}

	void accessed(Instant now) {
		this.progress = this.progress.accessed(now);
	}

	@Override
	public void setMaxIdleTime(Duration maxIdleTime) {
		throw new UnsupportedOperationException("The same for every session: sentra.gateway.session.idle");
	}

	@Override
	public Duration getMaxIdleTime() {
		return this.sessions.idle();
	}

	/** What the database holds. */
	record Row(Map<String, Object> attributes, Instant createdAt, Instant lastAccessAt) {
	}

	private record Progress(boolean stored, boolean ended, Instant lastAccess, Map<String, Object> saved) {

		Progress unsaved() {
			return new Progress(false, this.ended, this.lastAccess, this.saved);
		}

		Progress end() {
			return new Progress(false, true, this.lastAccess, this.saved);
		}

		Progress withSaved(Map<String, Object> attributes) {
			return new Progress(true, this.ended, this.lastAccess, attributes);
		}

		Progress accessed(Instant now) {
			return new Progress(this.stored, this.ended, now, this.saved);
		}

	}

}
