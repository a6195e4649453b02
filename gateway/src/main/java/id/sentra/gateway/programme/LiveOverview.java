package id.sentra.gateway.programme;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import id.sentra.gateway.programme.domain.Context;
import id.sentra.gateway.programme.domain.Overview;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Service;

/**
 * The overview of a region, now and as it changes. Services are asked about once a second
 * while anybody watches the region, however many do, and not at all otherwise.
 */
@Service
class LiveOverview {

	private static final Duration LINGER = Duration.ofSeconds(5);

	private final Summaries summaries;

	private final OverviewSettings settings;

	private final Map<String, Flux<Overview>> watched = new ConcurrentHashMap<>();

	LiveOverview(Summaries summaries, OverviewSettings settings) {
		this.summaries = summaries;
		this.settings = settings;
	}

	/** As it is now; services that do not answer are missing. */
	public Mono<Overview> now(String region) {
		return Flux.fromArray(Context.values())
			.flatMap((context) -> this.summaries.of(context, region).map((figures) -> Map.entry(context, figures)))
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue))
			.map((figures) -> new Overview(region, figures));
	}

	/** As it is now and each time it changes; never ends by itself. */
	public Flux<Overview> changes(String region) {
		return this.watched.computeIfAbsent(region, this::watch);
	}

	private Flux<Overview> watch(String region) {
		return now(region).repeatWhen((done) -> done.delayElements(this.settings.every()))
			.distinctUntilChanged()
			.doFinally((signal) -> this.watched.remove(region))
			.replay(1)
			.refCount(1, LINGER);
	}

}
