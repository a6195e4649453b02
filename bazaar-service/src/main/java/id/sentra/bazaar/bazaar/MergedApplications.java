package id.sentra.bazaar.bazaar;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import id.sentra.bazaar.bazaar.domain.Application;
import id.sentra.bazaar.bazaar.domain.ApplicationStatus;
import id.sentra.bazaar.bazaar.domain.Bazaar;
import id.sentra.bazaar.bazaar.domain.BazaarStatus;
import id.sentra.platform.sme.MergeableData;
import id.sentra.platform.sme.MergedSme;
import id.sentra.platform.sql.Columns;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Applications, stalls and sales of a duplicate go to its survivor. At one bazaar an SME
 * keeps one chance: what was accepted stays, of what else there is the best stays, the
 * survivor's own among equals, and the other ends with a reason. Where both had accepted,
 * the duplicate's application stays its own.
 */
@Repository
class MergedApplications implements MergeableData {

	private static final String CAUSE = "sme-merged";

	private static final String OF_BOTH = ApplicationRows.SELECT + """
			 where sme_id in (:duplicate, :survivor)
				and status not in ('WITHDRAWN', 'DECLINED', 'RELEASED')
				and bazaar_id in (select bazaar_id from application where sme_id = :duplicate)
			order by id for update""";

	private static final String BAZAARS = """
			select distinct bazaar_id from application where sme_id = :duplicate
				and status not in ('WITHDRAWN', 'DECLINED', 'RELEASED')
			order by bazaar_id""";

	private static final String MOVE = """
			with moved as (update %1$s set sme_id = :survivor where sme_id = :duplicate %2$s returning %3$s as row_id)
			insert into sme_move (table_name, row_id, from_sme, to_sme)
			select '%1$s', row_id::text, :duplicate, :survivor from moved""";

	/** An SME has one active application at a bazaar. */
	private static final String UNLESS_SECOND = """
			and (status in ('WITHDRAWN', 'DECLINED', 'RELEASED') or not exists (
			select from application o where o.sme_id = :survivor and o.bazaar_id = application.bazaar_id
				and o.status not in ('WITHDRAWN', 'DECLINED', 'RELEASED')))""";

	private final DatabaseClient database;

	private final Bazaars bazaars;

	private final ApplicationWriter writer;

	private final FreeStalls freeStalls;

	private final Clock clock;

	MergedApplications(DatabaseClient database, Bazaars bazaars, ApplicationWriter writer, FreeStalls freeStalls,
			Clock clock) {
		this.database = database;
		this.bazaars = bazaars;
		this.writer = writer;
		this.freeStalls = freeStalls;
		this.clock = clock;
	}

	@Override
	public Mono<Void> moveToSurvivor(MergedSme merged) {
		return this.database.sql(BAZAARS)
			.bind("duplicate", merged.duplicate())
			.map((row) -> Columns.id(row, "bazaar_id"))
			.all()
			.collectList()
			.flatMapIterable((bazaarIds) -> bazaarIds)
			.concatMap((bazaarId) -> this.bazaars.hold(bazaarId, true))
			.thenMany(Flux.defer(() -> bind(OF_BOTH, merged).map(ApplicationRows::application).all()))
			.collectList()
			.flatMapIterable((both) -> both.stream().collect(Collectors.groupingBy(Application::bazaarId)).entrySet())
			.concatMap((atOne) -> endSecondChances(atOne.getKey(), atOne.getValue(), merged))
			.then(Mono.defer(() -> move(merged)));
	}

	private Mono<Void> endSecondChances(UUID bazaarId, List<Application> active, MergedSme merged) {
		List<Application> best = active.stream()
			.sorted(Comparator.comparing((Application one) -> rank(one.status()))
				.thenComparing((one) -> one.sme().id().equals(merged.duplicate()))
				.thenComparing(Application::id))
			.toList();
		return this.bazaars.find(bazaarId)
			.filter((bazaar) -> bazaar.status() != BazaarStatus.CLOSED)
			.flatMapMany((bazaar) -> Flux.fromIterable(best).skip(1).concatMap((one) -> end(one, bazaar)))
			.then();
	}

	/**
	 * Before the result it is withdrawn; after it, what is accepted stays, and what was
	 * offered goes to the next.
	 */
	private Mono<Void> end(Application second, Bazaar bazaar) {
		Instant now = this.clock.instant();
		return switch (second.status()) {
			case SUBMITTED -> this.writer.save(List.of(second.withdraw(CAUSE, now)), bazaar);
			case WAITLISTED -> this.writer.save(List.of(second.decline(CAUSE, now)), bazaar);
			case ALLOCATED -> this.freeStalls.giveBack(second.decline(CAUSE, now), bazaar);
			case ACCEPTED, WITHDRAWN, DECLINED, RELEASED -> Mono.empty();
		};
	}

	private static int rank(ApplicationStatus status) {
		return switch (status) {
			case ACCEPTED -> 0;
			case ALLOCATED -> 1;
			case WAITLISTED, SUBMITTED -> 2;
			case WITHDRAWN, DECLINED, RELEASED -> 3;
		};
	}

	private Mono<Void> move(MergedSme merged) {
		return bind(MOVE.formatted("application", UNLESS_SECOND, "id"), merged).then()
			.then(bind(MOVE.formatted("sales_report", "", "application_id || ' ' || sale_day"), merged).then())
			.then(this.database.sql("update stall set holder_sme = :survivor where holder_sme = :duplicate")
				.bindValues(Map.of("duplicate", merged.duplicate(), "survivor", merged.survivor()))
				.then());
	}

	private DatabaseClient.GenericExecuteSpec bind(String sql, MergedSme merged) {
		return this.database.sql(sql)
			.bindValues(Map.of("duplicate", merged.duplicate(), "survivor", merged.survivor()));
	}

}
