package id.sentra.gateway.programme.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import id.sentra.gateway.programme.domain.ServiceFigures.Part;
import org.jspecify.annotations.Nullable;

/** The steps of the programme in a region, each as the service that counts it says. */
public record Funnel(Overview overview) {

	/** The steps in their order; without a figure when its service is silent. */
	public List<Stage> stages() {
		return Arrays.stream(Step.values()).map((step) -> new Stage(step, total(step))).toList();
	}

	/** The steps of one part of the region. */
	public List<Stage> stagesOf(String code) {
		return Arrays.stream(Step.values()).map((step) -> new Stage(step, of(step, code))).toList();
	}

	/** Whether the parts' figures add up to the total wherever both are known. */
	public boolean reconciles() {
		return figures().entrySet()
			.stream()
			.allMatch((entry) -> entry.getValue()
				.steps()
				.entrySet()
				.stream()
				.allMatch((step) -> step.getValue() == sum(entry.getValue(), step.getKey())));
	}

	private @Nullable Long total(Step step) {
		return Optional.ofNullable(figures().get(step.context()))
			.map((figures) -> figures.steps().get(step))
			.orElse(null);
	}

	private @Nullable Long of(Step step, String code) {
		ServiceFigures figures = figures().get(step.context());
		if (figures == null || !figures.steps().containsKey(step)) {
			return null;
		}
		return figures.parts()
			.stream()
			.filter((part) -> part.code().equals(code))
			.map((part) -> part.steps().get(step))
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(0L);
	}

	private static long sum(ServiceFigures figures, Step step) {
		return figures.parts().stream().map(Part::steps).mapToLong((steps) -> steps.getOrDefault(step, 0L)).sum();
	}

	private Map<Context, ServiceFigures> figures() {
		return this.overview.figures();
	}

	/** A step and how many reached it; null when nobody can say. */
	public record Stage(Step step, @Nullable Long reached) {
	}

}
