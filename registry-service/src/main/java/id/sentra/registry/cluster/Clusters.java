package id.sentra.registry.cluster;

import java.time.Instant;
import java.util.UUID;

import id.sentra.platform.paging.KeysetQuery;
import id.sentra.platform.paging.Page;
import id.sentra.platform.paging.PageRequest;
import id.sentra.platform.paging.SortColumn;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.security.Scope;
import id.sentra.platform.sql.Conditions;
import id.sentra.registry.cluster.domain.Cluster;
import id.sentra.registry.cluster.domain.ClusterType;
import id.sentra.registry.sme.domain.BusinessName;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/**
 * The clusters there are. Every method works within the transaction and scope of its
 * caller; row-level security stands behind every statement.
 */
@Repository
class Clusters {

	private static final String ADD = """
			insert into cluster (id, version, name, name_key, product, region_code, formed_by, formed_at)
			values (:id, :version, :name, :key, :product, :region, :by, :at)
			on conflict (regency_code, name_key) do nothing""";

	private static final String SELECT = """
			select id, version, name, product, region_code, leader_id, type, reasons, members from cluster
			""";

	private static final String SAVE = """
			update cluster set version = :version, leader_id = :leader, type = :type, reasons = :reasons,
				members = :members
			where id = :id and version = :version - 1""";

	private static final KeysetQuery LIST = KeysetQuery.of(
			"id, version, name, product, region_code, leader_id, type, reasons, members", "cluster", "-formed",
			SortColumn.id("formed", "id"), SortColumn.text("name", "name_key"),
			SortColumn.integer("members", "members"), SortColumn.text("district", "region_code"));

	private final DatabaseClient database;

	Clusters(DatabaseClient database) {
		this.database = database;
	}

	/** Adds a cluster; false when its name is taken in its regency. */
	Mono<Boolean> add(Cluster cluster, String by, Instant at) {
		return this.database.sql(ADD)
			.bind("id", cluster.id())
			.bind("version", cluster.version())
			.bind("name", cluster.name())
			.bind("key", BusinessName.of(cluster.name()).value())
			.bind("product", cluster.product())
			.bind("region", cluster.region().value())
			.bind("by", by)
			.bind("at", at)
			.fetch()
			.rowsUpdated()
			.map((rows) -> rows == 1);
	}

	Mono<Cluster> find(UUID id) {
		return this.database.sql(SELECT + "where id = :id").bind("id", id).map(ClusterMapper::cluster).one();
	}

	/** The cluster, locked to the end of the transaction. */
	Mono<Cluster> lock(UUID id) {
		return this.database.sql(SELECT + "where id = :id for update").bind("id", id).map(ClusterMapper::cluster).one();
	}

	/** Saves a locked cluster that is one version higher. */
	Mono<Void> save(Cluster cluster) {
		ClusterType type = cluster.finding().type();
		GenericExecuteSpec sql = this.database.sql(SAVE)
			.bind("id", cluster.id())
			.bind("version", cluster.version())
			.bind("reasons", cluster.finding().reasons().toArray(String[]::new))
			.bind("members", cluster.members());
		sql = bind(sql, "leader", cluster.leader(), UUID.class);
		return bind(sql, "type", (type != null) ? type.name() : null, String.class).fetch()
			.rowsUpdated()
			.filter((rows) -> rows == 1)
			.switchIfEmpty(Mono.error(() -> new OptimisticLockingFailureException("a cluster changed while locked")))
			.then();
	}

	/** Usually the newest first; of an owner's the own one. */
	Mono<Page<Cluster>> list(Scope scope, Search search, PageRequest page) {
		Conditions sql = in(in(new Conditions(), "scope", scope.region().orElse(null)), "region", search.region())
			.and("state = :type", "type", search.type());
		return LIST.read(this.database, sql, page, ClusterMapper::cluster);
	}

	/** A regency or a district is equal in a column, so that an index gives the order. */
	private static Conditions in(Conditions sql, String name, @Nullable RegionCode region) {
		if (region != null && region.isRegency()) {
			return sql.and("regency_code = :" + name, name, region.value());
		}
		if (region != null && region.isDistrict()) {
			return sql.and("region_code = :" + name, name, region.value());
		}
		return sql.inRegion("region_code", name, region);
	}

	static <T> GenericExecuteSpec bind(GenericExecuteSpec sql, String name, @Nullable T value, Class<T> type) {
		return (value != null) ? sql.bind(name, value) : sql.bindNull(name, type);
	}

	/**
	 * What is looked for: clusters of a region, of a type or {@code UNASSESSED}.
	 */
	record Search(@Nullable RegionCode region, @Nullable String type) {

		/** In place of the type of a cluster that was never assessed. */
		static final String UNASSESSED = "UNASSESSED";

	}

}
