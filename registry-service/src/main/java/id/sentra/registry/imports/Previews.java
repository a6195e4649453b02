package id.sentra.registry.imports;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import id.sentra.platform.sql.ArrayParameter;
import id.sentra.platform.sql.Columns;
import id.sentra.registry.imports.Chunk.PreviewedVersion;
import id.sentra.registry.imports.PreviewedRow.Detail;
import id.sentra.registry.personal.FieldCipher;
import id.sentra.registry.personal.FieldPlace;
import io.r2dbc.spi.Readable;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * What would become of the rows of drafts, and in which versions their SMEs were seen;
 * within the transaction of the caller.
 */
@Repository
class Previews {

	private static final String ADD = """
			insert into import_preview (import_id, row_number, outcome, clears, base_version, row_before, detail)
			select :id, r.place, r.outcome, r.clears, r.version, r.before, r.detail::bytea
			from unnest(:places::int[], :outcomes::text[], :clears::boolean[], :versions::bigint[], :befores::int[],
				:details::text[]) as r(place, outcome, clears, version, before, detail)""";

	/** A row that was to be rejected was seen in no version at all. */
	private static final String SEEN = """
			select p.row_number, case when p.outcome = 'REJECTED' then -1 else p.base_version end as version,
				exists (select from import_rejection r join import_preview b using (import_id, row_number)
					where r.import_id = p.import_id and r.row_number = p.row_before and b.outcome <> 'REJECTED') as after_held
			from import_preview p where p.import_id = :id and p.row_number between :first and :last""";

	private final DatabaseClient database;

	private final FieldCipher cipher;

	private final JsonMapper json;

	Previews(DatabaseClient database, FieldCipher cipher, JsonMapper json) {
		this.database = database;
		this.cipher = cipher;
		this.json = json;
	}

	Mono<Void> add(UUID importId, List<PreviewedRow> rows) {
		return this.database.sql(ADD)
			.bind("id", importId)
			.bind("places", ArrayParameter.of(rows, Integer.class, PreviewedRow::place))
			.bind("outcomes", ArrayParameter.of(rows, String.class, (row) -> row.outcome().name()))
			.bind("clears", ArrayParameter.of(rows, Boolean.class, PreviewedRow::clears))
			.bind("versions", ArrayParameter.of(rows, Long.class, PreviewedRow::version))
			.bind("befores", ArrayParameter.of(rows, Integer.class, PreviewedRow::before))
			.bind("details", ArrayParameter.of(rows, String.class, (row) -> encrypted(importId, row)))
			.then();
	}

	/**
	 * Rows after a place, in order.
	 * @param outcome only such rows, if it is named
	 * @param clears only rows that empty something
	 */
	Mono<List<PreviewedRow>> find(UUID importId, @Nullable Outcome outcome, boolean clears, int after, int limit) {
		return this.database.sql(
				"select row_number, outcome, base_version, row_before, detail from import_preview where import_id = :id"
						+ ((outcome != null) ? " and outcome = '" + outcome.name() + "'" : "")
						+ (clears ? " and clears" : "") + " and row_number > :after order by row_number limit :limit")
			.bind("id", importId)
			.bind("after", after)
			.bind("limit", limit)
			.map((row) -> row(importId, row))
			.all()
			.collectList();
	}

	/** In which versions the SMEs of rows between two places were seen. */
	Mono<Map<Integer, PreviewedVersion>> seen(UUID importId, int first, int last) {
		return this.database.sql(SEEN)
			.bind("id", importId)
			.bind("first", first)
			.bind("last", last)
			.map((row) -> Map.entry(Objects.requireNonNull(row.get("row_number", Integer.class)),
					new PreviewedVersion(row.get("version", Long.class),
							Boolean.TRUE.equals(row.get("after_held", Boolean.class)))))
			.all()
			.collectMap(Map.Entry::getKey, Map.Entry::getValue);
	}

	/**
	 * Forgets those of imports that ended and of drafts that expire, before the drafts
	 * themselves: all rows of a draft at once could take too long; how many rows.
	 */
	Mono<Long> forgetOld() {
		return this.database.sql("""
				delete from import_preview where ctid = any (array(select p.ctid from import_preview p
					join import_job j on j.id = p.import_id where j.finished_at < now() - interval '1 day'
						or j.status = 'DRAFT' and j.submitted_at < now() - interval '1 day' limit 10000))""")
			.fetch()
			.rowsUpdated();
	}

	private String encrypted(UUID importId, PreviewedRow row) {
		return "\\x" + HexFormat.of()
			.formatHex(this.cipher.encrypt(this.json.writeValueAsString(row.detail()), place(importId, row.place())));
	}

	private PreviewedRow row(UUID importId, Readable row) {
		int place = Objects.requireNonNull(row.get("row_number", Integer.class));
		String detail = this.cipher.decryptText(Objects.requireNonNull(row.get("detail", byte[].class)),
				place(importId, place));
		return new PreviewedRow(place, Columns.constant(row, "outcome", Outcome.class),
				row.get("base_version", Long.class), row.get("row_before", Integer.class),
				this.json.readValue(detail, Detail.class));
	}

	private static FieldPlace place(UUID importId, int row) {
		return new FieldPlace("import_preview", "detail", importId, row);
	}

}
