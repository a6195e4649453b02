package id.sentra.bazaar.bazaar;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import id.sentra.bazaar.bazaar.domain.Application;
import id.sentra.bazaar.bazaar.domain.ApplicationStatus;
import id.sentra.bazaar.bazaar.domain.Criterion;
import id.sentra.bazaar.bazaar.domain.Placement;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.security.Scope;
import id.sentra.platform.sql.ArrayParameter;
import id.sentra.platform.sql.Columns;
import id.sentra.platform.sql.Conditions;
import id.sentra.platform.paging.Page;
import id.sentra.platform.paging.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The applications there are, within the transaction and scope of the caller. */
@Repository
public class Applications {

	private static final String INSERT = """
			insert into application (id, version, bazaar_id, sme_id, region_code, trade, wishes, min_stalls, max_stalls,
				facilities, any_stall, status, stalls, wish, waiting, reason, applied_by)
			values (:id, :version, :bazaar, :sme, :region, :trade, :wishes, :min, :max, :facilities, :any, :status, :stalls,
				:wish, 0, :reason, :by)
			on conflict (bazaar_id, sme_id) where status not in ('WITHDRAWN', 'DECLINED', 'RELEASED') do nothing""";

	private static final String UPDATE = """
			update application a set (version, status, stalls, wish, waiting, reason, reason_hidden, answer_by, cause)
				= (r.version, r.status, string_to_array(r.stalls, ','), r.wish, r.waiting, r.reason, r.hidden, r.answer_by,
				r.cause)
			from unnest(:ids::uuid[], :versions::bigint[], :statuses::text[], :stalls::text[], :wishes::int[], :waiting::int[],
				:reasons::text[], :hidden::boolean[], :answerBy::timestamptz[], :causes::text[])
				as r(id, version, status, stalls, wish, waiting, reason, hidden, answer_by, cause)
			where a.id = r.id and a.version = r.version - 1""";

	private static final String KEEP_CRITERIA = """
			update application a set points = r.points, criteria = string_to_array(r.criteria, ',')
			from unnest(:ids::uuid[], :points::int[], :criteria::text[]) as r(id, points, criteria) where a.id = r.id""";

	private final DatabaseClient database;

	Applications(DatabaseClient database) {
		this.database = database;
	}

	public Mono<Application> find(UUID id, Scope scope) {
		Conditions conditions = Conditions.within(scope, "region_code", "sme_id").and("id = :id", "id", id);
		return conditions.bind(this.database.sql(ApplicationRows.SELECT + conditions.where()))
			.map(ApplicationRows::application)
			.one();
	}

	/** Usually the newest first. */
	public Mono<Page<Application>> list(Filter filter, Scope scope) {
		Conditions conditions = Conditions.within(scope, "region_code", "sme_id")
			.inRegion("region_code", "region", filter.region())
			.and("bazaar_id = :bazaar", "bazaar", filter.bazaarId())
			.and("sme_id = :sme", "sme", filter.smeId())
			.and("status = :status", "status", filter.status());
		return ApplicationRows.LIST.read(this.database, conditions, filter.page(), ApplicationRows::application);
	}

	/** All of a bazaar in a status. */
	public Mono<List<Application>> of(UUID bazaarId, ApplicationStatus status) {
		return this.database.sql(ApplicationRows.SELECT + " where bazaar_id = :bazaar and status = :status order by id")
			.bind("bazaar", bazaarId)
			.bind("status", status.name())
			.map(ApplicationRows::application)
			.all()
			.collectList();
	}

	/**
	 * The bazaars at which an SME has an active application, in the order of their ids.
	 */
	Mono<List<UUID>> activeAt(UUID smeId) {
		return this.database.sql("""
				select distinct bazaar_id from application where sme_id = :sme
					and status not in ('WITHDRAWN', 'DECLINED', 'RELEASED') order by bazaar_id""")
			.bind("sme", smeId)
			.map((row) -> Columns.id(row, "bazaar_id"))
			.all()
			.collectList();
	}

	/** What an SME has at a bazaar that has not ended. */
	Mono<List<Application>> active(UUID bazaarId, UUID smeId) {
		return this.database.sql(ApplicationRows.SELECT + """
				 where bazaar_id = :bazaar and sme_id = :sme and status not in ('WITHDRAWN', 'DECLINED', 'RELEASED')
				order by id""")
			.bind("bazaar", bazaarId)
			.bind("sme", smeId)
			.map(ApplicationRows::application)
			.all()
			.collectList();
	}

	/** Says why those who wait were passed over, by the id of their SME. */
	Mono<Void> keepPassedOver(UUID bazaarId, Map<UUID, String> causes) {
		List<UUID> smes = List.copyOf(causes.keySet());
		return this.database.sql("""
				update application a set cause = r.cause from unnest(:smes::uuid[], :causes::text[]) as r(sme, cause)
				where a.bazaar_id = :bazaar and a.sme_id = r.sme and a.status = 'WAITLISTED'""")
			.bind("bazaar", bazaarId)
			.bind("smes", ArrayParameter.of(smes, UUID.class, (id) -> id))
			.bind("causes", ArrayParameter.of(smes, String.class, causes::get))
			.then();
	}

	/** Those with a stall who did not answer in time. */
	public Flux<Application> unanswered(Instant now) {
		return this.database.sql(ApplicationRows.SELECT + """
				 where status = 'ALLOCATED' and answer_by < :now order by answer_by, id
				limit 1000""").bind("now", now.atOffset(ZoneOffset.UTC)).map(ApplicationRows::application).all();
	}

	/** False when the SME has an active application for the bazaar already. */
	public Mono<Boolean> add(Application made, String appliedBy) {
		Placement placed = made.placement();
		DatabaseClient.GenericExecuteSpec sql = this.database.sql(INSERT)
			.bind("id", made.id())
			.bind("version", made.version())
			.bind("bazaar", made.bazaarId())
			.bind("sme", made.sme().id())
			.bind("region", made.sme().region().value())
			.bind("trade", made.wish().trade())
			.bind("wishes", made.wish().stalls().toArray(String[]::new))
			.bind("min", made.wish().need().min())
			.bind("max", made.wish().need().max())
			.bind("facilities", made.wish().need().facilities().toArray(String[]::new))
			.bind("any", made.wish().need().anyStall())
			.bind("status", made.status().name())
			.bind("stalls", (placed != null) ? placed.stalls().toArray(String[]::new) : new String[0])
			.bind("wish", (placed != null) ? placed.wish() : 0)
			.bind("by", appliedBy);
		return ((placed != null) ? sql.bind("reason", placed.reason().name()) : sql.bindNull("reason", String.class))
			.fetch()
			.rowsUpdated()
			.map((added) -> added == 1);
	}

	/** Saves what follows the versions before; how many were not stale. */
	public Mono<Long> saveAll(List<Application> applications) {
		if (applications.isEmpty()) {
			return Mono.just(0L);
		}
		return this.database.sql(UPDATE)
			.bind("ids", ArrayParameter.of(applications, UUID.class, Application::id))
			.bind("versions", ArrayParameter.of(applications, Long.class, Application::version))
			.bind("statuses", ArrayParameter.of(applications, String.class, (one) -> one.status().name()))
			.bind("stalls",
					ArrayParameter.of(applications, String.class, placed((one) -> String.join(",", one.stalls()), "")))
			.bind("wishes", ArrayParameter.of(applications, Integer.class, placed(Placement::wish, 0)))
			.bind("waiting", ArrayParameter.of(applications, Integer.class, placed(Placement::waiting, 0)))
			.bind("reasons", ArrayParameter.of(applications, String.class, placed((one) -> one.reason().name(), null)))
			.bind("hidden", ArrayParameter.of(applications, Boolean.class, placed(Placement::hidden, false)))
			.bind("answerBy",
					ArrayParameter.of(applications, OffsetDateTime.class, placed(Applications::answerBy, null)))
			.bind("causes", ArrayParameter.of(applications, String.class, Application::cause))
			.fetch()
			.rowsUpdated();
	}

	/** Keeps which criteria each met at the deadline, and its points. */
	public Mono<Void> keepCriteria(Map<UUID, Set<Criterion>> criteria, Map<UUID, Integer> points) {
		List<UUID> ids = List.copyOf(points.keySet());
		return this.database.sql(KEEP_CRITERIA)
			.bind("ids", ArrayParameter.of(ids, UUID.class, (id) -> id))
			.bind("points", ArrayParameter.of(ids, Integer.class, points::get))
			.bind("criteria",
					ArrayParameter.of(ids, String.class, (id) -> String.join(",",
							criteria.getOrDefault(id, Set.of()).stream().map(Criterion::name).sorted().toList())))
			.then();
	}

	private static <T> Function<Application, @Nullable T> placed(Function<Placement, @Nullable T> value,
			@Nullable T otherwise) {
		return (application) -> (application.placement() != null) ? value.apply(application.placement()) : otherwise;
	}

	private static @Nullable OffsetDateTime answerBy(Placement placement) {
		return (placement.answerBy() != null) ? placement.answerBy().atOffset(ZoneOffset.UTC) : null;
	}

	public record Filter(@Nullable UUID bazaarId, @Nullable UUID smeId, @Nullable RegionCode region,
			@Nullable ApplicationStatus status, PageRequest page) {
	}

}
