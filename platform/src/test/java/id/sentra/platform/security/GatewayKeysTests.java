package id.sentra.platform.security;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

class GatewayKeysTests {

	private static final Duration PATIENCE = Duration.ofMinutes(2);

	private final ECKey old = key("old");

	private final ECKey next = key("next");

	private final AtomicInteger asked = new AtomicInteger();

	private volatile JWKSet published = new JWKSet(List.<JWK>of(this.old));

	private DisposableServer gateway;

	@BeforeEach
	void gateway() {
		this.gateway = HttpServer.create().host("127.0.0.1").port(0).handle((request, response) -> {
			this.asked.incrementAndGet();
			return response.header("Content-Type", "application/json")
				.sendString(Mono.just(this.published.toPublicJWKSet().toString()));
		}).bindNow();
	}

	@AfterEach
	void stop() {
		this.gateway.disposeNow();
	}

	@Test
	void aKeyThatWasWithdrawnIsForgottenWithoutAStart() throws JOSEException {
		ReactiveJwtDecoder tokens = tokens(Duration.ofSeconds(1));
		String token = token(this.old);
		assertThat(tokens.decode(token).block().getSubject()).isEqualTo("walker");
		this.published = new JWKSet(List.<JWK>of(this.next));
		await().atMost(PATIENCE)
			.untilAsserted(
					() -> assertThatThrownBy(() -> tokens.decode(token).block()).isInstanceOf(BadJwtException.class));
		assertThat(tokens.decode(token(this.next)).block().getSubject()).isEqualTo("walker");
	}

	@Test
	void aNewKeyIsKnownBeforeTheOldOnesTimeIsOver() throws JOSEException {
		ReactiveJwtDecoder tokens = tokens(Duration.ofMinutes(5));
		tokens.decode(token(this.old)).block();
		this.published = new JWKSet(List.<JWK>of(this.old, this.next));
		assertThat(tokens.decode(token(this.next)).block().getSubject()).isEqualTo("walker");
	}

	@Test
	void whoMakesUpKeysDoesNotMakeUsAskForEach() throws JOSEException {
		ReactiveJwtDecoder tokens = tokens(Duration.ofMinutes(5));
		tokens.decode(token(this.old)).block();
		for (int forged = 0; forged < 50; forged++) {
			String token = token(key("forged" + forged));
			assertThatThrownBy(() -> tokens.decode(token).block()).isInstanceOf(BadJwtException.class);
		}
		assertThat(this.asked.get()).isLessThanOrEqualTo(3);
		assertThat(tokens.decode(token(this.old)).block().getSubject()).isEqualTo("walker");
	}

	@Test
	void aGatewayThatIsAwayTakesNoKeyAlong() throws JOSEException {
		ReactiveJwtDecoder tokens = tokens(Duration.ofMillis(100));
		assertThat(tokens.decode(token(this.old)).block().getSubject()).isEqualTo("walker");
		int before = this.asked.get();
		await().atMost(PATIENCE).until(() -> {
			tokens.decode(token(this.old)).block();
			return this.asked.get() > before;
		});
		this.gateway.disposeNow();
		assertThat(tokens.decode(token(this.old)).block().getSubject()).isEqualTo("walker");
	}

	private ReactiveJwtDecoder tokens(Duration kept) {
		return NimbusReactiveJwtDecoder
			.withJwkSource(new GatewayKeys("http://127.0.0.1:" + this.gateway.port() + "/keys", kept))
			.jwsAlgorithm(SignatureAlgorithm.ES256)
			.build();
	}

	private static String token(ECKey key) throws JOSEException {
		SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build(),
				new JWTClaimsSet.Builder().subject("walker").build());
		token.sign(new ECDSASigner(key));
		return token.serialize();
	}

	private static ECKey key(String id) {
		try {
			return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
