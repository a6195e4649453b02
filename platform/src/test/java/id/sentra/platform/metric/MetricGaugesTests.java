package id.sentra.platform.metric;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;

class MetricGaugesTests {

	private final MeterRegistry registry = new SimpleMeterRegistry();

	private final AtomicBoolean leads = new AtomicBoolean(true);

	private Mono<List<Metric>> stock = Mono.just(List.of(new Metric("stock", Map.of("state", "FREE"), 7)));

	private final MetricGauges meters = new MetricGauges(this.registry,
			List.of(() -> this.stock, () -> Mono.just(List.of(new Metric("other", Map.of(), 1)))), this.leads::get);

	@Test
	void theInstanceThatLeadsShowsTheFigureAsItIsNow() {
		this.meters.sample().block();
		this.stock = Mono.just(List.of(new Metric("stock", Map.of("state", "FREE"), 8)));
		this.meters.sample().block();
		assertThat(this.registry.get("stock").tag("state", "FREE").gauge().value()).isEqualTo(8);
	}

	/** Registered anew it would be there twice for whoever scrapes just then. */
	@Test
	void aFigureThatChangesIsStillTheSameMeter() {
		PrometheusMeterRegistry prometheus = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
		MetricGauges shown = new MetricGauges(prometheus, List.of(() -> this.stock), this.leads::get);
		shown.sample().block();
		Gauge before = prometheus.get("stock").gauge();
		this.stock = Mono.just(List.of(new Metric("stock", Map.of("state", "FREE"), 8)));
		shown.sample().block();
		assertThat(prometheus.get("stock").gauge()).isSameAs(before);
		assertThat(prometheus.scrape()).contains("stock{state=\"FREE\"} 8.0");
		prometheus.close();
	}

	@Test
	void anotherInstanceShowsNone() {
		this.meters.sample().block();
		this.leads.set(false);
		this.meters.sample().block();
		assertThat(this.registry.getMeters()).isEmpty();
	}

	@Test
	void whatCannotBeReadIsNotShownAsItWasAndDoesNotHideTheRest() {
		this.meters.sample().block();
		this.stock = Mono.error(new IllegalStateException("database away"));
		this.meters.sample().block();
		assertThat(this.registry.find("stock").gauge()).isNull();
		assertThat(this.registry.get("other").gauge().value()).isEqualTo(1);
	}

}
