package id.sentra.training.session;

import java.util.UUID;

import id.sentra.platform.paging.KeysetQuery;
import id.sentra.platform.paging.SortColumn;
import id.sentra.platform.sql.Conditions;
import id.sentra.platform.paging.Page;
import id.sentra.training.session.domain.Session;
import id.sentra.training.session.domain.SessionEvent;
import id.sentra.training.session.domain.SessionEvent.SessionCancelled;
import id.sentra.training.session.domain.SessionPlan;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The sessions there are. Every method works within the transaction of its caller. */
@Repository
public class Sessions {

	private static final String COLUMNS = """
			s.id, s.version, s.state, s.course_code, c.name as course_name, s.title, s.venue_id, v.name as venue_name,
				s.region_code, v.seats, s.starts_at, s.ends_at, s.capacity, s.cancel_reason, d.confirmed, d.waiting,
				array(select t.id || ' ' || t.name from session_trainer st join trainer t on t.id = st.trainer_id
					where st.session_id = s.id order by t.name, t.id) as trainers""";

	private static final String TABLES = """
			session s join course c on c.code = s.course_code join venue v on v.id = s.venue_id
				join session_desk d on d.session_id = s.id""";

	private static final String SELECT = "select " + COLUMNS + " from " + TABLES;

	private static final KeysetQuery LIST = KeysetQuery.of(COLUMNS, TABLES, "start", SortColumn.id("planned", "s.id"),
			SortColumn.time("start", "s.starts_at"), SortColumn.text("district", "s.region_code"),
			SortColumn.integer("waiting", "d.waiting"));

	private static final String INSERT = """
			insert into session (id, version, state, course_code, title, venue_id, region_code, starts_at, ends_at, capacity)
			values (:id, :version, :state, :course, :title, :venue, :region, :from, :to, :capacity)""";

	private static final String UPDATE = """
			update session set version = :version, state = :state, course_code = :course, title = :title, venue_id = :venue,
				region_code = :region, starts_at = :from, ends_at = :to, capacity = :capacity, cancel_reason = :reason
			where id = :id and version = :version - 1""";

	private static final String TRAINERS = """
			with gone as (delete from session_trainer where session_id = :id and not (trainer_id = any(:trainers)))
			insert into session_trainer (session_id, trainer_id) select :id, unnest(:trainers) on conflict do nothing""";

	private final DatabaseClient database;

	Sessions(DatabaseClient database) {
		this.database = database;
	}

	public Mono<Session> find(UUID id) {
		return view(id).map(SessionView::session);
	}

	public Mono<SessionView> view(UUID id) {
		return this.database.sql(SELECT + " where s.id = :id").bind("id", id).map(SessionMapper::view).one();
	}

	/** Usually the earliest first. */
	public Mono<Page<SessionView>> list(SessionSearch search) {
		Conditions sql = new Conditions().inRegion("s.region_code", "region", search.region())
			.and("s.starts_at >= :from", "from", search.from())
			.and("s.starts_at < :to", "to", search.to())
			.oneOf("s.state", "states", search.states());
		return LIST.read(this.database, sql, search.page(), SessionMapper::view);
	}

	public Mono<Void> add(Session session) {
		return bind(this.database.sql(INSERT), session).then().then(saveTrainers(session));
	}

	/** Whether the session was of the version before. */
	public Mono<Boolean> save(SessionEvent event) {
		String reason = (event instanceof SessionCancelled cancelled) ? cancelled.reason() : null;
		return bind(this.database.sql(UPDATE), event.session()).bind("reason", Parameters.in(R2dbcType.VARCHAR, reason))
			.fetch()
			.rowsUpdated()
			.flatMap((rows) -> (rows == 1) ? saveTrainers(event.session()).thenReturn(true) : Mono.just(false));
	}

	/** Whether an account is one of the session's trainers. */
	public Mono<Boolean> isTaughtBy(UUID session, String username) {
		return this.database.sql("""
				select exists (select from session_trainer st join trainer t on t.id = st.trainer_id
					where st.session_id = :session and t.username = :username)""")
			.bind("session", session)
			.bind("username", username)
			.map((row) -> row.get(0, Boolean.class))
			.one();
	}

	private Mono<Void> saveTrainers(Session session) {
		return this.database.sql(TRAINERS)
			.bind("id", session.id())
			.bind("trainers", session.plan().trainers().toArray(UUID[]::new))
			.then();
	}

	private static GenericExecuteSpec bind(GenericExecuteSpec sql, Session session) {
		SessionPlan plan = session.plan();
		return sql.bind("id", session.id())
			.bind("version", session.version())
			.bind("state", session.state().name())
			.bind("course", plan.course().code())
			.bind("title", plan.title())
			.bind("venue", session.place().venueId())
			.bind("region", session.place().region().value())
			.bind("from", plan.period().startsAt())
			.bind("to", plan.period().endsAt())
			.bind("capacity", plan.capacity());
	}

}
