package id.sentra.platform.metric;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Shows the figures of all sources as gauges, on one instance only: the one whose relay
 * leads. What cannot be read is not shown, rather than shown as it was.
 */
final class MetricGauges {

	private static final Logger logger = LoggerFactory.getLogger(MetricGauges.class);

	private final MeterRegistry registry;

	private final List<MetricSource> sources;

	private final BooleanSupplier leads;

	private final Map<MetricSource, Map<String, MultiGauge>> gauges = new HashMap<>();

	private final Map<Series, Double> values = new ConcurrentHashMap<>();

	MetricGauges(MeterRegistry registry, List<MetricSource> sources, BooleanSupplier leads) {
		this.registry = registry;
		this.sources = List.copyOf(sources);
		this.leads = leads;
	}

	/** Reads all figures once more. */
	@Scheduled(initialDelayString = "PT5S", fixedDelayString = "${sentra.figures.every:PT15S}")
	Mono<Void> sample() {
		return Flux.fromIterable(this.sources).concatMap(this::sample).then();
	}

	private Mono<Void> sample(MetricSource source) {
		Mono<List<Metric>> figures = this.leads.getAsBoolean() ? source.read() : Mono.just(List.of());
		return figures.onErrorResume((error) -> {
			logger.warn("Figures of {} not read, will be tried again: {}", source.getClass().getSimpleName(),
					error.toString());
			return Mono.just(List.of());
		}).doOnNext((read) -> show(source, read)).then();
	}

	/**
	 * A gauge that is there stays and reads its new value: one registered anew would be
	 * there twice for whoever scrapes at that moment (micrometer #6851).
	 */
	private synchronized void show(MetricSource source, List<Metric> figures) {
		figures.forEach((figure) -> this.values.put(Series.of(figure), figure.value()));
		Map<String, MultiGauge> shown = this.gauges.computeIfAbsent(source, (unknown) -> new HashMap<>());
		Map<String, List<Metric>> byMeter = figures.stream().collect(Collectors.groupingBy(Metric::meter));
		byMeter.keySet()
			.forEach((meter) -> shown.computeIfAbsent(meter,
					(unknown) -> MultiGauge.builder(meter).register(this.registry)));
		shown.forEach((meter, gauge) -> gauge
			.register(byMeter.getOrDefault(meter, List.of()).stream().map(this::row).toList()));
	}

	private MultiGauge.Row<?> row(Metric figure) {
		Series series = Series.of(figure);
		Tags tags = Tags
			.of(figure.tags().entrySet().stream().map((tag) -> Tag.of(tag.getKey(), tag.getValue())).toList());
		return MultiGauge.Row.of(tags, () -> this.values.get(series));
	}

	/** What a gauge shows, whatever its value is. */
	private record Series(String meter, Map<String, String> tags) {

		static Series of(Metric figure) {
			return new Series(figure.meter(), figure.tags());
		}

	}

}
