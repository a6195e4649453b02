package id.sentra.gateway.signing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.util.Base64URL;
import org.bouncycastle.jce.ECNamedCurveTable;
import org.bouncycastle.jce.spec.ECNamedCurveParameterSpec;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;

/**
 * Reads the gateway's EC P-256 private key (PKCS#8 PEM) and works out the public half.
 */
final class SigningKey {

	private SigningKey() {
	}

	static ECKey read(Path file) {
		try {
			ECPrivateKey key = (ECPrivateKey) KeyFactory.getInstance("EC")
				.generatePrivate(new PKCS8EncodedKeySpec(decode(Files.readString(file))));
			return withPublicHalf(key);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot read the signing key file " + file, ex);
		}
		catch (GeneralSecurityException | JOSEException | RuntimeException ex) {
			throw new IllegalArgumentException("Not a PKCS#8 PEM of an EC P-256 private key: " + file, ex);
		}
	}

	private static byte[] decode(String pem) {
		String body = pem.replace("-----BEGIN PRIVATE KEY-----", "").replace("-----END PRIVATE KEY-----", "");
		return Base64.getMimeDecoder().decode(body.strip());
	}

	private static ECKey withPublicHalf(ECPrivateKey key) throws JOSEException {
		if (!Curve.P_256.equals(Curve.forECParameterSpec(key.getParams()))) {
			throw new IllegalArgumentException("The curve must be P-256");
		}
		ECNamedCurveParameterSpec curve = ECNamedCurveTable.getParameterSpec("secp256r1");
		ECPoint point = new FixedPointCombMultiplier().multiply(curve.getG(), key.getS()).normalize();
		return new ECKey.Builder(Curve.P_256, Base64URL.encode(point.getAffineXCoord().getEncoded()),
				Base64URL.encode(point.getAffineYCoord().getEncoded()))
			.privateKey(key)
			.keyUse(KeyUse.SIGNATURE)
			.keyIDFromThumbprint()
			.build();
	}

}
