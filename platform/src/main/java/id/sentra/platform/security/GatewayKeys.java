package id.sentra.platform.security;

import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.SignedJWT;
import id.sentra.platform.blocking.BlockingCalls;
import reactor.core.publisher.Flux;

/**
 * The keys that the gateway publishes, as of a few minutes ago at most: one that was
 * withdrawn is forgotten. They are read anew for a key that is not known, but not often,
 * and kept for a while when the gateway does not answer.
 */
final class GatewayKeys implements Function<SignedJWT, Flux<JWK>> {

	/** How long they are kept. */
	static final Duration KEPT = Duration.ofMinutes(5);

	/** Of that time, how often at most a key nobody knows makes us ask. */
	private static final int ASKED_WITHIN = 10;

	/** How many of these times they are good for without an answer. */
	private static final int OUTAGE = 6;

	private static final int PATIENCE = 2_000;

	private static final int LARGEST = 64 * 1024;

	private final JWKSource<SecurityContext> source;

	GatewayKeys(String address, Duration kept) {
		try {
			this.source = JWKSourceBuilder
				.create(URI.create(address).toURL(), new DefaultResourceRetriever(PATIENCE, PATIENCE, LARGEST))
				.cache(kept.toMillis(), 2L * PATIENCE)
				.refreshAheadCache(false)
				.rateLimited(kept.toMillis() / ASKED_WITHIN)
				.outageTolerant(kept.toMillis() * OUTAGE)
				.build();
		}
		catch (MalformedURLException ex) {
			throw new IllegalArgumentException("Not the address of the gateway's keys: " + address, ex);
		}
	}

	@Override
	public Flux<JWK> apply(SignedJWT token) {
		JWKSelector fitting = new JWKSelector(JWKMatcher.forJWSHeader(token.getHeader()));
		return BlockingCalls.<List<JWK>>of(() -> find(fitting)).flatMapIterable((keys) -> keys);
	}

	/** None for a key nobody knows while we may not ask again: its token is refused. */
	private List<JWK> find(JWKSelector fitting) throws KeySourceException {
		try {
			return this.source.get(fitting, null);
		}
		catch (RateLimitReachedException ex) {
			return List.of();
		}
	}

}
