package id.sentra.gateway.account.domain;

import java.util.Set;

import id.sentra.platform.security.Role;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class IdentityTests {

	@Test
	void an_officer_sees_the_own_region_and_what_lies_in_it() {
		Identity officer = of("21.72");
		assertThat(officer.sees("21.72")).isTrue();
		assertThat(officer.sees("21.72.01")).isTrue();
		assertThat(officer.sees("21.71")).isFalse();
		assertThat(officer.sees("21")).isFalse();
		assertThat(officer.sees("21.721")).isFalse();
	}

	@Test
	void who_has_the_whole_country_sees_every_region() {
		assertThat(of("*").sees("94.01")).isTrue();
	}

	@Test
	void an_account_needs_a_role_and_a_region() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Identity("x", "X", Set.of(), "21.72", null));
		assertThatIllegalArgumentException().isThrownBy(() -> of("Tanjungpinang"));
	}

	private static Identity of(String region) {
		return new Identity("petugas", "Petugas", Set.of(Role.OFFICER), region, null);
	}

}
