package id.sentra.registry.privacy;

import java.util.Objects;
import java.util.UUID;

import id.sentra.platform.paging.KeysetQuery;
import id.sentra.platform.paging.Page;
import id.sentra.platform.paging.PageRequest;
import id.sentra.platform.paging.SortColumn;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.security.Scope;
import id.sentra.platform.sql.Conditions;
import id.sentra.registry.privacy.domain.DataRequest;
import id.sentra.registry.privacy.domain.DataRequest.Asked;
import id.sentra.registry.privacy.domain.RequestKind;
import id.sentra.registry.privacy.domain.RequestState;
import id.sentra.registry.sme.OpenDataRequests;
import id.sentra.registry.sme.SearchSql;
import org.jspecify.annotations.Nullable;
import id.sentra.registry.sme.ErasableData;
import id.sentra.registry.sme.ErasedSme;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The requests there are. Every method works within the transaction of its caller. */
@Repository
class DataRequests implements ErasableData, OpenDataRequests {

	private static final String ADD = """
			insert into data_request (id, version, sme_id, region_code, kind, fields, channel, received_at, received_by,
				due_at, rules_version, state)
			values (:id, :version, :sme, :region, :kind, :fields, :channel, :at, :by, :due, :rules, 'RECEIVED')
			on conflict (sme_id, kind) where state = 'RECEIVED' do nothing""";

	private static final String SAVE = """
			update data_request set version = :version, state = :state, reason = :reason, answered_at = :at,
				answered_by = :by
			where id = :id and version = :version - 1""";

	private static final String WITHIN = """
			select *, (select business_name from sme where sme.id = sme_id and erased_at is null) as sme_name
			from data_request where (region_code like :regions or sme_id = :own)""";

	private static final KeysetQuery LIST = KeysetQuery.of(
			"*, (select business_name from sme where sme.id = sme_id and erased_at is null) as sme_name",
			"data_request", "due", SortColumn.id("received", "id"), SortColumn.time("due", "waits_until").orNull(),
			SortColumn.text("district", "region_code"));

	private final DatabaseClient database;

	DataRequests(DatabaseClient database) {
		this.database = database;
	}

	/** Adds it; false when the same is asked for already and waits. */
	Mono<Boolean> add(DataRequest request) {
		Asked asked = request.asked();
		return this.database.sql(ADD)
			.bind("id", request.id())
			.bind("version", request.version())
			.bind("sme", request.subject().smeId())
			.bind("region", request.subject().region().value())
			.bind("kind", request.kind().name())
			.bind("fields", asked.details().fields().stream().map(Enum::name).sorted().toArray(String[]::new))
			.bind("channel", asked.details().channel().name())
			.bind("at", asked.at())
			.bind("by", asked.by())
			.bind("due", asked.due())
			.bind("rules", asked.rulesVersion())
			.fetch()
			.rowsUpdated()
			.map((rows) -> rows == 1);
	}

	/** Saves a locked one as it is answered. */
	Mono<Void> save(DataRequest answered) {
		DataRequest.Answer answer = Objects.requireNonNull(answered.answer());
		GenericExecuteSpec sql = this.database.sql(SAVE)
			.bind("id", answered.id())
			.bind("version", answered.version())
			.bind("state", answer.state().name())
			.bind("at", answer.at())
			.bind("by", answer.by());
		sql = (answer.reason() != null) ? sql.bind("reason", answer.reason()) : sql.bindNull("reason", String.class);
		return sql.fetch()
			.rowsUpdated()
			.filter((rows) -> rows == 1)
			.switchIfEmpty(Mono.error(() -> new OptimisticLockingFailureException("a request changed while locked")))
			.then();
	}

	Mono<DataRequest> find(UUID id, Scope scope) {
		return one(" and id = :id", id, scope);
	}

	/**
	 * The same, locked to the end of the transaction with whatever else waits about that
	 * SME and its duplicates, in the order of their ids: before the SME.
	 */
	Mono<DataRequest> lock(UUID id, Scope scope) {
		return this.database.sql("select registry_lock_requests(:id)")
			.bind("id", id)
			.then()
			.then(one(" and id = :id for update", id, scope));
	}

	/** Those that wait before those answered, the soonest due first. */
	Mono<Page<DataRequest>> list(Search search, Scope scope, PageRequest page) {
		Conditions sql = SearchSql.in(SearchSql.inScope(scope, "sme_id"), "region", search.region())
			.and("state = :state", "state", search.state())
			.and("kind = :kind", "kind", search.kind())
			.and("sme_id = :sme", "sme", search.smeId());
		return LIST.read(this.database, sql, page, DataRequestMapper::request);
	}

	@Override
	public Mono<Boolean> wait(UUID smeId) {
		return waitOfAnother(smeId, "");
	}

	@Override
	public Mono<Boolean> waitOfAnother(UUID smeId, String username) {
		return this.database
			.sql("select exists (select from data_request where sme_id = :sme and state = 'RECEIVED'"
					+ " and received_by <> :user) as found")
			.bind("sme", smeId)
			.bind("user", username)
			.mapValue(Boolean.class)
			.one();
	}

	@Override
	public Mono<Void> erase(ErasedSme erased) {
		return this.database.sql("select registry_erase_data_requests(:id, :at)")
			.bind("id", erased.id())
			.bind("at", erased.at())
			.then();
	}

	private Mono<DataRequest> one(String condition, UUID id, Scope scope) {
		return within(condition, scope).bind("id", id).map(DataRequestMapper::request).one();
	}

	private GenericExecuteSpec within(String conditions, Scope scope) {
		return this.database.sql(WITHIN + conditions)
			.bind("regions", scope.regionPattern())
			.bind("own", scope.smeId().orElse(new UUID(0, 0)));
	}

	/** Which ones are looked for; null for all. */
	record Search(@Nullable RequestState state, @Nullable RequestKind kind, @Nullable UUID smeId,
			@Nullable RegionCode region) {
	}

}
