package id.sentra.registry.imports;

import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import id.sentra.platform.sql.ArrayParameter;
import id.sentra.registry.imports.domain.Reason;
import id.sentra.registry.imports.domain.RejectedRow;
import id.sentra.registry.imports.spreadsheet.Cell;
import id.sentra.registry.personal.FieldCipher;
import id.sentra.registry.personal.FieldPlace;
import io.r2dbc.spi.Readable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rejected rows: number and reasons; and what stood in the row, encrypted, for its sender
 * and for a few days.
 */
@Repository
class Rejections {

	private static final String ADD = """
			insert into import_rejection (import_id, row_number, reasons, cells)
			select :id, r.place, r.reasons, r.cells::bytea
			from unnest(:rows::int[], :reasons::text[], :cells::text[]) as r(place, reasons, cells)""";

	private static final String FIND = """
			select row_number, reasons from import_rejection where import_id = :id and row_number > :after
			order by row_number limit :limit""";

	private static final TypeReference<List<Reason>> REASONS = new TypeReference<>() {
	};

	private static final String FIND_CELLS = """
			select row_number, reasons, cells from import_rejection
			where import_id = :id and row_number > :after and cells is not null order by row_number limit :limit""";

	private static final String FORGET = """
			update import_rejection set cells = null where ctid = any (array(select r.ctid from import_rejection r
				join import_job j on j.id = r.import_id
				where r.cells is not null and j.finished_at < now() - interval '3 days' limit 10000))""";

	private static final TypeReference<List<StoredCell>> CELLS = new TypeReference<>() {
	};

	private final DatabaseClient database;

	private final FieldCipher cipher;

	private final JsonMapper json;

	Rejections(DatabaseClient database, FieldCipher cipher, JsonMapper json) {
		this.database = database;
		this.cipher = cipher;
		this.json = json;
	}

	Mono<Void> add(UUID importId, List<RejectedCells> rejected) {
		if (rejected.isEmpty()) {
			return Mono.empty();
		}
		return this.database.sql(ADD)
			.bind("id", importId)
			.bind("rows", ArrayParameter.of(rejected, Integer.class, (row) -> row.rejected().row()))
			.bind("reasons",
					ArrayParameter.of(rejected, String.class,
							(row) -> this.json.writeValueAsString(row.rejected().reasons())))
			.bind("cells", ArrayParameter.of(rejected, String.class, (row) -> encrypted(importId, row)))
			.then();
	}

	/**
	 * Rows after a row, in order, with what stood in them; without those of which that is
	 * forgotten.
	 */
	Mono<List<RejectedCells>> findCells(UUID importId, int afterRow, int limit) {
		return this.database.sql(FIND_CELLS)
			.bind("id", importId)
			.bind("after", afterRow)
			.bind("limit", limit)
			.map((row) -> {
				RejectedRow rejected = row(row);
				String cells = this.cipher.decryptText(Objects.requireNonNull(row.get("cells", byte[].class)),
						place(importId, rejected.row()));
				return new RejectedCells(rejected,
						this.json.readValue(cells, CELLS).stream().map(StoredCell::cell).toList());
			})
			.all()
			.collectList();
	}

	/** Whether it is still known what stood in the rejected rows. */
	Mono<Boolean> keepsCells(UUID importId) {
		return this.database
			.sql("select exists (select from import_rejection where import_id = :id and cells is not null)")
			.bind("id", importId)
			.mapValue(Boolean.class)
			.one();
	}

	/** One of them with what stood in it. */
	Mono<RejectedCells> findCells(UUID importId, int row) {
		return findCells(importId, row - 1, 1).flatMapIterable((rows) -> rows)
			.filter((found) -> found.rejected().row() == row)
			.next();
	}

	/** The same, which the transaction then holds. */
	Mono<RejectedCells> hold(UUID importId, int row) {
		return this.database
			.sql("select row_number from import_rejection where import_id = :id and row_number = :row for update")
			.bind("id", importId)
			.bind("row", row)
			.mapValue(Integer.class)
			.one()
			.flatMap((found) -> findCells(importId, found));
	}

	Mono<Void> remove(UUID importId, int row) {
		return this.database.sql("delete from import_rejection where import_id = :id and row_number = :row")
			.bind("id", importId)
			.bind("row", row)
			.then();
	}

	/**
	 * Forgets what stood in the rows of imports that ended three days ago; of how many
	 * rows.
	 */
	Mono<Long> forgetCells() {
		return this.database.sql(FORGET).fetch().rowsUpdated();
	}

	Mono<List<RejectedRow>> find(UUID importId, int afterRow, int limit) {
		return this.database.sql(FIND)
			.bind("id", importId)
			.bind("after", afterRow)
			.bind("limit", limit)
			.map(this::row)
			.all()
			.collectList()
			.defaultIfEmpty(Collections.emptyList());
	}

	private RejectedRow row(Readable row) {
		return new RejectedRow(row.get("row_number", Integer.class),
				this.json.readValue(row.get("reasons", String.class), REASONS));
	}

	private String encrypted(UUID importId, RejectedCells row) {
		String cells = this.json.writeValueAsString(row.cells().stream().map(StoredCell::of).toList());
		return "\\x" + HexFormat.of().formatHex(this.cipher.encrypt(cells, place(importId, row.rejected().row())));
	}

	private static FieldPlace place(UUID importId, int row) {
		return new FieldPlace("import_rejection", "cells", importId, row);
	}

	/** A cell as it is stored: its text, and whether it was a number. */
	private record StoredCell(String text, boolean number) {

		private static StoredCell of(Cell cell) {
			return new StoredCell(cell.text(), cell.numeric());
		}

		private Cell cell() {
			return new Cell(this.text, this.number, false);
		}

	}

}
