package id.sentra.gateway.signing;

import java.nio.file.Path;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import id.sentra.gateway.support.TestSurroundings;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SigningKeyTests {

	/** Made with {@code openssl genpkey}; used nowhere else. */
	private static final String OPENSSL = """
			-----BEGIN PRIVATE KEY-----
			MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgkslOCUb0OuSVtHwO
			RIhANFpYzfaSrBlmiOgHQSN+DxmhRANCAARDfnk20/BL0i6ZrHo6hB7ig+poroPI
			PD1QUwoWyIboa/4GCS+jDj0LMx94jWeNssEYMwTj5S6KgQe+KKtbzT62
			-----END PRIVATE KEY-----
			""";

	@RepeatedTest(8)
	void the_public_half_verifies_what_the_private_half_signs() throws JOSEException {
		assertSigns(SigningKey.read(Path.of(TestSurroundings.signingKey())));
	}

	@Test
	void a_key_made_with_openssl_is_read() throws JOSEException {
		assertSigns(SigningKey.read(Path.of(TestSurroundings.write("openssl", ".pem", OPENSSL))));
	}

	@Test
	void a_key_keeps_its_id() {
		Path file = Path.of(TestSurroundings.signingKey());
		assertThat(SigningKey.read(file).getKeyID()).isEqualTo(SigningKey.read(file).getKeyID());
	}

	@Test
	void what_is_no_key_is_named_by_its_file_and_not_shown() {
		String file = TestSurroundings.write("no-key", ".pem", "-----BEGIN PRIVATE KEY-----\nc2VjcmV0\n");
		assertThatIllegalArgumentException().isThrownBy(() -> SigningKey.read(Path.of(file)))
			.withMessageContaining("no-key")
			.withMessageNotContaining("c2VjcmV0");
		assertThatThrownBy(() -> SigningKey.read(Path.of("/no/such/key.pem"))).hasMessageContaining("Cannot read");
	}

	private static void assertSigns(ECKey key) throws JOSEException {
		JWSObject signed = new JWSObject(new JWSHeader(JWSAlgorithm.ES256), new Payload("probe"));
		signed.sign(new ECDSASigner(key));
		assertThat(signed.verify(new ECDSAVerifier(key.toPublicJWK()))).isTrue();
		assertThat(key.toPublicJWK().isPrivate()).isFalse();
	}

}
