package id.sentra.gateway.limit;

import java.time.Duration;
import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How many requests an account and an address may send, how many accounts and
 * registrations an address, how many connections one may hold, how long a body may take
 * to come, and whose X-Forwarded-For is believed (addresses or CIDR ranges of the proxies
 * in front).
 */
@ConfigurationProperties("sentra.gateway.limit")
public record LimitSettings(Rate account, Rate address, Slow registration, int connections, Body body,
		List<String> trustedProxies) {

	/** Between two parts of a body, and until it is whole. */
	public record Body(Duration silence, Duration whole) {
	}

	/** So many at once, and so many a second after that. */
	public record Rate(int burst, int perSecond) {
	}

	/** So many at once, and one more in each time. */
	public record Slow(int burst, Duration every) {
	}

}
