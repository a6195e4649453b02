package id.sentra.training.session;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import id.sentra.platform.region.RegionCode;
import id.sentra.platform.sql.Columns;
import id.sentra.training.session.domain.Period;
import id.sentra.training.session.domain.Session;
import io.r2dbc.spi.Readable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/**
 * What sessions take up: a venue and trainers. An exclusion constraint keeps each from
 * being booked twice at a time; the advisory locks only bring those who want the same
 * into an order, so that two sessions that change places do not wait for one another.
 */
@Repository
class Bookings {

	private static final String LOCK = """
			select pg_advisory_xact_lock(hashtextextended(id::text, 0)) from (
				select id from unnest(:ids) as wanted(id)
				union select resource_id from booking where session_id = :session
				order by 1) as resources""";

	private static final String BOOK = """
			insert into booking (session_id, resource_id, kind, time)
			select :session, id, case when id = :venue then 'VENUE' else 'TRAINER' end, tstzrange(:from, :to)
			from unnest(:ids) as wanted(id) order by id
			on conflict do nothing""";

	private static final String CLASH = """
			select b.kind, coalesce(v.name, t.name) as resource, s.title, s.starts_at, s.ends_at, s.region_code
			from booking b join session s on s.id = b.session_id
				left join venue v on v.id = b.resource_id left join trainer t on t.id = b.resource_id
			where b.resource_id = any(:ids) and b.time && tstzrange(:from, :to) and b.session_id <> :session
			order by b.kind desc, s.starts_at limit 1""";

	private final DatabaseClient database;

	Bookings(DatabaseClient database) {
		this.database = database;
	}

	/**
	 * Books what the session needs in place of what it had; the clash that forbids it, or
	 * nothing when it is booked. After a clash the transaction must be rolled back.
	 */
	Mono<Clash> book(Session session) {
		UUID[] resources = resources(session);
		return lock(session, resources).then(release(session.id()))
			.then(insert(session, resources))
			.filter((booked) -> booked < resources.length)
			.flatMap((some) -> clash(session, resources)
				.switchIfEmpty(Mono.error(() -> new OptimisticLockingFailureException("freed meanwhile"))));
	}

	Mono<Void> release(UUID session) {
		return this.database.sql("delete from booking where session_id = :session").bind("session", session).then();
	}

	private Mono<Void> lock(Session session, UUID[] resources) {
		return this.database.sql(LOCK).bind("ids", resources).bind("session", session.id()).then();
	}

	private Mono<Long> insert(Session session, UUID[] resources) {
		return during(this.database.sql(BOOK), session, resources).bind("venue", session.place().venueId())
			.fetch()
			.rowsUpdated();
	}

	private Mono<Clash> clash(Session session, UUID[] resources) {
		return during(this.database.sql(CLASH), session, resources).map(Bookings::clash).one();
	}

	private static DatabaseClient.GenericExecuteSpec during(DatabaseClient.GenericExecuteSpec sql, Session session,
			UUID[] resources) {
		return sql.bind("session", session.id())
			.bind("ids", resources)
			.bind("from", session.plan().period().startsAt())
			.bind("to", session.plan().period().endsAt());
	}

	private static UUID[] resources(Session session) {
		List<UUID> resources = new ArrayList<>(session.plan().trainers());
		resources.add(session.place().venueId());
		return resources.toArray(UUID[]::new);
	}

	private static Clash clash(Readable row) {
		return new Clash(Columns.constant(row, "kind", ResourceKind.class), Columns.text(row, "resource"),
				Columns.text(row, "title"), new Period(Columns.time(row, "starts_at"), Columns.time(row, "ends_at")),
				Columns.region(row, "region_code"));
	}

	/** Another session that has the venue or a trainer at that time. */
	record Clash(ResourceKind kind, String resource, String title, Period period, RegionCode region) {
	}

	/** What is booked. */
	enum ResourceKind {

		VENUE, TRAINER

	}

}
