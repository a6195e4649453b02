package id.sentra.registry.duplicates;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import id.sentra.platform.paging.Page;
import id.sentra.platform.paging.PageRequest;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.sql.Conditions;
import id.sentra.registry.duplicates.domain.DuplicateRules;
import io.r2dbc.postgresql.codec.Json;
import org.jspecify.annotations.Nullable;
import id.sentra.registry.sme.ErasableData;
import id.sentra.registry.sme.ErasedSme;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Pairs of SMEs that may be one. Every method works within the transaction and scope of
 * its caller; {@code registry_likely_doubles} reads past row-level security, under which
 * no index of trigrams can be used, and holds the scope itself.
 */
@Repository
class DuplicateCandidates implements ErasableData {

	private final DatabaseClient database;

	private final JsonMapper json;

	DuplicateCandidates(DatabaseClient database, JsonMapper json) {
		this.database = database;
		this.json = json;
	}

	/** Duplicate candidates of one SME as things are now, the likeliest first. */
	Mono<List<DuplicateCandidate>> of(UUID smeId, DuplicateRules rules) {
		return similarFrom(rules)
			.thenMany(this.database.sql(DuplicateSql.OF)
				.bind("smes", new UUID[] { smeId })
				.bind("rules", Json.of(this.json.writeValueAsString(rules)))
				.map(DuplicateSql::pair)
				.all())
			.collectList();
	}

	/** Open pairs of the work list. */
	Mono<Page<DuplicateCandidate>> open(@Nullable RegionCode region, PageRequest page) {
		Conditions where = new Conditions().and("l.status = 'OPEN'");
		if (region != null && region.isRegency()) {
			where.and("l.regency = :region", "region", region.value());
		}
		else if (region != null && region.isDistrict()) {
			where.and("l.region_code = :region", "region", region.value());
		}
		else {
			where.inRegion("l.region_code", "region", region);
		}
		return DuplicateSql.OPEN.read(this.database, where, page, DuplicateSql::listed);
	}

	/**
	 * Takes up to {@code limit} SMEs that are new or changed and lists the likely
	 * duplicates of each.
	 */
	Mono<Found> search(@Nullable RegionCode region, DuplicateRules rules, int limit, Instant now) {
		return inRegion(this.database.sql(DuplicateSql.TAKE), region).bind("limit", limit)
			.map((row) -> row.get("id", UUID.class))
			.all()
			.collectList()
			.flatMap((taken) -> relist(taken.toArray(UUID[]::new), rules, now)
				.flatMap((pairs) -> left(region).map((left) -> new Found(taken.size(), pairs.intValue(), left))));
	}

	/** Two SMEs are not the same one, whatever they have in common. */
	Mono<Void> dismiss(Pair pair, String by, Instant now) {
		return decided(DuplicateSql.DISMISS, pair, by, now);
	}

	/** Takes a merged SME off the work list. */
	Mono<Void> merged(Pair pair, UUID merged, String by, Instant now) {
		return this.database.sql(DuplicateSql.FORGET)
			.bind("smes", new UUID[] { merged })
			.then()
			.then(decided(DuplicateSql.MERGED, pair, by, now));
	}

	@Override
	public Mono<Void> erase(ErasedSme erased) {
		return this.database.sql("select registry_erase_duplicates(:id)").bind("id", erased.id()).then();
	}

	private Mono<Long> relist(UUID[] smes, DuplicateRules rules, Instant now) {
		if (smes.length == 0) {
			return Mono.just(0L);
		}
		return this.database.sql(DuplicateSql.FORGET)
			.bind("smes", smes)
			.then()
			.then(similarFrom(rules))
			.then(this.database.sql(DuplicateSql.LIST)
				.bind("smes", smes)
				.bind("rules", Json.of(this.json.writeValueAsString(rules)))
				.bind("version", rules.version())
				.bind("now", now)
				.fetch()
				.rowsUpdated());
	}

	private Mono<Long> left(@Nullable RegionCode region) {
		return inRegion(this.database.sql(DuplicateSql.LEFT), region).mapValue(Long.class).one();
	}

	private Mono<Void> similarFrom(DuplicateRules rules) {
		return this.database.sql("select set_config('pg_trgm.similarity_threshold', :similar, true)")
			.bind("similar", rules.similar().toPlainString())
			.then();
	}

	private Mono<Void> decided(String sql, Pair pair, String by, Instant now) {
		return this.database.sql(sql)
			.bind("first", pair.first())
			.bind("second", pair.second())
			.bind("by", by)
			.bind("now", now)
			.then();
	}

	private static GenericExecuteSpec inRegion(GenericExecuteSpec sql, @Nullable RegionCode region) {
		return sql.bind("from", (region != null) ? region.value() : "")
			.bind("to", (region != null) ? region.value() + "/" : ":");
	}

	/**
	 * How many SMEs were taken, how many pairs they are in, and how many SMEs are left.
	 */
	record Found(int searched, int pairs, long left) {
	}

	/**
	 * Two SMEs, the older one first.
	 */
	record Pair(UUID first, UUID second) {

		static Pair of(UUID one, UUID other) {
			return (one.toString().compareTo(other.toString()) < 0) ? new Pair(one, other) : new Pair(other, one);
		}

	}

}
