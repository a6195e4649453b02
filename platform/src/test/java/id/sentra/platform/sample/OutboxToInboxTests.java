package id.sentra.platform.sample;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import id.sentra.platform.id.Ids;
import id.sentra.platform.security.Scope;
import id.sentra.platform.tx.Transactions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

@SampleTest
class OutboxToInboxTests {

	@Autowired
	Things things;

	@Autowired
	Transactions transactions;

	@Autowired
	DatabaseClient database;

	@Test
	void whatIsCommittedTakesEffectOnceInTheOtherService() {
		List<UUID> ids = IntStream.range(0, 300).mapToObj((i) -> Ids.next()).toList();
		Flux.fromIterable(ids).flatMap((id) -> this.things.change(id, "21.72.01", 1), 8).blockLast();
		Flux.fromIterable(ids).flatMap((id) -> this.things.change(id, "21.72.01", 2), 8).blockLast();
		await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> assertThat(seen(ids)).isEqualTo(300));
	}

	@Test
	void whatIsRolledBackIsNeverTold() {
		UUID id = Ids.next();
		Mono<Void> change = this.things.change(id, "21.72.01", 1).then(Mono.error(new IllegalStateException("no")));
		assertThatThrownBy(() -> this.transactions.in(Scope.system(), change).block()).hasMessage("no");
		assertThat(number("select count(*) from outbox where aggregate_id = '" + id + "'")).isZero();
		assertThat(number("select count(*) from thing where id = '" + id + "'")).isZero();
	}

	private long seen(List<UUID> ids) {
		return this.transactions
			.in(Scope.system(),
					this.database
						.sql("select count(*) from seen_thing where id = any (:ids) and version = 2 and effects = 2")
						.bind("ids", ids.toArray(UUID[]::new))
						.map((row) -> row.get(0, Long.class))
						.one())
			.block();
	}

	private long number(String sql) {
		return this.transactions.in(Scope.system(), this.database.sql(sql).map((row) -> row.get(0, Long.class)).one())
			.block();
	}

}
