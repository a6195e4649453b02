package id.sentra.platform.tx;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import io.r2dbc.postgresql.api.PostgresqlException;
import io.r2dbc.spi.Readable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** What one transaction has still to write, and whether the audit is told by it. */
final class DeferredWrites {

	private final DatabaseClient database;

	private final Map<String, DeferredWrite> waiting = new LinkedHashMap<>();

	private boolean told;

	DeferredWrites(DatabaseClient database) {
		this.database = database;
	}

	/** Keeps the order within a kind: the one before is sent first. */
	synchronized Mono<Void> add(DeferredWrite write) {
		Mono<Void> before = this.waiting.containsKey(write.name()) ? send() : Mono.empty();
		this.waiting.put(write.name(), write);
		return before;
	}

	/** All that waits, in one statement. */
	synchronized Mono<Void> send() {
		if (this.waiting.isEmpty()) {
			return Mono.empty();
		}
		List<DeferredWrite> writes = List.copyOf(this.waiting.values());
		this.waiting.clear();
		List<DeferredWrite> counted = writes.stream().filter((write) -> write.unlessOne() != null).toList();
		DatabaseClient.GenericExecuteSpec sql = this.database.sql(sql(writes, counted));
		for (DeferredWrite write : writes) {
			sql = sql.bindValues(write.values());
		}
		return sql.map((row) -> requireOneEach(counted, row))
			.one()
			.onErrorMap(DuplicateKeyException.class, (ex) -> refusal(writes, ex))
			.then();
	}

	private static String sql(List<DeferredWrite> writes, List<DeferredWrite> counted) {
		String parts = writes.stream().map(DeferredWrite::sql).collect(Collectors.joining(", "));
		String counts = counted.stream()
			.map((write) -> ", (select count(*) from " + write.name() + ")")
			.collect(Collectors.joining());
		return "with " + parts + " select true" + counts;
	}

	private static boolean requireOneEach(List<DeferredWrite> counted, Readable row) {
		for (int i = 0; i < counted.size(); i++) {
			if (!Long.valueOf(1).equals(row.get(i + 1, Long.class))) {
				throw Objects.requireNonNull(counted.get(i).unlessOne()).get();
			}
		}
		return true;
	}

	private static Throwable refusal(List<DeferredWrite> writes, DuplicateKeyException violated) {
		if (!(violated.getCause() instanceof PostgresqlException ex)) {
			return violated;
		}
		Supplier<? extends RuntimeException> refusal = writes.stream()
			.map((write) -> write.taken().get(ex.getErrorDetails().getConstraintName().orElse("")))
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
		return (refusal != null) ? refusal.get() : violated;
	}

	synchronized boolean isEmpty() {
		return this.waiting.isEmpty();
	}

	synchronized void told() {
		this.told = true;
	}

	synchronized boolean areTold() {
		return this.told;
	}

}
