package id.sentra.gateway.registration;

import id.sentra.gateway.support.PagesTest;
import id.sentra.gateway.support.Person;
import org.junit.jupiter.api.Test;

import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

@TestPropertySource(
		properties = { "sentra.gateway.limit.registration.burst=2", "sentra.gateway.limit.registration.every=1h" })
class RegistrationLimitTests extends PagesTest {

	@Test
	void an_address_makes_so_many_accounts_and_then_waits() {
		for (String name : new String[] { "satu-1", "dua-2" }) {
			send("/daftar/akun", "username", name, "password", "lampu sungai beton kucing").expectStatus().isSeeOther();
		}
		String page = Person
			.body(send("/daftar/akun", "username", "tiga-3", "password", "lampu sungai beton kucing").expectStatus()
				.isEqualTo(429));
		assertThat(page).contains("Terlalu banyak permintaan", "value=\"tiga-3\"");
	}

}
