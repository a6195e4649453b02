package id.sentra.platform.projection;

import java.time.Instant;

import id.sentra.platform.error.Conflict;
import id.sentra.platform.error.NotFound;
import id.sentra.platform.inbox.Inbox;
import id.sentra.platform.security.Scope;
import id.sentra.platform.tx.Transactions;
import io.r2dbc.spi.Readable;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Throws a projection away and has it made anew from its topic. What is to be done is
 * written down in the transaction that deletes, so a crash in between leaves nothing half
 * done.
 */
public final class Rebuilds {

	private final Transactions transactions;

	private final DatabaseClient database;

	private final Inbox inbox;

	private final Flux<Projection> projections;

	Rebuilds(Transactions transactions, DatabaseClient database, Inbox inbox, Iterable<Projection> projections) {
		this.transactions = transactions;
		this.database = database;
		this.inbox = inbox;
		this.projections = Flux.fromIterable(projections);
	}

	/**
	 * Deletes the projection and orders its rebuild; returns when that is committed,
	 * before the rebuild has run.
	 * @throws NotFound for an unknown projection
	 * @throws Conflict while one is under way
	 */
	public Mono<Void> start(String name, String username) {
		return find(name)
			.flatMap((projection) -> this.inbox.forget(name, order(name, username).then(projection.clear())));
	}

	/** How far the last rebuild of a projection is. */
	public Mono<Progress> progress(String name) {
		return find(name).flatMap((projection) -> this.transactions.in(Scope.system(),
				this.database
					.sql("""
							select started_at, finished_at, planned,
								coalesce((select sum(next_offset) from projection_rebuild p where p.projection = r.projection), 0) as done,
								coalesce((select sum(end_offset) from projection_rebuild p where p.projection = r.projection), 0) as total
							from projection_rebuild_run r where projection = :name""")
					.bind("name", name)
					.map(Rebuilds::row)
					.one()))
			.defaultIfEmpty(new Progress("NEVER", 0, 0, null, null));
	}

	private Mono<Projection> find(String name) {
		return this.projections.filter((projection) -> projection.topic().equals(name))
			.next()
			.switchIfEmpty(Mono.error(() -> new NotFound("unknown-projection")));
	}

	private Mono<Void> order(String name, String username) {
		return this.database.sql("""
				insert into projection_rebuild_run as r (projection, started_by) values (:name, :username)
				on conflict (projection) do update
				set started_by = excluded.started_by, started_at = now(), planned = false, finished_at = null
				where r.finished_at is not null""")
			.bind("name", name)
			.bind("username", username)
			.fetch()
			.rowsUpdated()
			.filter((rows) -> rows == 1)
			.switchIfEmpty(Mono.error(() -> new Conflict("rebuild-under-way")))
			.then(this.database.sql("delete from projection_rebuild where projection = :name")
				.bind("name", name)
				.then());
	}

	private static Progress row(Readable row) {
		Instant finished = row.get("finished_at", Instant.class);
		return new Progress((finished != null) ? "COMPLETED" : "RUNNING", number(row, "done"), number(row, "total"),
				row.get("started_at", Instant.class), finished);
	}

	private static long number(Readable row, String column) {
		Number number = row.get(column, Number.class);
		return (number != null) ? number.longValue() : 0;
	}

	/**
	 * Records read of records to read, of a rebuild that is NEVER, RUNNING or COMPLETED.
	 */
	public record Progress(String status, long done, long total, @Nullable Instant startedAt,
			@Nullable Instant finishedAt) {
	}

}
