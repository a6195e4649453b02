package id.sentra.registry.sme;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import id.sentra.platform.security.Scope;
import id.sentra.registry.personal.BlindIndex;
import id.sentra.registry.personal.FieldCipher;
import id.sentra.registry.sme.domain.Sme;
import id.sentra.registry.sme.domain.SmeEvent;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/**
 * Changes of how SMEs stand, with the row locked from reading to the end of the
 * transaction of the caller: nobody else's change can come between.
 */
@Repository
class SmeStandings {

	private static final String LOCK = "select " + SmeColumns.names() + " from sme ";

	private static final String SAVE = """
			update sme s set version = r.version, status = r.status, cluster_id = r.cluster_id
			from unnest(:ids::uuid[], :versions::bigint[], :statuses::text[], :clusters::uuid[])
				as r(id, version, status, cluster_id)
			where s.id = r.id and s.version = r.version - 1""";

	private static final String MERGE = """
			update sme set version = :version, status = 'MERGED', merged_into = :into, merged_at = :at
			where id = :id and version = :version - 1""";

	private static final String MERGED_INTO = "select " + SmeColumns.names() + " from registry_merged_into(:id)";

	private static final String FOLLOW = "select registry_doubles_follow(:id, :into)";

	private final DatabaseClient database;

	private final SmeMapper reading;

	SmeStandings(DatabaseClient database, FieldCipher cipher, BlindIndex index) {
		this.database = database;
		this.reading = new SmeMapper(new SmeEncryption(cipher, index));
	}

	/** Those of the SMEs that are within the scope, locked; doubles given up are not. */
	public Mono<List<Sme>> lock(Collection<UUID> ids, Scope scope) {
		SearchSql sql = SearchSql.within(scope).and("id = any(:ids)", "ids", ids.toArray(UUID[]::new));
		return sql.bind(this.database.sql(LOCK + sql.where() + " order by id for update"))
			.map(this.reading::sme)
			.all()
			.collectList();
	}

	/** Saves version, status and cluster of locked SMEs, each one version higher. */
	public Mono<Void> save(List<Sme> locked) {
		if (locked.isEmpty()) {
			return Mono.empty();
		}
		return changed(
				this.database.sql(SAVE)
					.bind("ids", locked.stream().map(Sme::id).toArray(UUID[]::new))
					.bind("versions", locked.stream().map(Sme::version).toArray(Long[]::new))
					.bind("statuses", locked.stream().map((sme) -> sme.status().name()).toArray(String[]::new))
					.bind("clusters", locked.stream().map((sme) -> sme.standing().clusterId()).toArray(UUID[]::new)),
				locked.size());
	}

	/** Saves a merged SME; those merged into it before are its survivor's from now on. */
	public Mono<Void> saveMerged(SmeEvent.SmeMerged merged) {
		Mono<Void> saved = changed(this.database.sql(MERGE)
			.bind("id", merged.sme().id())
			.bind("version", merged.sme().version())
			.bind("into", merged.mergedInto())
			.bind("at", merged.at()), 1);
		return saved
			.then(this.database.sql(FOLLOW).bind("id", merged.sme().id()).bind("into", merged.mergedInto()).then());
	}

	/**
	 * The SME a double was merged into, for whoever may see either; nothing for one that
	 * was not.
	 */
	public Mono<UUID> survivorOf(UUID id) {
		return this.database.sql("select merged_into from sme where id = :id and merged_into is not null")
			.bind("id", id)
			.map((row) -> row.get("merged_into", UUID.class))
			.one();
	}

	/** The doubles merged into a locked SME, also those outside the scope, locked. */
	public Mono<List<Sme>> lockMergedInto(UUID survivor) {
		return this.database.sql(MERGED_INTO).bind("id", survivor).map(this.reading::sme).all().collectList();
	}

	/**
	 * Overwrites whatever tells who a locked SME, and the doubles merged into it, were:
	 * the row, the reasons in their history, what others said of them, kept answers. The
	 * doubles are one version higher and have it in their history; what their owner asked
	 * and waits is closed.
	 */
	public Mono<Void> erase(SmeEvent.SmeErased erased) {
		return changed(this.database.sql("select registry_erase(:id, :version, :name, :at)")
			.bind("id", erased.sme().id())
			.bind("version", erased.sme().version())
			.bind("name", Sme.ERASED_NAME)
			.bind("at", erased.at())
			.mapValue(Integer.class)
			.one()
			.map(Integer::longValue), 1);
	}

	/** Whether there was such an SME and it was erased. */
	public Mono<Boolean> erased(UUID id) {
		return this.database.sql("select exists (select from sme where id = :id and erased_at is not null)")
			.bind("id", id)
			.mapValue(Boolean.class)
			.one();
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
