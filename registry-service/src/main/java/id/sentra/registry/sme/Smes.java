package id.sentra.registry.sme;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import id.sentra.platform.error.NotFound;
import id.sentra.platform.paging.KeysetQuery;
import id.sentra.platform.paging.Page;
import id.sentra.platform.paging.PageRequest;
import id.sentra.platform.paging.SortColumn;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.security.Scope;
import id.sentra.platform.sql.Conditions;
import id.sentra.registry.personal.BlindIndex;
import id.sentra.registry.personal.FieldCipher;
import id.sentra.registry.sme.domain.Nik;
import id.sentra.registry.sme.domain.PhoneNumber;
import id.sentra.registry.sme.domain.Profile;
import id.sentra.registry.sme.domain.Sme;
import id.sentra.registry.sme.domain.SmeKey;
import id.sentra.registry.sme.domain.SmeStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The SMEs there are. Every method works within the transaction and scope of its caller;
 * row-level security stands behind every statement.
 */
@Repository
public class Smes {

	private static final String INSERT = insertIf("true");

	private static final String UPDATE = "update sme s set " + SmeColumns.assignments() + " from unnest("
			+ SmeColumns.arrays() + ", :from_version::bigint[]) as r(" + SmeColumns.names()
			+ ", from_version) where s.id = r.id and s.version = r.from_version returning s.id";

	private static final String SELECT = "select " + SmeColumns.names() + " from sme ";

	private static final KeysetQuery LIST = KeysetQuery.of(SmeColumns.names(), "sme", "-registered",
			SortColumn.id("registered", "id"), SortColumn.text("name", "name_key"),
			SortColumn.text("district", "region_code"));

	private static final KeysetQuery DUE = KeysetQuery.of(SmeColumns.names(), "sme", "verified",
			SortColumn.id("registered", "id"), SortColumn.time("verified", "verified_at"),
			SortColumn.text("name", "name_key"), SortColumn.text("district", "region_code"));

	private static final String OF_KEY = "(nik_index, name_key) in (select nik_index, name_key from wanted)";

	private static final String BY_KEY = "with wanted as (select * from unnest(:niks::text[]::bytea[], :names::text[])"
			+ " as k(nik_index, name_key)) " + SELECT + "where merged_into is null and " + OF_KEY + " union all "
			+ SELECT + "where merged_into is not null and " + OF_KEY;

	private static final String GONE = """
			select case when exists (select from sme_history h where h.sme_id = s.id and h.action = 'WITHDRAWN')
				then 'sme-withdrawn' else 'sme-erased' end
			from sme s where s.id = :id and s.erased_at is not null""";

	private static final int MOST_OF_OWNER = 50;

	private final DatabaseClient database;

	private final SmeEncryption encryption;

	private final SmeMapper mapper;

	private final String insertUnseen;

	Smes(DatabaseClient database, FieldCipher cipher, BlindIndex index) {
		this.database = database;
		this.insertUnseen = insertIf(unseen(index.size()));
		this.encryption = new SmeEncryption(cipher, index);
		this.mapper = new SmeMapper(this.encryption);
	}

	/** The SME, or nothing when there is none within the scope. */
	public Mono<Sme> find(UUID id, Scope scope) {
		Conditions sql = SearchSql.within(scope).and("id = :id", "id", id);
		return sql.bind(this.database.sql(SELECT + sql.where())).map(this.mapper::sme).one();
	}

	/**
	 * Those of the keys that are registered within the scope of the transaction; a merged
	 * duplicate where only such a one has the key. Planned each time: a plan that was
	 * kept from when the table was empty reads all of it for every chunk of an import.
	 */
	public Mono<Map<SmeKey, Sme>> findAll(Collection<SmeKey> keys) {
		if (keys.isEmpty()) {
			return Mono.just(Map.of());
		}
		List<Indexed> wanted = keys.stream()
			.flatMap((key) -> this.encryption.nikIndexes(key.nik()).stream().map((nik) -> new Indexed(nik, key)))
			.toList();
		return this.database.sql("set local plan_cache_mode = force_custom_plan").then().then(keyed(wanted));
	}

	private Mono<Map<SmeKey, Sme>> keyed(List<Indexed> wanted) {
		return this.database.sql(BY_KEY)
			.bind("niks", Bytea.array(wanted.stream().map(Indexed::nik).toList()))
			.bind("names", wanted.stream().map((indexed) -> indexed.key().name().value()).toArray(String[]::new))
			.map(this.mapper::sme)
			.all()
			.collect(HashMap::new, (found, sme) -> found.merge(sme.profile().key(), sme,
					(one, other) -> (one.status() == SmeStatus.MERGED) ? other : one));
	}

	/** By what duplicates of an SME are looked for, as the table has it. */
	public Signs signs(Sme sme) {
		Profile profile = sme.profile();
		RegionCode village = profile.location().village();
		PhoneNumber phone = profile.owner().phone();
		return new Signs(sme.id(), profile.location().district().value(), (village != null) ? village.value() : null,
				profile.business().key().value(), profile.owner().key().value(),
				Objects.requireNonNull(Bytea.text(this.encryption.nikIndexes(profile.owner().nik()).get(0))),
				(phone != null) ? Bytea.text(this.encryption.phoneIndexes(phone).get(0)) : null);
	}

	/** The businesses of one owner within the scope, the oldest first. */
	Flux<Sme> findOf(Nik owner, Scope scope) {
		Conditions sql = SearchSql.within(scope)
			.and("nik_index = any(:niks::text[]::bytea[])", "niks", Bytea.array(this.encryption.nikIndexes(owner)));
		return sql.bind(this.database.sql(SELECT + sql.where() + " order by id limit " + MOST_OF_OWNER))
			.map(this.mapper::sme)
			.all();
	}

	/**
	 * The regency whose office has an SME of that key, whoever asks; nothing for none.
	 */
	public Mono<RegionCode> officeOf(SmeKey key) {
		return this.database.sql("""
				select found from registry_office_of(:niks::text[]::bytea[], :name) as found
				where found is not null""")
			.bind("niks", Bytea.array(this.encryption.nikIndexes(key.nik())))
			.bind("name", key.name().value())
			.mapValue(String.class)
			.one()
			.map(RegionCode::of);
	}

	/** SMEs by when they were registered, by name or by district. */
	public Mono<Page<Sme>> search(SmeSearch search, Scope scope, PageRequest page) {
		if (search.text() == null) {
			return LIST.read(this.database, SearchSql.of(search, scope), page, this.mapper::sme);
		}
		return LIST.read(this.database, new TextSearch(search, scope, this.encryption), page, this.mapper::sme);
	}

	/** Verified SMEs last verified before a moment, the longest ago first. */
	public Mono<Page<Sme>> verifiedBefore(Instant time, @Nullable RegionCode region, Scope scope, PageRequest page) {
		Conditions sql = SearchSql.of(new SmeSearch(null, region, SmeStatus.VERIFIED), scope)
			.and("verified_at < :before", "before", time.atOffset(ZoneOffset.UTC));
		return DUE.read(this.database, sql, page, this.mapper::sme);
	}

	/**
	 * Adds a new SME unless the transaction sees one of its key, a merged duplicate too,
	 * or another has it; says whether it was added.
	 */
	Mono<Boolean> add(Sme sme) {
		return bind(this.insertUnseen, sme).map((row) -> true).one().defaultIfEmpty(false);
	}

	/**
	 * Asks each of the two indexes that know a key, those of duplicates and all others.
	 * Single values, not {@code any(array)}: PostgreSQL guesses ten elements for an array
	 * it does not know yet and plans the statement anew each time.
	 */
	private static String unseen(int indexes) {
		String key = IntStream.rangeClosed(1, indexes)
			.mapToObj("(:niks::text[]::bytea[])[%d]"::formatted)
			.collect(Collectors.joining(", ", "nik_index in (", ") and name_key = (:name_key::text[])[1]"));
		return "not exists (select from sme where merged_into is null and " + key
				+ ") and not exists (select from sme where merged_into is not null and " + key + ")";
	}

	/** A statement that adds new SMEs whose key is free where the condition holds. */
	static String insertIf(String condition) {
		return "insert into sme (" + SmeColumns.names() + ") select * from unnest(" + SmeColumns.arrays() + ") where "
				+ condition + " on conflict (nik_index, name_key) where merged_into is null do nothing returning id";
	}

	/** One new SME to such a statement, with all indexes of its owner's NIK. */
	DatabaseClient.GenericExecuteSpec bind(String insert, Sme sme) {
		return SmeColumns.bind(this.database.sql(insert), List.of(this.encryption.encrypt(sme)))
			.bind("niks", Bytea.array(this.encryption.nikIndexes(sme.profile().owner().nik())));
	}

	/** Adds new SMEs; the answer holds those whose key is taken, which are not added. */
	public Mono<Set<UUID>> addAll(List<Sme> added) {
		if (added.isEmpty()) {
			return Mono.just(Set.of());
		}
		List<StoredSme> rows = added.stream().map(this.encryption::encrypt).toList();
		return missing(SmeColumns.bind(this.database.sql(INSERT), rows), added, Sme::id);
	}

	/** Saves changed SMEs; the answer holds those that are stale, which are not saved. */
	public Mono<Set<UUID>> saveAll(List<Revision> revisions) {
		if (revisions.isEmpty()) {
			return Mono.just(Set.of());
		}
		List<StoredSme> rows = revisions.stream().map(Revision::sme).map(this.encryption::encrypt).toList();
		Long[] from = revisions.stream().map(Revision::from).toArray(Long[]::new);
		return missing(SmeColumns.bind(this.database.sql(UPDATE).bind("from_version", from), rows), revisions,
				(revision) -> revision.sme().id());
	}

	/**
	 * The SME a duplicate was merged into, for whoever may see either; nothing for one
	 * that was not.
	 */
	public Mono<UUID> survivorOf(UUID id) {
		return this.database.sql("select merged_into from sme where id = :id and merged_into is not null")
			.bind("id", id)
			.map((row) -> row.get("merged_into", UUID.class))
			.one();
	}

	/** The refusal for an id that no SME of the scope has, or has no longer. */
	public <T> Mono<T> absent(UUID id) {
		return survivorOf(id).<T>flatMap((survivor) -> Mono.error(new NotFound("sme-merged", survivor)))
			.switchIfEmpty(Mono.defer(() -> gone(id)).flatMap((code) -> Mono.error(new NotFound(code))));
	}

	/** As which there is no such SME: erased, withdrawn, or never known. */
	private Mono<String> gone(UUID id) {
		return this.database.sql(GONE).bind("id", id).mapValue(String.class).one().defaultIfEmpty("sme-not-found");
	}

	private static <T> Mono<Set<UUID>> missing(DatabaseClient.GenericExecuteSpec sql, List<T> wanted,
			Function<T, UUID> id) {
		Set<UUID> left = wanted.stream().map(id).collect(Collectors.toCollection(HashSet::new));
		return sql.map((row) -> row.get("id", UUID.class)).all().doOnNext(left::remove).then(Mono.just(left));
	}

	private record Indexed(byte[] nik, SmeKey key) {
	}

	/**
	 * District, village and names of an SME, and the indexes of its NIK and telephone
	 * number.
	 */
	public record Signs(UUID id, String region, @Nullable String village, String name, String owner, String nikIndex,
			@Nullable String phoneIndex) {
	}

	/**
	 * An SME as it is to be, and the version it was read in.
	 */
	public record Revision(long from, Sme sme) {
	}

}
