package id.sentra.registry.sme;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import id.sentra.registry.observability.Meters;
import id.sentra.registry.sme.domain.Sme;
import id.sentra.registry.sme.domain.SmeEvent;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/**
 * Who did what when, with the transaction of its caller. Append-only by rights and by
 * trigger.
 */
@Repository
public class SmeHistory implements ErasableData {

	private static final String RECORD = """
			insert into sme_history (sme_id, region_code, version, action, status, reason, done_at, done_by, import_id)
			select *, :done_by, :import_id from unnest(:smes::uuid[], :regions::text[], :versions::bigint[],
				:actions::text[], :statuses::text[], :reasons::text[], :times::timestamptz[])""";

	private static final String VIEWED = """
			insert into personal_view (sme_id, region_code, viewed_by, viewed_at)
			values (:sme, :region, :viewer, :at)""";

	private final DatabaseClient database;

	private final Counter views;

	SmeHistory(DatabaseClient database, MeterRegistry meters) {
		this.database = database;
		this.views = meters.counter(Meters.PERSONAL_VIEWS);
	}

	public Mono<Void> record(List<? extends SmeEvent> events, Author actor) {
		if (events.isEmpty()) {
			return Mono.empty();
		}
		List<Sme> smes = events.stream().<Sme>map(SmeEvent::sme).toList();
		GenericExecuteSpec sql = this.database.sql(RECORD)
			.bind("smes", smes.stream().map(Sme::id).toArray(UUID[]::new))
			.bind("regions", smes.stream().map(SmeHistory::region).toArray(String[]::new))
			.bind("versions", smes.stream().map(Sme::version).toArray(Long[]::new))
			.bind("statuses", smes.stream().map((sme) -> sme.status().name()).toArray(String[]::new))
			.bind("actions", events.stream().map((event) -> event.kind().name()).toArray(String[]::new))
			.bind("reasons", events.stream().map(SmeEvent::reason).toArray(String[]::new))
			.bind("times", events.stream().map((event) -> utc(event.at())).toArray(OffsetDateTime[]::new))
			.bind("done_by", actor.username());
		sql = (actor.importId() != null) ? sql.bind("import_id", actor.importId())
				: sql.bindNull("import_id", UUID.class);
		return sql.then();
	}

	/** Personal data of an SME was shown to somebody. */
	public Mono<Void> viewed(Sme sme, String viewer, Instant at) {
		return this.database.sql(VIEWED)
			.bind("sme", sme.id())
			.bind("region", region(sme))
			.bind("viewer", viewer)
			.bind("at", utc(at))
			.then()
			.doOnSuccess((written) -> this.views.increment());
	}

	@Override
	public Mono<Void> erase(ErasedSme erased) {
		return this.database.sql("select registry_erase_history(:id, :accounts)")
			.bind("id", erased.id())
			.bind("accounts", erased.accounts().toArray(String[]::new))
			.then();
	}

	private static String region(Sme sme) {
		return sme.profile().location().district().value();
	}

	private static OffsetDateTime utc(Instant time) {
		return time.atOffset(ZoneOffset.UTC);
	}

	/**
	 * An account, and the import it acted by if it did.
	 */
	public record Author(String username, @Nullable UUID importId) {

		public static Author of(String username) {
			return new Author(username, null);
		}

	}

}
