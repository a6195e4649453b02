package id.sentra.platform.blocking;

import java.time.Duration;
import java.util.Map;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * Bounds of what costs memory or processor.
 *
 * @param workers pieces of work that run at a time, if their memory allows
 * @param queue pieces of work that wait beside them
 * @param perAccount pieces of one account, running or waiting
 * @param heapShare part of the heap that what runs may weigh together
 * @param retryAfter told to whoever is refused
 * @param weights heap that each kind of work takes at most
 */
@ConfigurationProperties("sentra.bulkhead")
public record BulkheadSettings(int workers, int queue, int perAccount, double heapShare, Duration retryAfter,
		Map<WorkType, DataSize> weights) {

	public BulkheadSettings {
		weights = Map.copyOf(weights);
		for (WorkType type : WorkType.values()) {
			if (!weights.containsKey(type)) {
				throw new IllegalArgumentException("sentra.bulkhead.weights lacks " + type.tag());
			}
		}
		if (workers < 1 || queue < 0 || heapShare <= 0 || heapShare > 1) {
			throw new IllegalArgumentException("sentra.bulkhead allows no work");
		}
	}

}
