package id.sentra.registry.sme;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import id.sentra.platform.sql.Columns;
import id.sentra.platform.tx.DeferredWrite;
import id.sentra.platform.tx.Transactions;
import id.sentra.registry.observability.Meters;
import id.sentra.registry.sme.domain.Sme;
import id.sentra.registry.sme.domain.SmeEvent;
import id.sentra.registry.sme.domain.SmeStatus;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.r2dbc.spi.Parameters;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/**
 * Who did what when, with the transaction of its caller. Append-only by rights and by
 * trigger.
 */
@Repository
public class SmeHistory implements ErasableData {

	private static final String RECORD = """
			recorded as (insert into sme_history (sme_id, region_code, version, action, status, reason, done_at, done_by, import_id)
				select *, :history_by, :history_import from unnest(:history_smes::uuid[], :history_regions::text[],
					:history_versions::bigint[], :history_actions::text[], :history_statuses::text[], :history_reasons::text[],
					:history_times::timestamptz[]))""";

	private static final String VIEWED = """
			insert into personal_view (sme_id, region_code, viewed_by, viewed_at, file_id)
			values (:sme, :region, :viewer, :at, :file)""";

	private static final String BEFORE_SUSPENSION = """
			select status from sme_history where sme_id = :sme and status <> 'SUSPENDED'
			order by version desc, id desc limit 1""";

	private final DatabaseClient database;

	private final Counter views;

	SmeHistory(DatabaseClient database, MeterRegistry meters) {
		this.database = database;
		this.views = meters.counter(Meters.PERSONAL_VIEWS);
	}

	/** Written with the last statement of the transaction. */
	public Mono<Void> record(List<? extends SmeEvent> events, Author actor) {
		if (events.isEmpty()) {
			return Mono.empty();
		}
		List<Sme> smes = events.stream().<Sme>map(SmeEvent::sme).toList();
		return Transactions.defer(new DeferredWrite("history", RECORD,
				Map.of("history_smes", smes.stream().map(Sme::id).toArray(UUID[]::new), "history_regions",
						smes.stream().map(SmeHistory::region).toArray(String[]::new), "history_versions",
						smes.stream().map(Sme::version).toArray(Long[]::new), "history_statuses",
						smes.stream().map((sme) -> sme.status().name()).toArray(String[]::new), "history_actions",
						events.stream().map((event) -> event.kind().name()).toArray(String[]::new), "history_reasons",
						events.stream().map(SmeEvent::reason).toArray(String[]::new), "history_times",
						events.stream().map((event) -> utc(event.at())).toArray(OffsetDateTime[]::new), "history_by",
						actor.username(), "history_import",
						(actor.importId() != null) ? actor.importId() : Parameters.in(UUID.class))));
	}

	/** The status a suspended SME had before. */
	public Mono<SmeStatus> statusBeforeSuspension(UUID sme) {
		return this.database.sql(BEFORE_SUSPENSION)
			.bind("sme", sme)
			.map((row) -> Columns.constant(row, "status", SmeStatus.class))
			.one()
			.defaultIfEmpty(SmeStatus.REGISTERED);
	}

	/** Personal data of an SME was shown to somebody. */
	public Mono<Void> viewed(Sme sme, String viewer, Instant at) {
		return viewed(sme, null, viewer, at);
	}

	/** The same of one of its files. */
	Mono<Void> viewed(Sme sme, @Nullable UUID file, String viewer, Instant at) {
		return this.database.sql(VIEWED)
			.bind("file", (file != null) ? file : Parameters.in(UUID.class))
			.bind("sme", sme.id())
			.bind("region", region(sme))
			.bind("viewer", viewer)
			.bind("at", utc(at))
			.then()
			.doOnSuccess((written) -> this.views.increment());
	}

	/** What the transaction has recorded itself is blanked too. */
	@Override
	public Mono<Void> erase(ErasedSme erased) {
		return Transactions.flush()
			.then(this.database.sql("select registry_erase_history(:id, :accounts)")
				.bind("id", erased.id())
				.bind("accounts", erased.accounts().toArray(String[]::new))
				.then());
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
