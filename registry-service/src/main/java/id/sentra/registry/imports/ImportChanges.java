package id.sentra.registry.imports;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import id.sentra.platform.paging.KeysetQuery;
import id.sentra.platform.paging.Page;
import id.sentra.platform.paging.PageRequest;
import id.sentra.platform.paging.SortColumn;
import id.sentra.platform.sql.ArrayParameter;
import id.sentra.platform.sql.Columns;
import id.sentra.platform.sql.Conditions;
import id.sentra.registry.imports.domain.KeptReason;
import id.sentra.registry.personal.FieldCipher;
import id.sentra.registry.personal.FieldPlace;
import id.sentra.registry.sme.ErasableData;
import id.sentra.registry.sme.ErasedSme;
import id.sentra.registry.sme.domain.Sme;
import io.r2dbc.spi.Readable;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * What imports did to SMEs, so that it can be undone, and what became of that. Every
 * method works within the transaction of its caller.
 */
@Repository
class ImportChanges implements ErasableData {

	/** One that another changed between two rows of a file is in no version to undo. */
	private static final String ADD = """
			insert into import_change (import_id, sme_id, found_version, version, before)
			select :id, r.sme, r.found, r.version, r.before::bytea
			from unnest(:smes::uuid[], :found::bigint[], :versions::bigint[], :befores::text[])
				as r(sme, found, version, before)
			on conflict (import_id, sme_id) do update set version =
				case when import_change.version = excluded.found_version then excluded.version else 0 end""";

	private static final String NEXT = """
			select sme_id, found_version is null as added, version, before from import_change
			where import_id = :id and outcome is null order by sme_id limit :limit""";

	private static final String DECIDE = """
			update import_change c set outcome = r.outcome, reason = r.reason, before = null
			from unnest(:smes::uuid[], :outcomes::text[], :reasons::text[]) as r(sme, outcome, reason)
			where c.import_id = :id and c.sme_id = r.sme""";

	private static final KeysetQuery KEPT = KeysetQuery.of(
			"c.sme_id, c.found_version is null as added, c.reason, s.business_name",
			"import_change c left join sme s on s.id = c.sme_id and s.erased_at is null and s.merged_into is null",
			"sme", SortColumn.id("sme", "c.sme_id"));

	/** What can be undone no more, and what was kept thirty days ago. */
	private static final String FORGET = """
			delete from import_change where ctid = any (array(select c.ctid from import_change c
				join import_job j on j.id = c.import_id
				where c.outcome is distinct from 'KEPT' and j.finished_at < now() - interval '1 day'
						and (j.undo_status is null or j.undo_status in ('COMPLETED', 'FAILED'))
					or j.undo_finished_at < now() - interval '30 days' limit 10000))""";

	private final DatabaseClient database;

	private final FieldCipher cipher;

	private final JsonMapper json;

	ImportChanges(DatabaseClient database, FieldCipher cipher, JsonMapper json) {
		this.database = database;
		this.cipher = cipher;
		this.json = json;
	}

	/** Keeps how SMEs were that an import changes, and which it adds. */
	Mono<Void> add(UUID importId, List<Chunk.Change> changes) {
		if (changes.isEmpty()) {
			return Mono.empty();
		}
		return this.database.sql(ADD)
			.bind("id", importId)
			.bind("smes", ArrayParameter.of(changes, UUID.class, (change) -> change.after().id()))
			.bind("found", ArrayParameter.of(changes, Long.class, ImportChanges::found))
			.bind("versions", ArrayParameter.of(changes, Long.class, (change) -> change.after().version()))
			.bind("befores", ArrayParameter.of(changes, String.class, (change) -> encrypted(importId, change)))
			.then();
	}

	/**
	 * So many that nothing has been decided about. Not locked: an erasure locks the SME
	 * before what is kept of it, and so must the caller, who holds the import.
	 */
	Mono<List<Undoable>> next(UUID importId, int limit) {
		return this.database.sql(NEXT).bind("id", importId).bind("limit", limit).map(Undoable::of).all().collectList();
	}

	/** How the SME was before the import. */
	EarlierSme before(UUID importId, Undoable change) {
		String text = this.cipher.decryptText(Objects.requireNonNull(change.before()), place(importId, change.sme()));
		return this.json.readValue(text, EarlierSme.class);
	}

	/**
	 * Those of some SMEs that something was built on, and what. An own function of the
	 * database looks, since it may stand where the caller sees nothing.
	 */
	Mono<Map<UUID, KeptReason>> linked(List<UUID> smes) {
		return this.database.sql("select sme_id, linked from registry_linked_smes(:smes)")
			.bind("smes", smes.toArray(UUID[]::new))
			.map((row) -> Map.entry(Columns.id(row, "sme_id"), KeptReason.ofTable(Columns.text(row, "linked"))))
			.all()
			.collectMap(Map.Entry::getKey, Map.Entry::getValue);
	}

	/** Notes what became of each; of how many that had not been erased meanwhile. */
	Mono<Long> decided(UUID importId, List<Decision> decisions) {
		return this.database.sql(DECIDE)
			.bind("id", importId)
			.bind("smes", ArrayParameter.of(decisions, UUID.class, Decision::sme))
			.bind("outcomes", ArrayParameter.of(decisions, String.class, (one) -> one.result().name()))
			.bind("reasons",
					ArrayParameter.of(decisions, String.class,
							(one) -> (one.reason() != null) ? one.reason().name() : null))
			.fetch()
			.rowsUpdated();
	}

	/** What was left as it is. */
	Mono<Page<KeptSme>> kept(UUID importId, PageRequest page) {
		Conditions where = new Conditions().and("c.import_id = :import", "import", importId).and("c.outcome = 'KEPT'");
		return KEPT.read(this.database, where, page, ImportChanges::keptSme);
	}

	/** Forgets what can be undone no more; how many changes. */
	Mono<Long> forgetOld() {
		return this.database.sql(FORGET).fetch().rowsUpdated();
	}

	@Override
	public Mono<Void> erase(ErasedSme erased) {
		return this.database.sql("select registry_erase_import_changes(:id)").bind("id", erased.id()).then();
	}

	private static KeptSme keptSme(Readable row) {
		return new KeptSme(Columns.id(row, "sme_id"), row.get("business_name", String.class),
				Columns.flag(row, "added"), Columns.constant(row, "reason", KeptReason.class));
	}

	private static @Nullable Long found(Chunk.Change change) {
		Sme before = change.before();
		return (before != null) ? before.version() : null;
	}

	private @Nullable String encrypted(UUID importId, Chunk.Change change) {
		Sme before = change.before();
		return (before == null) ? null
				: "\\x" + HexFormat.of()
					.formatHex(this.cipher.encrypt(this.json.writeValueAsString(EarlierSme.of(before)),
							place(importId, before.id())));
	}

	private static FieldPlace place(UUID importId, UUID sme) {
		return new FieldPlace("import_change", "before", sme, importId.hashCode());
	}

	/** What an import did to an SME, and in which version it left it. */
	record Undoable(UUID sme, boolean added, long version, byte @Nullable [] before) {

		static Undoable of(Readable row) {
			return new Undoable(Columns.id(row, "sme_id"), Columns.flag(row, "added"),
					Columns.longNumber(row, "version"), row.get("before", byte[].class));
		}

	}

	/** What becomes of it, and why where it is kept. */
	record Decision(UUID sme, Result result, @Nullable KeptReason reason) {

		enum Result {

			WITHDRAWN, RESTORED, KEPT

		}

	}

}
