package id.sentra.platform.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RememberedTokensTests {

	private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");

	private final AtomicInteger checked = new AtomicInteger();

	private final JwtTimestampValidator timestamps = new JwtTimestampValidator(Duration.ZERO);

	private final RememberedTokens tokens = new RememberedTokens(this::check, this.timestamps);

	@Test
	void aGenuineTokenIsCheckedOnce() {
		at(NOW);
		assertThat(this.tokens.decode("genuine").block()).isSameAs(this.tokens.decode("genuine").block());
		assertThat(this.checked).hasValue(1);
	}

	@Test
	void anExpiredTokenIsCheckedAgainAndRefused() {
		at(NOW);
		this.tokens.decode("genuine").block();
		at(NOW.plusSeconds(61));
		assertThatThrownBy(() -> this.tokens.decode("genuine").block()).isInstanceOf(BadJwtException.class);
	}

	@Test
	void aForgedTokenIsNeverRemembered() {
		for (int attempt = 1; attempt <= 2; attempt++) {
			assertThatThrownBy(() -> this.tokens.decode("forged").block()).isInstanceOf(BadJwtException.class);
			assertThat(this.checked).hasValue(attempt);
		}
	}

	private void at(Instant now) {
		this.timestamps.setClock(Clock.fixed(now, ZoneOffset.UTC));
	}

	private Mono<Jwt> check(String token) {
		this.checked.incrementAndGet();
		Jwt jwt = Jwt.withTokenValue(token).header("alg", "ES256").issuedAt(NOW).expiresAt(NOW.plusSeconds(60)).build();
		return (token.equals("forged") || this.timestamps.validate(jwt).hasErrors())
				? Mono.error(new BadJwtException("no")) : Mono.just(jwt);
	}

}
