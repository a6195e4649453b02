package id.sentra.platform.sample;

import java.time.Duration;
import java.util.UUID;

import id.sentra.platform.id.Ids;
import id.sentra.platform.observability.Meters;
import id.sentra.platform.security.Scope;
import id.sentra.platform.tx.Transactions;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.search.MeterNotFoundException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

@SampleTest
class MeterTests {

	private static final String CHANGED = "id.sentra.sample.thing-changed.v1";

	@Autowired
	Things things;

	@Autowired
	Transactions transactions;

	@Autowired
	MeterRegistry meters;

	@Test
	void anEventIsCountedOnceItIsCommittedAndMeasuredOnceItTakesEffect() {
		this.things.change(Ids.next(), "31.71.01", 1).block();
		double told = events();
		long applied = applied();
		this.things.change(Ids.next(), "31.71.01", 1).block();
		assertThat(events()).isEqualTo(told + 1);
		await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> assertThat(applied()).isGreaterThan(applied));
	}

	@Test
	void aChangeThatIsRolledBackIsNotCounted() {
		UUID id = Ids.next();
		this.things.change(id, "31.71.01", 1).block();
		double told = events();
		assertThatThrownBy(() -> this.transactions
			.in(Scope.system(), this.things.change(id, "31.71.01", 2).then(Mono.error(new IllegalStateException("no"))))
			.block()).hasMessage("no");
		assertThat(events()).isEqualTo(told);
	}

	@Test
	void whatIsTalliedAndWhatWaitsIsShown() {
		this.things.change(Ids.next(), "31.71.01", 1).block();
		await().atMost(Duration.ofMinutes(2))
			.ignoreExceptionsInstanceOf(MeterNotFoundException.class)
			.untilAsserted(() -> {
				assertThat(this.meters.get(Meters.TALLY)
					.tags(Meters.TALLY_NAME, "thing", Meters.STATE, "ODD")
					.gauge()
					.value()).isPositive();
				assertThat(this.meters.get(Meters.DEAD_LETTERS_PENDING)
					.tag(Meters.TOPIC, ThingProjection.TOPIC)
					.gauge()
					.value()).isNotNegative();
				assertThat(
						this.meters.get(Meters.DEAD_LETTERS).tag(Meters.TOPIC, ThingProjection.TOPIC).counter().count())
					.isNotNegative();
				assertThat(this.meters.get(Meters.OUTBOX_LEADING).gauge().value()).isOne();
			});
	}

	private double events() {
		return this.meters.counter(Meters.EVENTS, Meters.TYPE, CHANGED).count();
	}

	private long applied() {
		return this.meters.get(Meters.EVENT_DELAY).tag(Meters.CONSUMER, ThingProjection.TOPIC).timer().count();
	}

}
