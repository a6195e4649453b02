package id.sentra.demo.crossservice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.json.JsonMapper;

/** A token for one service as the gateway mints it, of an account that need not be. */
final class MintedToken {

	private static final Duration LIFE = Duration.ofMinutes(30);

	private MintedToken() {
	}

	/** For the whole country. */
	static String of(Path signingKey, String audience, String account, String role) {
		Instant now = Instant.now();
		String token = part(Map.of("alg", "ES256")) + "."
				+ part(Map.of("iss", "sentra-gateway", "aud", audience, "sub", account, "roles", List.of(role),
						"region", "*", "iat", now.getEpochSecond(), "exp", now.plus(LIFE).getEpochSecond()));
		return token + "." + base64(signed(signingKey, token));
	}

	private static byte[] signed(Path key, String token) {
		try {
			String pem = Files.readString(key).replaceAll("-----[A-Z ]+-----", "").strip();
			Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
			signature.initSign(KeyFactory.getInstance("EC")
				.generatePrivate(new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(pem))));
			signature.update(token.getBytes(StandardCharsets.US_ASCII));
			return signature.sign();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String part(Map<String, Object> values) {
		return base64(JsonMapper.shared().writeValueAsBytes(values));
	}

	private static String base64(byte[] bytes) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

}
