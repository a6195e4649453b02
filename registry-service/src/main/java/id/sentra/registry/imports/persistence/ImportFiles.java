package id.sentra.registry.imports.persistence;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

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

	Mono<Void> add(UUID importId, FileContent content) {
		return Flux.range(0, content.parts().size())
			.concatMap((part) -> this.database
				.sql("insert into import_file_part (import_id, part, content) values (:id, :part, :content)")
				.bind("id", importId)
				.bind("part", part)
				.bind("content", this.cipher.encrypt(content.parts().get(part), place(importId, part, content)))
				.then())
			.then();
	}

	Mono<FileContent> find(UUID importId) {
		return this.database.sql("select content from import_file_part where import_id = :id order by part")
			.bind("id", importId)
			.map((row) -> row.get("content", byte[].class))
			.all()
			.collectList()
			.map((parts) -> open(importId, parts));
	}

	Mono<Void> delete(UUID importId) {
		return this.database.sql("delete from import_file_part where import_id = :id").bind("id", importId).then();
	}

	/** The number of parts is bound to each of them. */
	private static FieldPlace place(UUID importId, int part, int parts) {
		return new FieldPlace("import_file_part." + parts, "content", importId, part);
	}

	private static FieldPlace place(UUID importId, int part, FileContent content) {
		return place(importId, part, content.parts().size());
	}

	private FileContent open(UUID importId, List<byte[]> encrypted) {
		List<byte[]> parts = new ArrayList<>(encrypted.size());
		for (int part = 0; part < encrypted.size(); part++) {
			parts.add(this.cipher.decrypt(encrypted.get(part), place(importId, part, encrypted.size())));
		}
		return new FileContent(parts);
	}

}
