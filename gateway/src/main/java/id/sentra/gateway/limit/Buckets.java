package id.sentra.gateway.limit;

import java.time.Duration;
import java.util.function.Supplier;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.sentra.gateway.limit.LimitSettings.Rate;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;

/** One bucket a key; a key that is silent long enough for a full bucket is forgotten. */
final class Buckets {

	private static final Duration SECOND = Duration.ofSeconds(1);

	private final Cache<String, Bucket> buckets;

	private final Supplier<Bucket> full;

	Buckets(Rate rate) {
		this.full = () -> Bucket.builder()
			.addLimit((limit) -> limit.capacity(rate.burst()).refillGreedy(rate.perSecond(), SECOND))
			.build();
		this.buckets = Caffeine.newBuilder()
			.maximumSize(100_000)
			.expireAfterAccess(SECOND.multipliedBy(rate.burst() / rate.perSecond()).plusSeconds(60))
			.build();
	}

	/** Takes one: zero when there was one, else how long until there is. */
	Duration take(String key) {
		ConsumptionProbe probe = this.buckets.get(key, (unknown) -> this.full.get()).tryConsumeAndReturnRemaining(1);
		return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(probe.getNanosToWaitForRefill()).plusSeconds(1);
	}

}
