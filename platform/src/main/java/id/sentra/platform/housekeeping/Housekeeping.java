package id.sentra.platform.housekeeping;

import id.sentra.platform.security.Scope;
import id.sentra.platform.tx.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.scheduling.annotation.Scheduled;
import reactor.core.publisher.Mono;

/**
 * Forgets applied events after 30 days, four times as long as Kafka remembers where a
 * silent consumer was, and answers kept for idempotency after 7 days.
 */
public final class Housekeeping {

	private static final Logger logger = LoggerFactory.getLogger(Housekeeping.class);

	private static final String INBOX = """
			delete from inbox where ctid = any (array(
				select ctid from inbox where processed_at < now() - interval '30 days' limit 10000))""";

	private static final String ANSWERS = """
			delete from idempotency_key where ctid = any (array(
				select ctid from idempotency_key where created_at < now() - interval '7 days' limit 10000))""";

	private static final long BATCH = 10_000;

	private final Transactions transactions;

	private final DatabaseClient database;

	Housekeeping(Transactions transactions, DatabaseClient database) {
		this.transactions = transactions;
		this.database = database;
	}

	@Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
	public Mono<Void> clean() {
		return Mono.defer(() -> delete(INBOX).then(delete(ANSWERS))).onErrorResume((error) -> {
			logger.warn("Housekeeping failed, will be tried again in an hour: {}", error.toString());
			return Mono.empty();
		});
	}

	private Mono<Void> delete(String sql) {
		return this.transactions.in(Scope.system(), this.database.sql(sql).fetch().rowsUpdated())
			.repeat()
			.takeUntil((rows) -> rows < BATCH)
			.then();
	}

}
