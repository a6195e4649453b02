package id.sentra.gateway.account;

import java.time.Duration;
import java.util.Objects;

import id.sentra.gateway.account.domain.SignInResult;
import id.sentra.gateway.account.domain.SignInResult.Accepted;
import id.sentra.gateway.account.domain.SignInResult.Locked;
import id.sentra.gateway.account.domain.SignInResult.Refused;
import id.sentra.gateway.support.AdjustableClock;
import id.sentra.gateway.support.GatewayTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static id.sentra.gateway.support.TestSurroundings.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

/** Who is kept out, and for how long, by attempts from one or many addresses. */
@GatewayTest
class SignInTests {

	private static final String OWNER = "penyelenggara";

	@Autowired
	SignIn signIn;

	@Autowired
	AdjustableClock clock;

	@AfterEach
	void letItBeForgotten() {
		this.clock.advance(Duration.ofHours(4));
	}

	@Test
	void guessing_from_one_address_keeps_nobody_out_elsewhere() {
		for (int guess = 0; guess < 5; guess++) {
			assertThat(attempt(OWNER, "salah", "198.51.100.1")).isInstanceOf(Refused.class);
		}
		assertThat(attempt(OWNER, PASSWORD, "198.51.100.1")).isInstanceOf(Locked.class);
		assertThat(attempt(OWNER, PASSWORD, "198.51.100.2")).isInstanceOf(Accepted.class);
	}

	@Test
	void guessing_from_everywhere_closes_the_account_for_a_minute_at_most() {
		for (int guess = 0; guess < 60; guess++) {
			attempt(OWNER, "salah", "203.0.113." + guess);
			this.clock.advance(Duration.ofSeconds(1));
		}
		assertThat(attempt(OWNER, PASSWORD, "198.51.100.3")).isInstanceOfSatisfying(Locked.class,
				(locked) -> assertThat(locked.retryAfter()).isLessThanOrEqualTo(Duration.ofSeconds(61)));
		this.clock.advance(Duration.ofSeconds(62));
		assertThat(attempt(OWNER, PASSWORD, "198.51.100.3")).isInstanceOf(Accepted.class);
	}

	@Test
	void typos_of_a_busy_office_are_forgotten_with_time() {
		for (int typo = 0; typo < 45; typo++) {
			assertThat(attempt("rekan" + typo, "salah", "198.51.100.4")).isInstanceOf(Refused.class);
			this.clock.advance(Duration.ofMinutes(2));
		}
		assertThat(attempt(OWNER, PASSWORD, "198.51.100.4")).isInstanceOf(Accepted.class);
	}

	@Test
	void a_success_forgives_the_address() {
		for (int round = 0; round < 2; round++) {
			for (int typo = 0; typo < 20; typo++) {
				assertThat(attempt("rekan" + round + typo, "salah", "198.51.100.5")).isInstanceOf(Refused.class);
			}
			assertThat(attempt(OWNER, PASSWORD, "198.51.100.5")).isInstanceOf(Accepted.class);
		}
	}

	@Test
	void an_owner_does_not_forgive_the_guesses_at_others() {
		for (int guess = 0; guess < 30; guess++) {
			assertThat(attempt("orang" + guess, "salah", "198.51.100.8")).isInstanceOf(Refused.class);
			if (guess == 20) {
				assertThat(attempt("pemilik", PASSWORD, "198.51.100.8")).isInstanceOf(Accepted.class);
			}
		}
		assertThat(attempt("orang", "salah", "198.51.100.8")).isInstanceOf(Refused.class);
		assertThat(attempt("pemilik", PASSWORD, "198.51.100.8")).isInstanceOf(Locked.class);
	}

	@Test
	void many_wrong_names_in_a_row_close_the_address() {
		for (int guess = 0; guess < 31; guess++) {
			assertThat(attempt("siapa" + guess, "salah", "198.51.100.6")).isInstanceOf(Refused.class);
		}
		assertThat(attempt(OWNER, PASSWORD, "198.51.100.6")).isInstanceOf(Locked.class);
		assertThat(attempt(OWNER, PASSWORD, "198.51.100.7")).isInstanceOf(Accepted.class);
	}

	private SignInResult attempt(String username, String password, String address) {
		return Objects.requireNonNull(this.signIn.signIn(username, password, address).block());
	}

}
