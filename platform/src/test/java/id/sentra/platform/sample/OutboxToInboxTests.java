package id.sentra.platform.sample;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import id.sentra.platform.event.CloudEventHeaders;
import id.sentra.platform.event.EventEnvelope;
import id.sentra.platform.id.Ids;
import id.sentra.platform.inbox.EventConsumers;
import id.sentra.platform.security.Scope;
import id.sentra.platform.test.TestEvents;
import id.sentra.platform.tx.Transactions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
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

	@Autowired
	EventConsumers consumers;

	@Autowired
	ThingProjection projection;

	@Test
	void whatIsCommittedTakesEffectOnceInTheOtherService() {
		List<UUID> ids = IntStream.range(0, 300).mapToObj((i) -> Ids.next()).toList();
		Flux.fromIterable(ids).flatMap((id) -> this.things.change(id, "21.72.01", 1), 8).blockLast();
		Flux.fromIterable(ids).flatMap((id) -> this.things.change(id, "21.72.01", 2), 8).blockLast();
		await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> assertThat(seen(ids)).isEqualTo(300));
	}

	@Test
	void whatComesTwiceInAPollTakesEffectOnceAndInItsOrder() {
		UUID id = Ids.next();
		EventEnvelope first = changed(id, 1);
		this.consumers.apply(this.projection,
				Stream.of(first, first, changed(id, 2), first).map(OutboxToInboxTests::received).toList());
		assertThat(seen(List.of(id))).isEqualTo(1);
	}

	@Test
	void whatIsRolledBackIsNeverTold() {
		UUID id = Ids.next();
		Mono<Void> change = this.things.change(id, "21.72.01", 1).then(Mono.error(new IllegalStateException("no")));
		assertThatThrownBy(() -> this.transactions.in(Scope.system(), change).block()).hasMessage("no");
		assertThat(number("select count(*) from outbox where aggregate_id = '" + id + "'")).isZero();
		assertThat(number("select count(*) from thing where id = '" + id + "'")).isZero();
	}

	private static EventEnvelope changed(UUID id, long version) {
		return TestEvents.event("id.sentra.sample.thing-changed.v1", id, version,
				"{\"id\":\"%s\",\"region\":\"21.72.01\",\"word\":\"fine\"}".formatted(id));
	}

	private static ConsumerRecord<byte[], byte[]> received(EventEnvelope event) {
		ConsumerRecord<byte[], byte[]> record = new ConsumerRecord<>(ThingProjection.TOPIC, 0, 0, new byte[0],
				event.data());
		CloudEventHeaders.write(record.headers(), event, null);
		return record;
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
