package id.sentra.registry.imports;

import java.util.Objects;
import java.util.UUID;

import id.sentra.platform.blocking.BlockingCalls;
import id.sentra.registry.imports.spreadsheet.FileContent;
import id.sentra.registry.personal.FieldCipher;
import id.sentra.registry.personal.FieldPlace;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Files of imports that wait, encrypted part by part; a part cannot be moved, exchanged
 * or left out unnoticed.
 */
@Repository
class ImportFiles {

	private final DatabaseClient database;

	private final FieldCipher cipher;

	ImportFiles(DatabaseClient database, FieldCipher cipher) {
		this.database = database;
		this.cipher = cipher;
	}

	/** One part after the other: no more than one is held. */
	Mono<Void> add(UUID importId, FileContent content) {
		return Flux.range(0, content.count())
			.concatMap((part) -> sealed(importId, part, content).flatMap((sealed) -> this.database
				.sql("insert into import_file_part (import_id, part, content) values (:id, :part, :content)")
				.bind("id", importId)
				.bind("part", part)
				.bind("content", sealed)
				.then()), 1)
			.then();
	}

	private Mono<byte[]> sealed(UUID importId, int part, FileContent content) {
		return BlockingCalls
			.of(() -> this.cipher.encrypt(content.source().apply(part), place(importId, part, content.count())));
	}

	Mono<Integer> count(UUID importId) {
		return this.database.sql("select count(*)::int from import_file_part where import_id = :id")
			.bind("id", importId)
			.map((row) -> Objects.requireNonNull(row.get(0, Integer.class)))
			.one();
	}

	Mono<byte[]> find(UUID importId, int part, int parts) {
		return this.database.sql("select content from import_file_part where import_id = :id and part = :part")
			.bind("id", importId)
			.bind("part", part)
			.map((row) -> Objects.requireNonNull(row.get("content", byte[].class)))
			.one()
			.map((sealed) -> this.cipher.decrypt(sealed, place(importId, part, parts)));
	}

	Mono<Void> delete(UUID importId) {
		return this.database.sql("delete from import_file_part where import_id = :id").bind("id", importId).then();
	}

	/** The number of parts is bound to each of them. */
	private static FieldPlace place(UUID importId, int part, int parts) {
		return new FieldPlace("import_file_part." + parts, "content", importId, part);
	}

}
