package id.sentra.gateway.signing;

import java.nio.file.Path;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import id.sentra.gateway.account.domain.Identity;
import id.sentra.gateway.support.TestSurroundings;
import id.sentra.platform.security.Role;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The key is changed in three starts; no token is refused meanwhile. */
class ServiceTokensTests {

	private final Path old = Path.of(TestSurroundings.signingKey());

	private final Path next = Path.of(TestSurroundings.signingKey());

	@Test
	void while_the_key_is_changed_each_start_publishes_what_the_one_before_and_after_signs_with()
			throws JOSEException, ParseException {
		List<ServiceTokens> starts = List.of(tokens(this.old), tokens(this.old, this.next), tokens(this.next, this.old),
				tokens(this.next));
		for (int start = 1; start < starts.size(); start++) {
			ServiceTokens before = starts.get(start - 1);
			ServiceTokens now = starts.get(start);
			assertThat(published(now)).as("published at start %d", start).contains(signs(now), signs(before));
			assertThat(published(before)).as("published before start %d", start).contains(signs(now));
		}
	}

	@Test
	void only_public_halves_are_published_and_each_once() throws JOSEException {
		assertThat(tokens(this.old, this.old, this.next).publicKeys()).hasSize(2).noneMatch(JWK::isPrivate);
	}

	@Test
	void an_officer_who_acts_for_an_owner_is_the_actor_of_the_owners_token() throws JOSEException, ParseException {
		UUID sme = UUID.randomUUID();
		UUID visit = UUID.randomUUID();
		Identity officer = new Identity("petugas", "Petugas", Set.of(Role.OFFICER), "21.72", null);
		JWTClaimsSet claims = SignedJWT
			.parse(tokens(this.old).mint(officer.actingFor(sme, "21.72.01", visit), "financing"))
			.getJWTClaimsSet();
		assertThat(claims.getSubject()).isEqualTo("sme-owner:" + sme);
		assertThat(claims.getJSONObjectClaim("act")).containsEntry("sub", "petugas");
		assertThat(claims.getClaim("roles")).isNull();
		assertThat(claims.getStringClaim("visit")).isEqualTo(visit.toString());
		assertThat(claims.getStringClaim("region")).isEqualTo("21.72.01");
	}

	private static List<String> published(ServiceTokens tokens) {
		return tokens.publicKeys().stream().map(JWK::getKeyID).toList();
	}

	private static String signs(ServiceTokens tokens) throws ParseException {
		Identity identity = new Identity("petugas", "Petugas", Set.of(Role.OFFICER), "21.72", null);
		return SignedJWT.parse(tokens.mint(identity, "registry")).getHeader().getKeyID();
	}

	private static ServiceTokens tokens(Path key, Path... others) throws JOSEException {
		return new ServiceTokens(
				new SigningSettings(key, List.of(others), Duration.ofMinutes(5), Duration.ofMinutes(2)),
				Clock.systemUTC());
	}

}
