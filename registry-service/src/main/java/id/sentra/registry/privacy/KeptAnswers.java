package id.sentra.registry.privacy;

import java.util.UUID;

import id.sentra.registry.sme.ErasableData;
import id.sentra.registry.sme.ErasedSme;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/**
 * Answers that the platform keeps under idempotency keys. Those of the owner go; where
 * another's tells of the SME, the same command is answered from now on that it was
 * erased.
 */
@Repository
class KeptAnswers implements ErasableData {

	private static final String REPLACE = """
			update idempotency_key set status = 404, headers = '{}', body = '{"status":404,"code":"sme-erased"}'
			where exists (select from unnest(:smes::uuid[]) as one where body like '%' || one || '%')""";

	private final DatabaseClient database;

	KeptAnswers(DatabaseClient database) {
		this.database = database;
	}

	@Override
	public Mono<Void> erase(ErasedSme erased) {
		return this.database.sql("delete from idempotency_key where username = any(:accounts)")
			.bind("accounts", erased.accounts().toArray(String[]::new))
			.then()
			.then(this.database.sql(REPLACE).bind("smes", erased.all().toArray(UUID[]::new)).then());
	}

}
