package id.sentra.registry.document;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import id.sentra.platform.error.StaleVersion;
import id.sentra.platform.paging.KeysetQuery;
import id.sentra.platform.paging.Page;
import id.sentra.platform.paging.PageRequest;
import id.sentra.platform.paging.SortColumn;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.security.Scope;
import id.sentra.platform.sql.Columns;
import id.sentra.platform.sql.Conditions;
import id.sentra.registry.document.domain.DocumentContent;
import id.sentra.registry.document.domain.DocumentKind;
import id.sentra.registry.document.domain.HalalRules;
import id.sentra.registry.personal.FieldCipher;
import id.sentra.registry.personal.FieldPlace;
import id.sentra.registry.sme.ErasableData;
import id.sentra.registry.sme.ErasedSme;
import id.sentra.registry.sme.HeldRecord;
import id.sentra.registry.sme.HeldRecords;
import id.sentra.registry.sme.MergeableData;
import id.sentra.registry.sme.SearchSql;
import id.sentra.registry.sme.domain.Scale;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The documents there are, their numbers encrypted, within the transaction and scope of
 * the caller.
 */
@Repository
class SmeDocuments implements ErasableData, MergeableData, HeldRecords {

	/** Of one SME, with those that were replaced or removed. */
	static final int MOST_OF_AN_SME = 100;

	private static final String NAME = "(select business_name from sme s where s.id = sme_id) as business_name";

	private static final KeysetQuery ENDING = KeysetQuery.of("*, " + NAME, "sme_document", "valid",
			SortColumn.id("added", "id"), SortColumn.day("valid", "valid_until"),
			SortColumn.text("district", "region_code"));

	/**
	 * Certificates of an SME that count: what only an owner says does so with a file of
	 * it.
	 */
	private static final String CERTIFICATES = """
			from sme_document d where d.sme_id = sme.id and d.kind = 'HALAL' and d.current
				and (not d.acted_by_owner or exists (select from stored_file f where f.record_id = d.id))""";

	private static final KeysetQuery WITHOUT_HALAL = KeysetQuery.of("""
			id, business_name, product, owner_name, region_code, kbli_code, scale,
			(select max(d.valid_until) %s) as expired_on""".formatted(CERTIFICATES), "sme", "name",
			SortColumn.id("registered", "id"), SortColumn.text("name", "name_key"),
			SortColumn.text("district", "region_code"));

	/** To count what most SMEs of a regency meet, the table of all would be read. */
	private static final String BY_INDEX = "select set_config('enable_seqscan', 'off', true)";

	private final DatabaseClient database;

	private final FieldCipher cipher;

	SmeDocuments(DatabaseClient database, FieldCipher cipher) {
		this.database = database;
		this.cipher = cipher;
	}

	/** Adds a document; false when the SME has as many as it may. */
	Mono<Boolean> add(SmeDocument document, String by) {
		GenericExecuteSpec sql = this.database
			.sql("""
					insert into sme_document (id, version, sme_id, region_code, kind, title, number, issued_on, valid_until,
						by_owner, acted_by_owner, replaces, added_by, added_at, changed_by, changed_at)
					select :id, 1, :sme, :region, :kind, :title, :number, :issued, :until, :owner, :owner, :replaces, :by, :at, :by, :at
					where (select count(*) from sme_document where sme_id = :sme) < :most""")
			.bind("id", document.id())
			.bind("sme", document.smeId())
			.bind("region", document.region().value())
			.bind("owner", document.byOwner())
			.bind("replaces", (document.replaces() != null) ? document.replaces() : Parameters.in(UUID.class))
			.bind("most", MOST_OF_AN_SME);
		return content(sql, document.id(), document.content(), by, document.addedAt()).fetch()
			.rowsUpdated()
			.map((rows) -> rows == 1);
	}

	/** Saves what a document says. */
	Mono<Void> change(UUID id, long version, DocumentContent content, boolean byOwner, String by, Instant at) {
		return changed(content(this.database
			.sql("""
					update sme_document set version = version + 1, kind = :kind, title = :title, number = :number,
						issued_on = :issued, valid_until = :until, acted_by_owner = :owner, changed_by = :by, changed_at = :at
					where id = :id and version = :version and removed_at is null""")
			.bind("id", id)
			.bind("owner", byOwner)
			.bind("version", version), id, content, by, at));
	}

	/** That it counts no more, and what it stood for counts again. */
	Mono<Void> remove(SmeDocument document, String reason, boolean byOwner, String by, Instant at) {
		return changed(this.database
			.sql("""
					update sme_document set version = version + 1, removed_at = :at, removed_by = :by, removal_reason = :reason,
						acted_by_owner = :owner
					where id = :id and version = :version and removed_at is null""")
			.bind("id", document.id())
			.bind("version", document.version())
			.bind("reason", reason)
			.bind("owner", byOwner)
			.bind("by", by)
			.bind("at", at.atOffset(ZoneOffset.UTC))).then(supersede(document.replaces()));
	}

	/** Takes a removal back. */
	Mono<Void> restore(SmeDocument document, boolean byOwner, String by, Instant at) {
		return changed(this.database
			.sql("""
					update sme_document set version = version + 1, removed_at = null, removed_by = null, removal_reason = null,
						acted_by_owner = :owner, changed_by = :by, changed_at = :at
					where id = :id and version = :version and removed_at is not null""")
			.bind("id", document.id())
			.bind("owner", byOwner)
			.bind("version", document.version())
			.bind("by", by)
			.bind("at", at.atOffset(ZoneOffset.UTC))).then(supersede(document.replaces()));
	}

	/** That one of its files is another one, or gone. */
	Mono<Void> touch(SmeDocument document, String by, Instant at) {
		return changed(this.database.sql("""
				update sme_document set version = version + 1, changed_by = :by, changed_at = :at
				where id = :id and version = :version""")
			.bind("id", document.id())
			.bind("version", document.version())
			.bind("by", by)
			.bind("at", at.atOffset(ZoneOffset.UTC)));
	}

	/** Whether a document is superseded follows from those that replace it. */
	Mono<Void> supersede(@Nullable UUID replaced) {
		return (replaced == null) ? Mono.empty() : this.database.sql("""
				update sme_document d set version = version + 1, superseded = not superseded
				where id = :id and superseded <> exists (select from sme_document n
					where n.replaces = d.id and n.removed_at is null)""").bind("id", replaced).then();
	}

	/** Whether one was told to replace it, also one that was removed since. */
	Mono<Boolean> hasReplacement(UUID id) {
		return this.database.sql("select exists (select from sme_document where replaces = :id)")
			.bind("id", id)
			.mapValue(Boolean.class)
			.one();
	}

	/** The document, or nothing when there is none within the scope. */
	Mono<SmeDocument> find(UUID id, Scope scope) {
		Conditions sql = Conditions.within(scope, "region_code", "sme_id").and("id = :id", "id", id);
		return sql.bind(this.database.sql("select * from sme_document" + sql.where())).map(this::document).one();
	}

	/** Those of an SME, the newest first. */
	Mono<List<SmeDocument>> list(UUID sme) {
		return this.database.sql("select * from sme_document where sme_id = :sme order by id desc limit :most")
			.bind("sme", sme)
			.bind("most", 2 * MOST_OF_AN_SME)
			.map(this::document)
			.all()
			.collectList();
	}

	/** Those that count and whose last day is that or before. */
	Mono<Page<ExpiringDocument>> ending(LocalDate last, @Nullable DocumentKind kind, @Nullable RegionCode region,
			Scope scope, PageRequest page) {
		Conditions sql = SearchSql.in(SearchSql.inScope(scope, "sme_id"), "region", region)
			.and("current and valid_until <= :last", "last", last)
			.and(SearchSql.ofSmeThatTakesPart())
			.and("kind = :kind", "kind", kind);
		return ENDING.read(this.database, sql, page,
				(row) -> new ExpiringDocument(document(row), Columns.text(row, "business_name")));
	}

	/** SMEs that must have a halal certificate and have no valid one. */
	Mono<Page<WithoutHalal>> withoutHalal(HalalRules rules, LocalDate today, @Nullable RegionCode region, Scope scope,
			PageRequest page) {
		Conditions sql = SearchSql.in(SearchSql.within(scope), "region", region)
			.and("status " + SearchSql.TAKES_PART)
			.and("left(kbli_code, 2) = any(:divisions)", "divisions", rules.divisions().toArray(String[]::new))
			.and("scale = any(:scales)", "scales", rules.scales().stream().map(Enum::name).toArray(String[]::new))
			.and("not exists (select " + CERTIFICATES + " and (d.valid_until is null or d.valid_until >= :today))",
					"today", today);
		return this.database.sql(BY_INDEX)
			.then()
			.then(WITHOUT_HALAL.read(this.database, sql, page, SmeDocuments::withoutHalal));
	}

	@Override
	public Mono<Void> erase(ErasedSme erased) {
		return this.database.sql("delete from sme_document where sme_id = any(:smes)")
			.bind("smes", erased.all().toArray(UUID[]::new))
			.then();
	}

	@Override
	public Mono<Void> moveToSurvivor(UUID duplicate, UUID survivor) {
		return this.database.sql("""
				update sme_document d set sme_id = s.id, region_code = s.region_code from sme s
				where s.id = :survivor and d.sme_id = :duplicate""")
			.bind("survivor", survivor)
			.bind("duplicate", duplicate)
			.then();
	}

	@Override
	public Flux<HeldRecord> of(UUID sme) {
		return list(sme).flatMapIterable((all) -> all).map((document) -> {
			DocumentContent content = document.content();
			HeldRecord held = HeldRecord.of("document", document.addedAt())
				.with("kind", content.kind())
				.with("title", content.title())
				.with("number", content.number())
				.with("issued", content.issuedOn())
				.with("valid-until", content.validUntil());
			SmeDocument.Removal removal = document.removal();
			return (removal != null) ? held.with("reason", removal.reason()) : held;
		});
	}

	private GenericExecuteSpec content(GenericExecuteSpec sql, UUID id, DocumentContent content, String by,
			Instant at) {
		String number = content.number();
		return sql.bind("kind", content.kind().name())
			.bind("title", (content.title() != null) ? content.title() : Parameters.in(String.class))
			.bind("number", (number != null) ? this.cipher.encrypt(number, place(id)) : Parameters.in(byte[].class))
			.bind("issued", (content.issuedOn() != null) ? content.issuedOn() : Parameters.in(LocalDate.class))
			.bind("until", (content.validUntil() != null) ? content.validUntil() : Parameters.in(LocalDate.class))
			.bind("by", by)
			.bind("at", at.atOffset(ZoneOffset.UTC));
	}

	private static Mono<Void> changed(GenericExecuteSpec sql) {
		return sql.fetch()
			.rowsUpdated()
			.filter((rows) -> rows == 1)
			.switchIfEmpty(Mono.error(() -> new StaleVersion("stale-version")))
			.then();
	}

	private SmeDocument document(Readable row) {
		UUID id = Columns.id(row, "id");
		byte[] number = row.get("number", byte[].class);
		DocumentContent content = new DocumentContent(Columns.constant(row, "kind", DocumentKind.class),
				row.get("title", String.class), (number != null) ? this.cipher.decryptText(number, place(id)) : null,
				row.get("issued_on", LocalDate.class), row.get("valid_until", LocalDate.class));
		Instant removed = row.get("removed_at", Instant.class);
		return new SmeDocument(id, Columns.longNumber(row, "version"), Columns.id(row, "sme_id"),
				Columns.region(row, "region_code"), content, Columns.flag(row, "by_owner"),
				Columns.flag(row, "acted_by_owner"), row.get("replaces", UUID.class), Columns.flag(row, "superseded"),
				Columns.time(row, "added_at"),
				(removed != null) ? new SmeDocument.Removal(removed, Columns.text(row, "removal_reason")) : null);
	}

	private static WithoutHalal withoutHalal(Readable row) {
		return new WithoutHalal(Columns.id(row, "id"), Columns.text(row, "business_name"),
				row.get("product", String.class), Columns.text(row, "owner_name"), Columns.region(row, "region_code"),
				Columns.text(row, "kbli_code"), Columns.constant(row, "scale", Scale.class),
				row.get("expired_on", LocalDate.class));
	}

	private static FieldPlace place(UUID id) {
		return new FieldPlace("sme_document", "number", id);
	}

	/** A document that ends, and whose it is. */
	record ExpiringDocument(SmeDocument document, String businessName) {
	}

	/** An SME without the certificate, and when its last one ended. */
	record WithoutHalal(UUID smeId, String businessName, @Nullable String product, String ownerName, RegionCode region,
			String kbliCode, Scale scale, @Nullable LocalDate expiredOn) {
	}

}
