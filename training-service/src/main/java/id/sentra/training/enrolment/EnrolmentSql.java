package id.sentra.training.enrolment;

import java.util.List;
import java.util.UUID;

import id.sentra.platform.paging.KeysetQuery;
import id.sentra.platform.paging.SortColumn;
import id.sentra.platform.sql.ArrayParameter;
import id.sentra.platform.sql.Columns;
import id.sentra.training.enrolment.domain.CancelReason;
import id.sentra.training.enrolment.domain.Enrolment;
import id.sentra.training.enrolment.domain.EnrolmentEvent;
import id.sentra.training.enrolment.domain.EnrolmentState;
import id.sentra.training.enrolment.domain.Occasion;
import id.sentra.training.enrolment.domain.Participant;
import id.sentra.training.enrolment.domain.SeatAllocation;
import id.sentra.training.enrolment.domain.Seating;
import id.sentra.training.session.domain.SessionState;
import io.r2dbc.spi.Readable;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;

/**
 * Statements on seat allocations and enrolments, and how their rows are bound and read.
 */
final class EnrolmentSql {

	static final String LOCK = """
			select session_id, state, starts_at, capacity, confirmed, waiting, last_ticket,
				set_config('sentra.session', session_id::text, true), set_config('sentra.overlap', 'refused', true)
			from session_desk where session_id = :session for update""";

	static final String OPEN = """
			insert into session_desk (session_id, state, starts_at, capacity, confirmed, waiting, last_ticket)
			values (:session, :state, :startsAt, :capacity, :confirmed, :waiting, :ticket)""";

	private static final String ALLOCATION = """
			with allocation as (update session_desk set state = :state, starts_at = :startsAt,
				capacity = :capacity, confirmed = :confirmed, waiting = :waiting, last_ticket = :ticket
				where session_id = :session)
			""";

	private static final String ROWS = """
			unnest(:ids::uuid[], :versions::bigint[], :smes::uuid[], :names::text[], :regions::text[], :states::text[],
				:tickets::bigint[], :befores::int[], :afters::int[], :reasons::text[])
			as r(id, version, sme_id, sme_name, region_code, state, ticket, score_before, score_after, cancel_reason)
			""";

	/** In one order of SMEs, so that those of another session wait and do not clash. */
	static final String ADD = ALLOCATION + """
			insert into enrolment (session_id, id, version, sme_id, sme_name, region_code, state, ticket, score_before,
				score_after, cancel_reason, time)
			select s.id, r.*, tstzrange(s.starts_at, s.ends_at) from session s,\s""" + ROWS + """
			where s.id = :session order by r.sme_id on conflict do nothing""";

	static final String SAVE = ALLOCATION + """
			update enrolment e set version = r.version, state = r.state, score_before = r.score_before,
				score_after = r.score_after, cancel_reason = r.cancel_reason from\s""" + ROWS + """
			where e.id = r.id and e.version = r.version - 1""";

	static final String MOVE = """
			with moved as (update enrolment e set sme_id = :survivor,
				sme_name = coalesce((select name from sme where id = :survivor), e.sme_name),
				time = case when training_seat_at(:survivor, e.time, e.session_id) is null then e.time end
				where e.sme_id = :duplicate returning id)
			insert into sme_move (table_name, row_id, from_sme, to_sme)
			select 'enrolment', id::text, :duplicate, :survivor from moved""";

	/** Certified is asked row by row: "exists" would read all certificates at once. */
	private static final String COLUMNS = """
			e.id, e.version, e.session_id, s.course_code, c.name as course_name, s.title, s.starts_at, e.sme_id,
				e.sme_name, e.region_code, e.state, e.ticket, e.score_before, e.score_after, e.cancel_reason,
				coalesce((select true from certificate c where c.enrolment_id = e.id limit 1), false) as certified,
				case when e.state = 'WAITING' then training_position(e.session_id, e.ticket) end as position""";

	private static final String TABLES = """
			enrolment e join session s on s.id = e.session_id join course c on c.code = s.course_code
			""";

	private static final String FROM = " from " + TABLES;

	static final String SELECT = "select " + COLUMNS + FROM;

	static final KeysetQuery LIST = KeysetQuery.of(COLUMNS, TABLES, "-enrolled", SortColumn.id("enrolled", "e.id"),
			SortColumn.text("name", "e.sme_name"), SortColumn.text("district", "e.region_code"),
			SortColumn.time("start", "s.starts_at"));

	static final KeysetQuery OF_SESSION = KeysetQuery.of(COLUMNS, TABLES, "ticket", SortColumn.id("enrolled", "e.id"),
			SortColumn.number("ticket", "e.ticket"), SortColumn.text("name", "e.sme_name"),
			SortColumn.text("district", "e.region_code"), SortColumn.time("start", "s.starts_at"));

	static final String WAITING = "select " + COLUMNS
			+ ", training_obstacle(e.sme_id, tstzrange(s.starts_at, s.ends_at), s.id) as obstacle" + FROM + """
					where e.session_id = :session and e.state = 'WAITING' and e.ticket > :after
					order by e.ticket limit :limit""";

	static final String UNCERTIFIED = SELECT + """
			where e.session_id = :session and e.state in ('CONFIRMED', 'ATTENDED', 'ABSENT')
				and not exists (select from certificate c where c.enrolment_id = e.id)
				and not training_is_stopped(e.sme_id)
			order by e.ticket""";

	private EnrolmentSql() {
	}

	static GenericExecuteSpec bind(GenericExecuteSpec sql, SeatAllocation seats) {
		Seating seating = seats.seating();
		return sql.bind("session", seats.sessionId())
			.bind("state", seats.sessionState().name())
			.bind("startsAt", seats.startsAt())
			.bind("capacity", seating.capacity())
			.bind("confirmed", seating.confirmed())
			.bind("waiting", seating.waiting())
			.bind("ticket", seating.lastTicket());
	}

	static GenericExecuteSpec bind(GenericExecuteSpec sql, SeatAllocation.Turn turn) {
		List<Enrolment> rows = turn.events().stream().map(EnrolmentEvent::enrolment).toList();
		return bind(sql, turn.after()).bind("ids", ArrayParameter.of(rows, UUID.class, Enrolment::id))
			.bind("versions", ArrayParameter.of(rows, Long.class, Enrolment::version))
			.bind("smes", ArrayParameter.of(rows, UUID.class, (row) -> row.participant().smeId()))
			.bind("names", ArrayParameter.of(rows, String.class, (row) -> row.participant().name()))
			.bind("regions", ArrayParameter.of(rows, String.class, (row) -> row.participant().region().value()))
			.bind("states", ArrayParameter.of(rows, String.class, (row) -> row.state().name()))
			.bind("tickets", ArrayParameter.of(rows, Long.class, (row) -> row.progress().ticket()))
			.bind("befores", ArrayParameter.of(rows, Integer.class, (row) -> row.progress().scoreBefore()))
			.bind("afters", ArrayParameter.of(rows, Integer.class, (row) -> row.progress().scoreAfter()))
			.bind("reasons", ArrayParameter.of(rows, String.class, EnrolmentSql::reason));
	}

	private static @Nullable String reason(Enrolment one) {
		CancelReason reason = one.progress().cancelReason();
		return (reason != null) ? reason.name() : null;
	}

	static SeatAllocation seats(Readable row) {
		return new SeatAllocation(Columns.id(row, "session_id"), Columns.constant(row, "state", SessionState.class),
				Columns.time(row, "starts_at"),
				new Seating(Columns.number(row, "capacity"), Columns.number(row, "confirmed"),
						Columns.number(row, "waiting"), Columns.longNumber(row, "last_ticket")));
	}

	static EnrolmentView view(Readable row) {
		return new EnrolmentView(enrolment(row), row.get("position", Integer.class));
	}

	static Enrolment enrolment(Readable row) {
		Occasion occasion = new Occasion(Columns.id(row, "session_id"), Columns.text(row, "course_code"),
				Columns.text(row, "course_name"), Columns.text(row, "title"), Columns.time(row, "starts_at"));
		Participant participant = new Participant(Columns.id(row, "sme_id"), Columns.text(row, "sme_name"),
				Columns.region(row, "region_code"));
		return new Enrolment(Columns.id(row, "id"), Columns.longNumber(row, "version"), occasion, participant,
				new Enrolment.Progress(Columns.constant(row, "state", EnrolmentState.class),
						Columns.longNumber(row, "ticket"), row.get("score_before", Integer.class),
						row.get("score_after", Integer.class), reason(row, "cancel_reason"),
						Columns.flag(row, "certified")));
	}

	static @Nullable CancelReason reason(Readable row, String column) {
		String reason = row.get(column, String.class);
		return (reason != null) ? CancelReason.valueOf(reason) : null;
	}

}
