package id.sentra.financing.sme;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import id.sentra.platform.error.Conflict;
import id.sentra.platform.error.NotFound;
import id.sentra.platform.event.EventJson;
import id.sentra.platform.security.Scope;
import id.sentra.platform.sme.MergeableData;
import id.sentra.platform.sme.SmeCopies;
import id.sentra.platform.sql.Columns;
import io.r2dbc.spi.Readable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The SMEs we know: of each what a loan asks for. */
@Repository
public class Smes extends SmeCopies<Sme> {

	/** Of one that may still be verified. */
	private static final String NOT_YET = "sme-not-verified";

	Smes(DatabaseClient database, EventJson json, ObjectProvider<MergeableData> owned) {
		super(database, json, List.of("scale", "since"), Smes::sme, owned);
	}

	/**
	 * The SME, verified or not yet: a loan of earlier books was decided long ago, but
	 * none is entered for one that was stopped, closed, erased or merged. It stays so
	 * until the transaction ends.
	 */
	public Mono<Sme> present(UUID id, Scope scope) {
		return lockAll(List.of(id), scope).flatMapIterable((found) -> found)
			.next()
			.switchIfEmpty(Mono.error(() -> new NotFound("sme-not-found")))
			.doOnNext((sme) -> sme.refusal().filter((code) -> !code.equals(NOT_YET)).ifPresent((code) -> {
				throw new Conflict(code);
			}));
	}

	private static Sme sme(Readable row) {
		return new Sme(row.get("id", UUID.class), row.get("name", String.class), Columns.region(row, "region_code"),
				row.get("status", String.class), row.get("scale", String.class), row.get("since", LocalDate.class));
	}

}
