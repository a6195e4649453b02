package id.sentra.gateway.programme.domain;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import id.sentra.gateway.programme.domain.ServiceFigures.Part;

/**
 * The figures of one region side by side. A service that did not answer is absent from
 * {@code figures}; nothing is guessed for it.
 */
public record Overview(String region, Map<Context, ServiceFigures> figures) {

	public Overview {
		figures = Map.copyOf(figures);
	}

	/** Whether everybody answered and has what the registry has. */
	public boolean allAgree() {
		return services().stream().allMatch((service) -> service.state() == State.SAME);
	}

	/** Each service with its figures and how it stands to the registry. */
	public List<Service> services() {
		return Arrays.stream(Context.values()).map(this::service).toList();
	}

	/** The services that did not answer. */
	public List<Context> silent() {
		return Arrays.stream(Context.values()).filter((context) -> !this.figures.containsKey(context)).toList();
	}

	/** SMEs in the registry; when it is silent, the most any other service has. */
	public long smes() {
		return base().map(ServiceFigures::smes).orElse(0L);
	}

	/** Verified SMEs, by the same source. */
	public long verified() {
		return base().map(ServiceFigures::verified).orElse(0L);
	}

	/** Whether the registry itself says so. */
	public boolean isFromRegistry() {
		return this.figures.containsKey(Context.REGISTRY);
	}

	/** The parts of the region with what each service has there, by code. */
	public List<Row> rows() {
		Map<String, Part> parts = new TreeMap<>();
		this.figures.values()
			.forEach((figures) -> figures.parts().forEach((part) -> parts.putIfAbsent(part.code(), part)));
		base().ifPresent((figures) -> figures.parts().forEach((part) -> parts.put(part.code(), part)));
		return parts.values().stream().map(this::row).toList();
	}

	private Row row(Part part) {
		Map<Context, Long> smes = new EnumMap<>(Context.class);
		this.figures.forEach((context, figures) -> smes.put(context, figures.smesOf(part.code())));
		return new Row(part, smes);
	}

	private Service service(Context context) {
		ServiceFigures figures = this.figures.get(context);
		if (figures == null) {
			return new Service(context, 0, 0, State.SILENT);
		}
		long behind = smes() - figures.smes();
		return new Service(context, figures.smes(), behind, stateOf(behind));
	}

	private State stateOf(long behind) {
		if (behind == 0) {
			return isFromRegistry() ? State.SAME : State.UNKNOWN;
		}
		return (behind > 0) ? State.BEHIND : State.AHEAD;
	}

	private Optional<ServiceFigures> base() {
		ServiceFigures registry = this.figures.get(Context.REGISTRY);
		return (registry != null) ? Optional.of(registry)
				: this.figures.values().stream().max(Comparator.comparingLong(ServiceFigures::smes));
	}

	/** How a service stands to the registry. */
	public enum State {

		SAME, BEHIND, AHEAD, SILENT, UNKNOWN

	}

	/** A service and how many SMEs it lacks. */
	public record Service(Context context, long smes, long behind, State state) {
	}

	/** A part of the region; a silent service has no entry in {@code smes}. */
	public record Row(Part part, Map<Context, Long> smes) {
	}

}
