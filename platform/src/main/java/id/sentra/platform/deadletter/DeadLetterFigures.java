package id.sentra.platform.deadletter;

import java.util.List;
import java.util.Map;

import id.sentra.platform.blocking.BlockingCalls;
import id.sentra.platform.figure.Figure;
import id.sentra.platform.figure.FigureSource;
import id.sentra.platform.observability.Meters;
import reactor.core.publisher.Mono;

/** How many dead letters wait for somebody, by topic. */
final class DeadLetterFigures implements FigureSource {

	private final DeadLetters letters;

	DeadLetterFigures(DeadLetters letters) {
		this.letters = letters;
	}

	@Override
	public Mono<List<Figure>> read() {
		return BlockingCalls.of(this.letters::counts)
			.map((counts) -> counts.entrySet()
				.stream()
				.map((count) -> new Figure(Meters.DEAD_LETTERS_PENDING, Map.of(Meters.TOPIC, count.getKey()),
						count.getValue()))
				.toList());
	}

}
