package id.sentra.training.enrolment;

import java.lang.reflect.Array;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import id.sentra.platform.region.RegionCode;
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
			select session_id, state, starts_at, certified, capacity, confirmed, waiting, last_ticket,
				set_config('sentra.session', session_id::text, true)
			from session_desk where session_id = :session for update""";

	static final String OPEN = """
			insert into session_desk (session_id, state, starts_at, certified, capacity, confirmed, waiting, last_ticket)
			values (:session, :state, :startsAt, :certified, :capacity, :confirmed, :waiting, :ticket)""";

	private static final String ALLOCATION = """
			with allocation as (update session_desk set state = :state, starts_at = :startsAt, certified = :certified,
				capacity = :capacity, confirmed = :confirmed, waiting = :waiting, last_ticket = :ticket
				where session_id = :session)
			""";

	private static final String ROWS = """
			unnest(:ids::uuid[], :versions::bigint[], :smes::uuid[], :names::text[], :regions::text[], :states::text[],
				:tickets::bigint[], :befores::int[], :afters::int[])
			""";

	static final String ADD = ALLOCATION + """
			insert into enrolment (session_id, id, version, sme_id, sme_name, region_code, state, ticket, score_before,
				score_after)
			select :session, r.* from\s""" + ROWS + """
			as r on conflict (session_id, sme_id) where state <> 'CANCELLED' do nothing""";

	static final String SAVE = ALLOCATION + """
			update enrolment e set version = r.version, state = r.state, score_before = r.score_before,
				score_after = r.score_after from\s""" + ROWS + """
			 as r(id, version, sme_id, sme_name, region_code, state, ticket, score_before, score_after)
			where e.id = r.id and e.version = r.version - 1""";

	static final String SELECT = """
			select e.id, e.version, e.session_id, s.course_code, c.name as course_name, s.title, s.starts_at, e.sme_id,
				e.sme_name, e.region_code, e.state, e.ticket, e.score_before, e.score_after,
				case when e.state = 'WAITING' then training_position(e.session_id, e.ticket) end as position
			from enrolment e join session s on s.id = e.session_id join course c on c.code = s.course_code""";

	private EnrolmentSql() {
	}

	static GenericExecuteSpec bind(GenericExecuteSpec sql, SeatAllocation seats) {
		Seating seating = seats.seating();
		return sql.bind("session", seats.sessionId())
			.bind("state", seats.sessionState().name())
			.bind("startsAt", seats.startsAt())
			.bind("certified", seats.certified())
			.bind("capacity", seating.capacity())
			.bind("confirmed", seating.confirmed())
			.bind("waiting", seating.waiting())
			.bind("ticket", seating.lastTicket());
	}

	static GenericExecuteSpec bind(GenericExecuteSpec sql, SeatAllocation.Turn turn) {
		List<Enrolment> rows = turn.events().stream().map(EnrolmentEvent::enrolment).toList();
		return bind(sql, turn.after()).bind("ids", column(rows, UUID.class, Enrolment::id))
			.bind("versions", column(rows, Long.class, Enrolment::version))
			.bind("smes", column(rows, UUID.class, (row) -> row.participant().smeId()))
			.bind("names", column(rows, String.class, (row) -> row.participant().name()))
			.bind("regions", column(rows, String.class, (row) -> row.participant().region().value()))
			.bind("states", column(rows, String.class, (row) -> row.state().name()))
			.bind("tickets", column(rows, Long.class, (row) -> row.progress().ticket()))
			.bind("befores", column(rows, Integer.class, (row) -> row.progress().scoreBefore()))
			.bind("afters", column(rows, Integer.class, (row) -> row.progress().scoreAfter()));
	}

	static SeatAllocation seats(Readable row) {
		return new SeatAllocation(row.get("session_id", UUID.class),
				SessionState.valueOf(row.get("state", String.class)), row.get("starts_at", Instant.class),
				row.get("certified", Boolean.class),
				new Seating(row.get("capacity", Integer.class), row.get("confirmed", Integer.class),
						row.get("waiting", Integer.class), row.get("last_ticket", Long.class)));
	}

	static EnrolmentView view(Readable row) {
		return new EnrolmentView(enrolment(row), row.get("position", Integer.class));
	}

	static Enrolment enrolment(Readable row) {
		Occasion occasion = new Occasion(row.get("session_id", UUID.class), row.get("course_code", String.class),
				row.get("course_name", String.class), row.get("title", String.class),
				row.get("starts_at", Instant.class));
		Participant participant = new Participant(row.get("sme_id", UUID.class), row.get("sme_name", String.class),
				new RegionCode(row.get("region_code", String.class)));
		return new Enrolment(row.get("id", UUID.class), row.get("version", Long.class), occasion, participant,
				new Enrolment.Progress(EnrolmentState.valueOf(row.get("state", String.class)),
						row.get("ticket", Long.class), row.get("score_before", Integer.class),
						row.get("score_after", Integer.class)));
	}

	@SuppressWarnings("unchecked")
	private static <T> T[] column(List<Enrolment> rows, Class<T> type, Function<Enrolment, @Nullable T> value) {
		T[] column = (T[]) Array.newInstance(type, rows.size());
		for (int i = 0; i < column.length; i++) {
			column[i] = value.apply(rows.get(i));
		}
		return column;
	}

}
