package id.sentra.platform.metric;

import java.util.List;

import reactor.core.publisher.Mono;

/**
 * Knows figures of the whole service. It is asked every few seconds, so that it must read
 * what is kept summed up or is few by nature, and never scan a table that grows.
 */
public interface MetricSource {

	Mono<List<Metric>> read();

}
