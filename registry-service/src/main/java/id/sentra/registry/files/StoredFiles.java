package id.sentra.registry.files;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import id.sentra.platform.error.Conflict;
import id.sentra.platform.error.NotFound;
import id.sentra.platform.error.Refused;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.security.Scope;
import id.sentra.platform.sql.Columns;
import id.sentra.platform.sql.Conditions;
import id.sentra.registry.personal.FieldCipher;
import id.sentra.registry.personal.FieldPlace;
import id.sentra.registry.sme.ErasableData;
import id.sentra.registry.sme.ErasedSme;
import id.sentra.registry.sme.HeldRecord;
import id.sentra.registry.sme.HeldRecords;
import id.sentra.registry.sme.MergeableData;
import io.r2dbc.spi.R2dbcException;
import io.r2dbc.spi.Readable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The files there are, their content encrypted, within the transaction and scope of the
 * caller. A file that no record has claimed yet is a draft.
 */
@Repository
public class StoredFiles implements ErasableData, MergeableData, HeldRecords {

	/** Files of one record, and drafts of one SME. */
	public static final int MOST_OF_A_RECORD = 20;

	private static final String COLUMNS = "id, sme_id, media_type, size, added_at";

	/** As PostgreSQL names a disk without room. */
	private static final String DISK_FULL = "53100";

	private static final int SWEPT_AT_ONCE = 500;

	private final DatabaseClient database;

	private final FieldCipher cipher;

	private final FileSettings settings;

	StoredFiles(DatabaseClient database, FieldCipher cipher, FileSettings settings) {
		this.database = database;
		this.cipher = cipher;
		this.settings = settings;
	}

	/**
	 * Keeps a file as a draft.
	 * @throws Conflict when there is no room for it
	 */
	Mono<Void> add(StoredFile file, byte[] content, RegionCode district, String by) {
		return hold(file.smeId()).then(requireRoom(file, district))
			.then(Mono.defer(() -> insert(file, content, district, by)));
	}

	private Mono<Void> insert(StoredFile file, byte[] content, RegionCode district, String by) {
		return this.database.sql("""
				insert into stored_file (id, sme_id, region_code, media_type, size, content, added_by, added_at)
				values (:id, :sme, :region, :type, :size, :content, :by, :at)""")
			.bind("id", file.id())
			.bind("sme", file.smeId())
			.bind("region", district.value())
			.bind("type", file.type().name())
			.bind("size", file.size())
			.bind("content", this.cipher.encrypt(content, place(file.id())))
			.bind("by", by)
			.bind("at", file.addedAt().atOffset(ZoneOffset.UTC))
			.then()
			.onErrorMap(StoredFiles::isDiskFull, (ex) -> new Conflict("files-disk-full"));
	}

	private Mono<Void> requireRoom(StoredFile file, RegionCode district) {
		return this.database.sql("""
				select (select count(*) from stored_file where sme_id = :sme and record_id is null) as drafts,
					registry_files_size(left(:region, 5)) as kept""")
			.bind("sme", file.smeId())
			.bind("region", district.value())
			.map((row) -> new Usage(Columns.longNumber(row, "drafts"), Columns.longNumber(row, "kept")))
			.one()
			.doOnNext((usage) -> {
				if (usage.drafts() >= MOST_OF_A_RECORD) {
					throw new Conflict("file-drafts-full", MOST_OF_A_RECORD);
				}
				if (usage.kept() + file.size() > this.settings.quota().toBytes()) {
					throw new Conflict("files-quota-full", this.settings.quota().toMegabytes());
				}
			})
			.then();
	}

	/** Two that add to the same at the same time count one after the other. */
	private Mono<Void> hold(UUID what) {
		return this.database.sql("select pg_advisory_xact_lock(hashtextextended(:what, 24))::text")
			.bind("what", what.toString())
			.then();
	}

	/**
	 * Gives drafts of an SME to a record.
	 * @throws Refused for one there is not, or when the record has too many
	 */
	public Mono<Void> claim(UUID sme, UUID record, Collection<UUID> files) {
		return claim(sme, record, files, "");
	}

	/**
	 * The same for drafts that this account sent; anybody's when it is empty.
	 */
	public Mono<Void> claim(UUID sme, UUID record, Collection<UUID> files, String sentBy) {
		if (files.isEmpty()) {
			return Mono.empty();
		}
		Mono<Long> claimed = this.database.sql("""
				update stored_file set record_id = :record
				where id = any(:files) and sme_id = :sme and (record_id is null or record_id = :record)
					and (:by = '' or added_by = :by)""")
			.bind("by", sentBy)
			.bind("record", record)
			.bind("files", files.toArray(UUID[]::new))
			.bind("sme", sme)
			.fetch()
			.rowsUpdated();
		Mono<Long> all = this.database.sql("select count(*) from stored_file where record_id = :record")
			.bind("record", record)
			.mapValue(Long.class)
			.one();
		return hold(record).then(claimed)
			.filter((rows) -> rows == files.stream().distinct().count())
			.switchIfEmpty(Mono.error(() -> refused("file-gone")))
			.then(all)
			.filter((count) -> count <= MOST_OF_A_RECORD)
			.switchIfEmpty(Mono.error(() -> refused("file-too-many", MOST_OF_A_RECORD)))
			.then();
	}

	private static Refused refused(String code, Object... arguments) {
		return Refused.fields(List.of(new Refused.FieldProblem("files", code, arguments)));
	}

	/** The file with its content, or nothing when there is none within the scope. */
	Mono<Content> find(UUID id, Scope scope) {
		Conditions sql = Conditions.within(scope, "region_code", "sme_id").and("id = :id", "id", id);
		return sql.bind(this.database.sql("select " + COLUMNS + ", content from stored_file" + sql.where()))
			.map((row) -> new Content(file(row),
					this.cipher.decrypt(Objects.requireNonNull(row.get("content", byte[].class)), place(id))))
			.one();
	}

	/** Files of records by their ids, the oldest first. */
	public Mono<List<RecordFile>> of(Collection<UUID> records) {
		return this.database
			.sql("select record_id, " + COLUMNS + " from stored_file where record_id = any(:records) order by id")
			.bind("records", records.toArray(UUID[]::new))
			.map((row) -> new RecordFile(Columns.id(row, "record_id"), file(row)))
			.all()
			.collectList();
	}

	/**
	 * Takes a wrong file out of a record, for ever; that it was there stays written down.
	 * @throws NotFound for one the record does not have
	 */
	public Mono<Void> remove(UUID record, UUID file, String reason, String by, Instant at) {
		return this.database.sql("""
				with gone as (delete from stored_file where id = :file and record_id = :record
					returning id, sme_id, region_code, record_id)
				insert into file_removal (file_id, sme_id, region_code, record_id, removed_by, removed_at, reason)
				select id, sme_id, region_code, record_id, :by, :at, :reason from gone""")
			.bind("file", file)
			.bind("record", record)
			.bind("by", by)
			.bind("at", at.atOffset(ZoneOffset.UTC))
			.bind("reason", reason)
			.fetch()
			.rowsUpdated()
			.filter((rows) -> rows == 1)
			.switchIfEmpty(Mono.error(() -> new NotFound("file-not-found")))
			.then();
	}

	/**
	 * Forgets a draft of who sent it.
	 * @throws NotFound for what is none
	 */
	Mono<Void> discard(UUID id, String by) {
		return this.database.sql("delete from stored_file where id = :id and record_id is null and added_by = :by")
			.bind("id", id)
			.bind("by", by)
			.fetch()
			.rowsUpdated()
			.filter((rows) -> rows == 1)
			.switchIfEmpty(Mono.error(() -> new NotFound("file-not-found")))
			.then();
	}

	/** Forgets drafts from before; whether there are more. */
	Mono<Boolean> sweep(Instant before) {
		return this.database.sql("""
				delete from stored_file where id = any (array(
					select id from stored_file where record_id is null and added_at < :before limit :most))""")
			.bind("before", before.atOffset(ZoneOffset.UTC))
			.bind("most", SWEPT_AT_ONCE)
			.fetch()
			.rowsUpdated()
			.map((rows) -> rows == SWEPT_AT_ONCE);
	}

	@Override
	public Mono<Void> erase(ErasedSme erased) {
		return this.database.sql("""
				with gone as (delete from file_removal where sme_id = any(:smes))
				delete from stored_file where sme_id = any(:smes)""")
			.bind("smes", erased.all().toArray(UUID[]::new))
			.then();
	}

	@Override
	public Mono<Void> moveToSurvivor(UUID duplicate, UUID survivor) {
		return this.database.sql("""
				with removals as (update file_removal r set sme_id = s.id, region_code = s.region_code from sme s
					where s.id = :survivor and r.sme_id = :duplicate)
				update stored_file f set sme_id = s.id, region_code = s.region_code from sme s
				where s.id = :survivor and f.sme_id = :duplicate""")
			.bind("survivor", survivor)
			.bind("duplicate", duplicate)
			.then();
	}

	@Override
	public Flux<HeldRecord> of(UUID sme) {
		return this.database.sql("select " + COLUMNS + " from stored_file where sme_id = :sme order by id")
			.bind("sme", sme)
			.map(StoredFiles::file)
			.all()
			.map((file) -> HeldRecord.of("file", file.addedAt()).with("kind", file.type()).with("bytes", file.size()));
	}

	private static StoredFile file(Readable row) {
		return new StoredFile(Columns.id(row, "id"), Columns.id(row, "sme_id"),
				Columns.constant(row, "media_type", FileType.class), Columns.number(row, "size"),
				Columns.time(row, "added_at"));
	}

	private static boolean isDiskFull(Throwable error) {
		for (Throwable cause = error; cause != null; cause = cause.getCause()) {
			if (cause instanceof R2dbcException ex && DISK_FULL.equals(ex.getSqlState())) {
				return true;
			}
		}
		return false;
	}

	private static FieldPlace place(UUID id) {
		return new FieldPlace("stored_file", "content", id);
	}

	/** A file and what stands in it. */
	record Content(StoredFile file, byte[] content) {

		@Override
		public String toString() {
			return "Content[" + this.file.id() + "]";
		}

	}

	/** A file of a record. */
	public record RecordFile(UUID recordId, StoredFile file) {
	}

	private record Usage(long drafts, long kept) {
	}

}
