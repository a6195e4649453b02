package id.sentra.platform.deadletter;

import java.util.List;
import java.util.Map;

import id.sentra.platform.blocking.BlockingCalls;
import id.sentra.platform.metric.Metric;
import id.sentra.platform.metric.MetricSource;
import id.sentra.platform.observability.Meters;
import reactor.core.publisher.Mono;

/** How many dead letters wait for somebody, by topic. */
final class DeadLetterMetrics implements MetricSource {

	private final DeadLetters letters;

	DeadLetterMetrics(DeadLetters letters) {
		this.letters = letters;
	}

	@Override
	public Mono<List<Metric>> read() {
		return BlockingCalls.of(this.letters::counts)
			.map((counts) -> counts.entrySet()
				.stream()
				.map((count) -> new Metric(Meters.DEAD_LETTERS_PENDING, Map.of(Meters.TOPIC, count.getKey()),
						count.getValue()))
				.toList());
	}

}
