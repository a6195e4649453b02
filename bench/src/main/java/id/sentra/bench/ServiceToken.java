package id.sentra.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.json.JsonMapper;

/**
 * An officer's token for one service, as the gateway mints it, so that the service is
 * measured without the gateway.
 */
final class ServiceToken {

	private static final Duration LIFE = Duration.ofHours(1);

	private ServiceToken() {
	}

	static String of(Path signingKey, String audience, String region) throws IOException, GeneralSecurityException {
		Instant now = Instant.now();
		String header = part(Map.of("alg", "ES256"));
		String claims = part(
				Map.of("iss", "sentra-gateway", "aud", audience, "sub", "petugas", "roles", List.of("OFFICER"),
						"region", region, "iat", now.getEpochSecond(), "exp", now.plus(LIFE).getEpochSecond()));
		Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
		signature.initSign(key(signingKey));
		signature.update((header + "." + claims).getBytes(StandardCharsets.US_ASCII));
		return header + "." + claims + "." + base64(signature.sign());
	}

	private static String part(Map<String, Object> values) {
		return base64(JsonMapper.shared().writeValueAsBytes(values));
	}

	private static PrivateKey key(Path file) throws IOException, GeneralSecurityException {
		String pem = Files.readString(file).replaceAll("-----[A-Z ]+-----", "").strip();
		return KeyFactory.getInstance("EC")
			.generatePrivate(new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(pem)));
	}

	private static String base64(byte[] bytes) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

}
