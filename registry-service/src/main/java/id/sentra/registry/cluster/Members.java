package id.sentra.registry.cluster;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import id.sentra.platform.region.RegionCode;
import id.sentra.platform.sql.Columns;
import io.r2dbc.spi.Readable;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/**
 * Which SMEs are in a cluster; the primary key is why an SME is in one at most. Every
 * method works within the transaction and scope of its caller.
 */
@Repository
class Members {

	private static final String ADD = """
			insert into cluster_member (sme_id, cluster_id, region_code, joined_at)
			values (:sme, :cluster, :region, :at)""";

	private static final String LIST = """
			select s.id, s.business_name, s.product, s.scale, s.status, s.region_code, m.joined_at
			from cluster_member m join sme s on s.id = m.sme_id
			where m.cluster_id = :cluster and (:after::uuid is null or m.sme_id < :after::uuid)
			order by m.sme_id desc limit :limit""";

	private final DatabaseClient database;

	Members(DatabaseClient database) {
		this.database = database;
	}

	Mono<Void> add(UUID cluster, UUID sme, RegionCode region, Instant at) {
		return this.database.sql(ADD)
			.bind("sme", sme)
			.bind("cluster", cluster)
			.bind("region", region.value())
			.bind("at", at)
			.then();
	}

	Mono<Void> remove(UUID sme) {
		return this.database.sql("delete from cluster_member where sme_id = :sme").bind("sme", sme).then();
	}

	Mono<Boolean> contains(UUID cluster, UUID sme) {
		return this.database
			.sql("select exists (select from cluster_member where sme_id = :sme and cluster_id = :cluster) as there")
			.bind("sme", sme)
			.bind("cluster", cluster)
			.map((row) -> row.get("there", Boolean.class))
			.one();
	}

	/** At most {@code limit} members, the newest SME first, before the given one. */
	Mono<List<Member>> list(UUID cluster, @Nullable UUID after, int limit) {
		return Clusters
			.bind(this.database.sql(LIST).bind("cluster", cluster).bind("limit", limit), "after", after, UUID.class)
			.map(Members::member)
			.all()
			.collectList();
	}

	private static Member member(Readable row) {
		return new Member(row.get("id", UUID.class), row.get("business_name", String.class),
				row.get("product", String.class), row.get("scale", String.class), row.get("status", String.class),
				Columns.region(row, "region_code"), row.get("joined_at", Instant.class));
	}

	/**
	 * A member as lists show it.
	 */
	record Member(UUID smeId, String businessName, @Nullable String product, String scale, String status,
			RegionCode region, Instant joinedAt) {
	}

}
