package id.sentra.gateway.signing;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import id.sentra.gateway.account.domain.Identity;
import id.sentra.platform.security.Role;

import org.springframework.stereotype.Service;

/**
 * Mints the short-lived tokens (JWT, ES256) by which services know who is asking. One
 * token is for one audience, the context's name, and is used again for a while.
 */
@Service
public class ServiceTokens {

	/** The issuer services expect. */
	public static final String ISSUER = "sentra-gateway";

	private final ECKey key;

	private final List<ECKey> others;

	private final ECDSASigner signer;

	private final SigningSettings settings;

	private final Clock clock;

	private final Cache<Holder, String> minted;

	ServiceTokens(SigningSettings settings, Clock clock) throws JOSEException {
		Path file = settings.keyFile();
		if (file == null || file.toString().isEmpty()) {
			throw new IllegalStateException("SENTRA_GATEWAY_SIGNING_KEY_FILE must name the signing key's PEM file");
		}
		this.key = SigningKey.read(file);
		this.others = settings.otherKeyFiles().stream().map(SigningKey::read).map(ECKey::toPublicJWK).toList();
		this.signer = new ECDSASigner(this.key);
		this.settings = settings;
		this.clock = clock;
		// By the clock that the tokens' life is told by, or a token could be given out
		// that has ended.
		this.minted = Caffeine.newBuilder()
			.maximumSize(50_000)
			.expireAfterWrite(settings.reused())
			.ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
			.build();
	}

	/** A token for the audience that is valid long enough for a request. */
	public String mint(Identity identity, String audience) {
		return this.minted.get(new Holder(identity, audience), this::sign);
	}

	/** The public halves of the key that signs and of the others, each once. */
	List<JWK> publicKeys() {
		return Stream.concat(Stream.of(this.key.toPublicJWK()), this.others.stream())
			.<JWK>map((key) -> key)
			.distinct()
			.toList();
	}

	private String sign(Holder holder) {
		Identity identity = holder.identity();
		Instant now = this.clock.instant();
		JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder().issuer(ISSUER)
			.audience(holder.audience())
			.subject(identity.username())
			.issueTime(Date.from(now))
			.expirationTime(Date.from(now.plus(this.settings.life())))
			.claim("region", identity.region())
			.claim("name", identity.displayName());
		if (identity.visit() == null) {
			claims.claim("roles", identity.roles().stream().map(Role::name).sorted().toList());
		}
		else {
			// RFC 8693: the subject is the owner, the actor the officer; an owner's
			// rights
			// go without saying, so that a service that knows no actors refuses it
			claims.subject("sme-owner:" + identity.smeId())
				.claim("act", Map.of("sub", identity.username()))
				.claim("visit", identity.visit().toString());
		}
		if (identity.smeId() != null) {
			claims.claim("sme", identity.smeId().toString());
		}
		SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(this.key.getKeyID()).build(),
				claims.build());
		try {
			token.sign(this.signer);
		}
		catch (JOSEException ex) {
			throw new IllegalStateException("The signing key does not sign", ex);
		}
		return token.serialize();
	}

	private record Holder(Identity identity, String audience) {
	}

}
