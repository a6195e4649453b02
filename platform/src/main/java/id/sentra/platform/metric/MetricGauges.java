package id.sentra.platform.metric;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
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

	private synchronized void show(MetricSource source, List<Metric> figures) {
		Map<String, MultiGauge> shown = this.gauges.computeIfAbsent(source, (unknown) -> new HashMap<>());
		Map<String, List<Metric>> byMeter = figures.stream().collect(Collectors.groupingBy(Metric::meter));
		byMeter.keySet()
			.forEach((meter) -> shown.computeIfAbsent(meter,
					(unknown) -> MultiGauge.builder(meter).register(this.registry)));
		shown.forEach((meter, gauge) -> gauge
			.register(byMeter.getOrDefault(meter, List.of()).stream().map(Metric::row).toList(), true));
	}

}
