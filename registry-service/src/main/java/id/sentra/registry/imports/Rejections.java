package id.sentra.registry.imports;

import java.util.Collections;
import java.util.List;
import java.util.UUID;

import id.sentra.registry.imports.domain.Reason;
import id.sentra.registry.imports.domain.RejectedRow;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rejected rows: number and reasons, never what stood in the row.
 */
@Repository
class Rejections {

	private static final String ADD = """
			insert into import_rejection (import_id, row_number, reasons)
			select :id, * from unnest(:rows::int[], :reasons::text[])""";

	private static final String FIND = """
			select row_number, reasons from import_rejection where import_id = :id and row_number > :after
			order by row_number limit :limit""";

	private static final TypeReference<List<Reason>> REASONS = new TypeReference<>() {
	};

	private final DatabaseClient database;

	private final JsonMapper json;

	Rejections(DatabaseClient database, JsonMapper json) {
		this.database = database;
		this.json = json;
	}

	Mono<Void> add(UUID importId, List<RejectedRow> rejected) {
		if (rejected.isEmpty()) {
			return Mono.empty();
		}
		return this.database.sql(ADD)
			.bind("id", importId)
			.bind("rows", rejected.stream().map(RejectedRow::row).toArray(Integer[]::new))
			.bind("reasons",
					rejected.stream().map((row) -> this.json.writeValueAsString(row.reasons())).toArray(String[]::new))
			.then();
	}

	Mono<List<RejectedRow>> find(UUID importId, int afterRow, int limit) {
		return this.database.sql(FIND)
			.bind("id", importId)
			.bind("after", afterRow)
			.bind("limit", limit)
			.map((row) -> new RejectedRow(row.get("row_number", Integer.class),
					this.json.readValue(row.get("reasons", String.class), REASONS)))
			.all()
			.collectList()
			.defaultIfEmpty(Collections.emptyList());
	}

}
