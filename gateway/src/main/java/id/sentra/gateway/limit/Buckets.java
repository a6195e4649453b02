package id.sentra.gateway.limit;

import java.time.Duration;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.sentra.gateway.limit.LimitSettings.Rate;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;

/** One bucket a key; a key that is silent long enough for a full bucket is forgotten. */
final class Buckets {

	private final Cache<String, Bucket> buckets;

	private final Rate rate;

	Buckets(Rate rate) {
		this.rate = rate;
		this.buckets = Caffeine.newBuilder()
			.maximumSize(100_000)
			.expireAfterAccess(Duration.ofSeconds(60 + rate.burst() / rate.perSecond()))
			.build();
	}

	/** Takes one: zero when there was one, else how long until there is. */
	Duration take(String key) {
		ConsumptionProbe probe = this.buckets.get(key, (unknown) -> fill()).tryConsumeAndReturnRemaining(1);
		return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(probe.getNanosToWaitForRefill()).plusSeconds(1);
	}

	private Bucket fill() {
		return Bucket.builder()
			.addLimit((limit) -> limit.capacity(this.rate.burst())
				.refillGreedy(this.rate.perSecond(), Duration.ofSeconds(1)))
			.build();
	}

}
