package id.sentra.training.enrolment;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import id.sentra.platform.paging.KeysetQuery;
import id.sentra.platform.security.Scope;
import id.sentra.platform.sme.MergedSme;
import id.sentra.platform.sql.Columns;
import id.sentra.platform.sql.Conditions;
import id.sentra.platform.paging.Page;
import id.sentra.training.enrolment.domain.Enrolment;
import id.sentra.training.enrolment.domain.EnrolmentState;
import id.sentra.training.enrolment.domain.SeatAllocation;
import id.sentra.training.enrolment.domain.SeatAllocation.Waiting;
import id.sentra.training.session.domain.Session;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/**
 * Enrolments and the seat allocations of sessions. An allocation and its enrolments are
 * written by one statement, so that its lock is held for as few round trips as can be.
 * Every method works within the transaction of its caller.
 */
@Repository
class Enrolments {

	private static final String ACTIVE = " and state <> 'CANCELLED'";

	/** How many more who wait are read at once, should some not be able to come. */
	private static final int SPARE = 8;

	private final DatabaseClient database;

	Enrolments(DatabaseClient database) {
		this.database = database;
	}

	/**
	 * How the session's seats are given out, locked until the transaction ends, which
	 * sees the session's enrolments from then on.
	 */
	Mono<SeatAllocation> lock(UUID session) {
		return this.database.sql(EnrolmentSql.LOCK).bind("session", session).map(EnrolmentSql::seats).one();
	}

	Mono<Void> open(SeatAllocation seats) {
		return EnrolmentSql.bind(this.database.sql(EnrolmentSql.OPEN), seats).then();
	}

	/** New enrolments and the allocation after them; how many of them are really new. */
	Mono<Long> add(SeatAllocation.Turn turn) {
		return EnrolmentSql.bind(this.database.sql(EnrolmentSql.ADD), turn).fetch().rowsUpdated();
	}

	/**
	 * Changed enrolments and the allocation after them; how many were of the version
	 * before.
	 */
	Mono<Long> save(SeatAllocation.Turn turn) {
		return EnrolmentSql.bind(this.database.sql(EnrolmentSql.SAVE), turn)
			.fetch()
			.rowsUpdated()
			.onErrorMap(DataIntegrityViolationException.class, Enrolments::seatedMeanwhile);
	}

	Mono<EnrolmentView> find(UUID id, Scope scope) {
		Conditions sql = Conditions.within(scope, "e.region_code", "e.sme_id").and("e.id = :id", "id", id);
		return sql.bind(this.database.sql(EnrolmentSql.SELECT + sql.where())).map(EnrolmentSql::view).one();
	}

	/** Of a locked session, of the states, in the order of tickets. */
	Mono<List<Enrolment>> ofSession(UUID session, Set<EnrolmentState> states) {
		return this.database
			.sql(EnrolmentSql.SELECT + " where e.session_id = :session and e.state = any(:states) order by e.ticket")
			.bind("session", session)
			.bind("states", names(states))
			.map(EnrolmentSql::enrolment)
			.all()
			.collectList();
	}

	/**
	 * Of a locked session: those who wait, the first first, at least up to as many who
	 * can have a seat as asked for.
	 */
	Mono<List<Waiting>> firstWaiting(UUID session, int seats) {
		int most = seats + SPARE;
		return (seats <= 0) ? Mono.just(List.of())
				: waiting(session, 0, most)
					.expand((found) -> (found.size() < most || canCome(found) >= seats) ? Mono.empty()
							: waiting(session, found.get(most - 1).enrolment().progress().ticket(), most))
					.flatMapIterable((found) -> found)
					.collectList();
	}

	private static long canCome(List<Waiting> found) {
		return found.stream().filter((one) -> one.obstacle() == null).count();
	}

	private Mono<List<Waiting>> waiting(UUID session, long after, int limit) {
		return this.database.sql(EnrolmentSql.WAITING)
			.bind("session", session)
			.bind("after", after)
			.bind("limit", limit)
			.map((row) -> new Waiting(EnrolmentSql.enrolment(row), EnrolmentSql.reason(row, "obstacle")))
			.all()
			.collectList();
	}

	/** Its enrolments take the time of a locked session that has another one. */
	Mono<Void> follow(Session session) {
		return this.database.sql(
				"update enrolment set time = tstzrange(:from, :to) where session_id = :session and state <> 'CANCELLED'")
			.bind("session", session.id())
			.bind("from", session.plan().period().startsAt())
			.bind("to", session.plan().period().endsAt())
			.then()
			.onErrorMap(DataIntegrityViolationException.class, Enrolments::seatedMeanwhile);
	}

	/** One of them took a seat in another session since we looked: to be tried again. */
	private static OptimisticLockingFailureException seatedMeanwhile(Throwable overlap) {
		return new OptimisticLockingFailureException("seated elsewhere meanwhile");
	}

	/** Of a locked session: those with one of the ids. */
	Mono<List<Enrolment>> ofSession(UUID session, Collection<UUID> ids) {
		return this.database.sql(EnrolmentSql.SELECT + " where e.session_id = :session and e.id = any(:ids)")
			.bind("session", session)
			.bind("ids", ids.toArray(UUID[]::new))
			.map(EnrolmentSql::enrolment)
			.all()
			.collectList();
	}

	/** Of a locked session: those with a seat and no certificate who may get one. */
	Mono<List<Enrolment>> uncertified(UUID session) {
		return this.database.sql(EnrolmentSql.UNCERTIFIED)
			.bind("session", session)
			.map(EnrolmentSql::enrolment)
			.all()
			.collectList();
	}

	/** Which of the SMEs are enrolled in a locked session. */
	Mono<Set<UUID>> enrolledAmong(UUID session, Collection<UUID> smes) {
		return this.database
			.sql("select sme_id from enrolment where session_id = :session and sme_id = any(:smes)" + ACTIVE)
			.bind("session", session)
			.bind("smes", smes.toArray(UUID[]::new))
			.map((row) -> Columns.id(row, "sme_id"))
			.all()
			.collect(Collectors.toSet());
	}

	/** Sessions in which an SME has a place or a seat, in one order. */
	Mono<List<UUID>> sessionsOf(UUID sme) {
		return this.database
			.sql("select session_id from enrolment where sme_id = :sme" + ACTIVE + " order by session_id")
			.bind("sme", sme)
			.map((row) -> Columns.id(row, "session_id"))
			.all()
			.collectList();
	}

	/** Of a locked session: those of the SMEs that were not given up. */
	Mono<List<Enrolment>> ofSmes(UUID session, Collection<UUID> smes) {
		return this.database
			.sql(EnrolmentSql.SELECT
					+ " where e.session_id = :session and e.sme_id = any(:smes) and e.state <> 'CANCELLED'")
			.bind("session", session)
			.bind("smes", smes.toArray(UUID[]::new))
			.map(EnrolmentSql::enrolment)
			.all()
			.collectList();
	}

	/** Whether an SME has a seat in another session at the time of an enrolment. */
	Mono<Boolean> hasSeatElsewhere(UUID sme, Enrolment enrolment) {
		return this.database
			.sql("select training_seat_at(:sme, time, session_id) is not null as taken from enrolment where id = :id")
			.bind("sme", sme)
			.bind("id", enrolment.id())
			.map((row) -> Columns.flag(row, "taken"))
			.one();
	}

	/** The duplicate's are the survivor's; where both were at one hour, both stand. */
	Mono<Void> move(MergedSme merged) {
		return this.database.sql(EnrolmentSql.MOVE)
			.bind("duplicate", merged.duplicate())
			.bind("survivor", merged.survivor())
			.then()
			.onErrorMap(DataIntegrityViolationException.class, Enrolments::seatedMeanwhile);
	}

	/** Usually the newest first; those of a session in the order of tickets. */
	Mono<Page<EnrolmentView>> list(EnrolmentSearch search, Scope scope) {
		Conditions sql = Conditions.within(scope, "e.region_code", "e.sme_id")
			.inRegion("e.region_code", "region", search.region())
			.and("e.session_id = :session", "session", search.session())
			.and("e.sme_id = :sme", "sme", search.sme())
			.oneOf("e.state", "states", search.states());
		KeysetQuery list = (search.session() != null) ? EnrolmentSql.OF_SESSION : EnrolmentSql.LIST;
		return list.read(this.database, sql, search.page(), EnrolmentSql::view);
	}

	private static String[] names(Set<EnrolmentState> states) {
		return states.stream().map(Enum::name).toArray(String[]::new);
	}

}
