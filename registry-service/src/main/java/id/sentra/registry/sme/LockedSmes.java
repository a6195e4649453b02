package id.sentra.registry.sme;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import id.sentra.platform.error.StaleVersion;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Scope;
import id.sentra.platform.sql.ArrayParameter;
import id.sentra.platform.sql.Conditions;
import id.sentra.registry.personal.BlindIndex;
import id.sentra.registry.personal.FieldCipher;
import id.sentra.registry.sme.domain.Sme;
import id.sentra.registry.sme.domain.SmeEvent;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * SMEs whose rows are locked from reading to the end of the transaction of the caller, so
 * that nobody else's change can come between. Status and cluster are saved, no profile.
 */
@Repository
public class LockedSmes {

	private static final String LOCK = "select " + SmeColumns.names() + " from sme ";

	private static final String SAVE = """
			update sme s set version = r.version, status = r.status, cluster_id = r.cluster_id,
				verified_at = r.verified_at
			from unnest(:ids::uuid[], :versions::bigint[], :statuses::text[], :clusters::uuid[], :times::timestamptz[])
				as r(id, version, status, cluster_id, verified_at)
			where s.id = r.id and s.version = r.version - 1""";

	private static final String MERGE = """
			update sme set version = :version, status = 'MERGED', merged_into = :into, merged_at = :at
			where id = :id and version = :version - 1""";

	private static final String MERGED_INTO = "select " + SmeColumns.names() + " from registry_merged_into(:id)";

	private static final String WITHDRAW = "select registry_withdraw_smes(:ids, :versions, :name, :at)";

	private static final String FOLLOW = "select registry_doubles_follow(:id, :into)";

	private final DatabaseClient database;

	private final Smes smes;

	private final SmeMapper mapper;

	LockedSmes(DatabaseClient database, Smes smes, FieldCipher cipher, BlindIndex index) {
		this.database = database;
		this.smes = smes;
		this.mapper = new SmeMapper(new SmeEncryption(cipher, index));
	}

	/** The SME; refused when there is none within the scope of the caller. */
	public Mono<Sme> find(UUID id, CurrentUser user) {
		return findAll(List.of(id), user.scope())
			.flatMap((found) -> found.isEmpty() ? this.smes.absent(id) : Mono.just(found.get(0)));
	}

	/** The SME, in the version the caller saw. */
	public Mono<Sme> find(UUID id, long version, CurrentUser user) {
		return find(id, user).filter((sme) -> sme.version() == version)
			.switchIfEmpty(Mono.error(() -> new StaleVersion("stale-version")));
	}

	/** Those of the SMEs that are within the scope; merged duplicates are not. */
	public Mono<List<Sme>> findAll(Collection<UUID> ids, Scope scope) {
		Conditions sql = SearchSql.within(scope).and("id = any(:ids)", "ids", ids.toArray(UUID[]::new));
		return sql.bind(this.database.sql(LOCK + sql.where() + " order by id for update"))
			.map(this.mapper::sme)
			.all()
			.collectList();
	}

	/** Saves version, status and cluster of locked SMEs, each one version higher. */
	Mono<Void> save(List<Sme> locked) {
		if (locked.isEmpty()) {
			return Mono.empty();
		}
		return changed(
				this.database.sql(SAVE)
					.bind("ids", locked.stream().map(Sme::id).toArray(UUID[]::new))
					.bind("versions", locked.stream().map(Sme::version).toArray(Long[]::new))
					.bind("statuses", locked.stream().map((sme) -> sme.status().name()).toArray(String[]::new))
					.bind("clusters", locked.stream().map((sme) -> sme.clusterId()).toArray(UUID[]::new))
					.bind("times", ArrayParameter.of(locked, OffsetDateTime.class, (sme) -> utc(sme.verifiedAt()))),
				locked.size());
	}

	/** Saves a merged SME; those merged into it before are its survivor's from now on. */
	Mono<Void> saveMerged(SmeEvent.SmeMerged merged) {
		Mono<Void> saved = changed(this.database.sql(MERGE)
			.bind("id", merged.sme().id())
			.bind("version", merged.sme().version())
			.bind("into", merged.mergedInto())
			.bind("at", merged.at()), 1);
		return saved
			.then(this.database.sql(FOLLOW).bind("id", merged.sme().id()).bind("into", merged.mergedInto()).then());
	}

	/** The duplicates merged into a locked SME, also those outside the scope, locked. */
	Mono<List<Sme>> lockMergedInto(UUID survivor) {
		return this.database.sql(MERGED_INTO).bind("id", survivor).map(this.mapper::sme).all().collectList();
	}

	/**
	 * Blanks the rows of a locked SME and of the duplicates merged into it. These are one
	 * version higher and have it in their history.
	 */
	Mono<ErasedSme> erase(SmeEvent.SmeErased erased) {
		Mono<Void> blanked = changed(this.database.sql("select registry_erase_sme(:id, :version, :name, :at)")
			.bind("id", erased.sme().id())
			.bind("version", erased.sme().version())
			.bind("name", Sme.ERASED_NAME)
			.bind("at", erased.at())
			.mapValue(Integer.class)
			.one()
			.map(Integer::longValue), 1);
		return blanked.then(erased(erased.sme().id(), erased.at()));
	}

	/**
	 * Blanks the rows of locked SMEs that were entered by mistake, each one version
	 * higher.
	 */
	Mono<Void> withdraw(List<SmeEvent.SmeWithdrawn> withdrawn) {
		if (withdrawn.isEmpty()) {
			return Mono.empty();
		}
		return changed(this.database.sql(WITHDRAW)
			.bind("ids", withdrawn.stream().map((event) -> event.sme().id()).toArray(UUID[]::new))
			.bind("versions", withdrawn.stream().map((event) -> event.sme().version()).toArray(Long[]::new))
			.bind("name", Sme.ERASED_NAME)
			.bind("at", withdrawn.get(0).at())
			.mapValue(Integer.class)
			.one()
			.map(Integer::longValue), withdrawn.size());
	}

	private Mono<ErasedSme> erased(UUID id, Instant at) {
		return this.database.sql("select registry_erased(:id) as smes, registry_erased_accounts(:id) as accounts")
			.bind("id", id)
			.map((row) -> new ErasedSme(id, List.of(row.get("smes", UUID[].class)),
					List.of(row.get("accounts", String[].class)), at))
			.one();
	}

	private static @Nullable OffsetDateTime utc(@Nullable Instant time) {
		return (time != null) ? time.atOffset(ZoneOffset.UTC) : null;
	}

	private static Mono<Void> changed(GenericExecuteSpec sql, int expected) {
		return changed(sql.fetch().rowsUpdated(), expected);
	}

	private static Mono<Void> changed(Mono<Long> changed, int expected) {
		return changed.filter((rows) -> rows == expected)
			.switchIfEmpty(Mono.error(() -> new OptimisticLockingFailureException("an SME changed while locked")))
			.then();
	}

}
