package id.sentra.platform.security;

import java.time.Duration;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import reactor.core.publisher.Mono;

/**
 * Remembers for a minute which tokens bear a genuine signature, since checking one costs
 * more than most commands. Expiry, issuer and audience are checked at every use.
 */
final class RememberedTokens implements ReactiveJwtDecoder {

	private static final Duration REMEMBERED = Duration.ofMinutes(1);

	private static final int AT_MOST = 10_000;

	private final ReactiveJwtDecoder decoder;

	private final OAuth2TokenValidator<Jwt> validator;

	private final Cache<String, Jwt> genuine = Caffeine.newBuilder()
		.maximumSize(AT_MOST)
		.expireAfterWrite(REMEMBERED)
		.build();

	RememberedTokens(ReactiveJwtDecoder decoder, OAuth2TokenValidator<Jwt> validator) {
		this.decoder = decoder;
		this.validator = validator;
	}

	@Override
	public Mono<Jwt> decode(String token) {
		Jwt known = this.genuine.getIfPresent(token);
		if (known != null && !this.validator.validate(known).hasErrors()) {
			return Mono.just(known);
		}
		return this.decoder.decode(token).doOnNext((jwt) -> this.genuine.put(token, jwt));
	}

}
