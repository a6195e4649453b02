package id.sentra.training.enrolment;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import id.sentra.platform.error.Conflict;
import id.sentra.platform.error.Refused.FieldProblem;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.sql.Columns;
import id.sentra.training.session.SessionTimes;
import id.sentra.training.session.domain.Period;
import id.sentra.training.session.domain.Session;
import io.r2dbc.spi.Readable;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;

/**
 * Which SMEs have a seat in another session of the same hour, whose region it may be. The
 * database refuses a second seat; here it is known before, and by name. Every method
 * works within the transaction of its caller.
 */
@Repository
class SeatOverlaps {

	private static final int MOST_TOLD = 10;

	private static final String SESSION = """
			join session s on s.id = training_seat_at(r.sme_id, tstzrange(:from, :to), :session)
			""";

	private static final String AMONG = """
			select r.sme_id, '' as sme_name, s.title, s.starts_at, s.ends_at, s.region_code
			from unnest(:smes) as r(sme_id)\s""" + SESSION;

	private static final String PARTICIPANTS = """
			select r.sme_id, r.sme_name, s.title, s.starts_at, s.ends_at, s.region_code
			from enrolment r\s""" + SESSION + """
			where r.session_id = :session and r.state in ('CONFIRMED', 'ATTENDED') order by r.ticket""";

	private final DatabaseClient database;

	private final SessionTimes times;

	SeatOverlaps(DatabaseClient database, SessionTimes times) {
		this.database = database;
		this.times = times;
	}

	/** Those of the SMEs that have a seat elsewhere while the session is held. */
	Mono<Map<UUID, Overlap>> among(Collection<UUID> smes, Session session) {
		return during(session, this.database.sql(AMONG).bind("smes", smes.toArray(UUID[]::new)))
			.map((found) -> found.stream().collect(Collectors.toMap(Overlap::sme, (one) -> one)));
	}

	/** Refused when the SME has a seat elsewhere while the session is held. */
	Mono<Void> requireNone(UUID sme, Session session) {
		return among(List.of(sme), session).flatMap((found) -> {
			Overlap overlap = found.get(sme);
			return (overlap != null) ? Mono.error(new Conflict("session-overlaps", overlap.title(), time(overlap)))
					: Mono.empty();
		});
	}

	/**
	 * Refused when participants of a locked session have a seat elsewhere at its time.
	 */
	Mono<Void> requireNone(Session session) {
		return during(session, this.database.sql(PARTICIPANTS)).flatMap((found) -> found.isEmpty() ? Mono.empty()
				: Mono.error(new Conflict("participants-overlap", found.size(),
						found.stream()
							.limit(MOST_TOLD)
							.map((one) -> one.name() + " (" + one.title() + ", " + time(one) + ")")
							.collect(Collectors.joining("; ")))));
	}

	/** What is said of a row. */
	FieldProblem told(Overlap overlap) {
		return new FieldProblem("", "session-overlaps", overlap.title(), time(overlap));
	}

	private String time(Overlap overlap) {
		return this.times.text(overlap.period(), overlap.region());
	}

	private static Mono<List<Overlap>> during(Session session, DatabaseClient.GenericExecuteSpec sql) {
		return sql.bind("session", session.id())
			.bind("from", session.plan().period().startsAt())
			.bind("to", session.plan().period().endsAt())
			.map(SeatOverlaps::overlap)
			.all()
			.collectList();
	}

	private static Overlap overlap(Readable row) {
		return new Overlap(Columns.id(row, "sme_id"), Columns.text(row, "sme_name"), Columns.text(row, "title"),
				new Period(Columns.time(row, "starts_at"), Columns.time(row, "ends_at")),
				Columns.region(row, "region_code"));
	}

	/** An SME and the other session in which it has a seat. */
	record Overlap(UUID sme, String name, String title, Period period, RegionCode region) {
	}

}
