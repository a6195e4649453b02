package id.sentra.gateway.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

import id.sentra.gateway.account.domain.Account;
import id.sentra.gateway.account.domain.SignInResult;
import id.sentra.gateway.account.domain.SignInResult.Accepted;
import id.sentra.gateway.account.domain.SignInResult.Locked;
import id.sentra.gateway.account.domain.SignInResult.Refused;
import id.sentra.gateway.support.AdjustableClock;
import id.sentra.gateway.support.GatewayTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

import static id.sentra.gateway.support.TestSurroundings.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

/** Who is kept out, and for how long, by attempts from one or many addresses. */
@GatewayTest
@TestPropertySource(properties = SignInTests.OWN_CONTEXT)
class SignInTests {

	/** Its clock moves on by weeks, which pages of other tests would show. */
	static final String OWN_CONTEXT = "sentra.test.context=sign-in";

	private static final String OWNER = "penyelenggara";

	@Autowired
	SignIn signIn;

	@Autowired
	Accounts accounts;

	@Autowired
	AdjustableClock clock;

	@AfterEach
	void letItBeForgotten() {
		this.clock.advance(Duration.ofDays(6));
	}

	@Test
	void guessing_from_one_address_keeps_nobody_out_elsewhere() {
		for (int guess = 0; guess < 5; guess++) {
			assertThat(attempt(OWNER, "salah", "198.51.100.1")).isInstanceOf(Refused.class);
		}
		assertThat(attempt(OWNER, PASSWORD, "198.51.100.1")).isInstanceOf(Locked.class);
		assertThat(attempt(OWNER, PASSWORD, "198.51.100.2")).isInstanceOf(Accepted.class);
	}

	/** Whenever it is open, as with a request a second. */
	@Test
	void who_guesses_all_day_from_one_address_tries_less_than_a_hundred_and_closes_no_account() {
		int tries = 0;
		Instant end = this.clock.instant().plus(Duration.ofDays(3));
		Instant day = this.clock.instant().plus(Duration.ofDays(1));
		while (this.clock.instant().isBefore(end)) {
			tries += guess("203.0.113.200");
			if (this.clock.instant().isBefore(day)) {
				assertThat(tries).isLessThanOrEqualTo(100);
			}
		}
		assertThat(tries).isLessThanOrEqualTo(300);
		assertThat(attempt(OWNER, PASSWORD, "198.51.100.3")).isInstanceOf(Accepted.class);
	}

	@Test
	void who_guesses_all_day_from_everywhere_tries_less_than_a_hundred_and_keeps_nobody_out_on_a_known_device() {
		String device = device();
		int tries = 0;
		int signedIn = 0;
		Instant end = this.clock.instant().plus(Duration.ofDays(1));
		for (int network = 0; this.clock.instant().isBefore(end); network++) {
			tries += guess("2001:db8:" + network);
			if (network % 10 == 0) {
				Instant asked = this.clock.instant();
				assertThat(this.signIn.signIn(OWNER, PASSWORD, "anywhere" + network, device).block())
					.isInstanceOf(Accepted.class);
				assertThat(Duration.between(asked, this.clock.instant())).isLessThan(Duration.ofSeconds(30));
				signedIn++;
			}
		}
		assertThat(tries).isBetween(51, 100);
		assertThat(signedIn).isPositive();
	}

	@Test
	void guessing_in_an_office_keeps_nobody_out_who_works_there() {
		String device = device();
		for (int guess = 0; guess < 40; guess++) {
			attempt("tamu" + guess, "salah", "198.51.100.10");
			attempt(OWNER, "salah", "198.51.100.10");
		}
		assertThat(attempt("tamu", "salah", "198.51.100.10")).isInstanceOf(Locked.class);
		assertThat(this.signIn.signIn(OWNER, PASSWORD, "198.51.100.10", device).block()).isInstanceOf(Accepted.class);
	}

	@Test
	void on_a_known_device_too_guesses_are_slowed_down() {
		String device = device();
		for (int guess = 0; guess < 10; guess++) {
			assertThat(this.signIn.signIn(OWNER, "salah", "198.51.100.11", device).block()).isInstanceOf(Refused.class);
		}
		assertThat(this.signIn.signIn(OWNER, PASSWORD, "198.51.100.11", device).block()).isInstanceOf(Locked.class);
	}

	@Test
	void nobody_is_made_to_carry_a_device_that_another_made_up() {
		assertThat(this.signIn.remember(account(), "made-up").block()).isNotEqualTo("made-up").hasSizeGreaterThan(40);
		String device = device();
		assertThat(this.signIn.remember(account(), device).block()).isEqualTo(device);
		Account other = Objects.requireNonNull(this.accounts.find("provinsi").block());
		assertThat(this.signIn.remember(other, device).block()).isNotEqualTo(device);
	}

	@Test
	void many_names_from_one_address_close_it_also_for_who_has_signed_in_there() {
		attempt(OWNER, PASSWORD, "198.51.100.12");
		for (int guess = 0; guess < 31; guess++) {
			attempt("nama" + guess, "salah", "198.51.100.12");
		}
		assertThat(attempt(OWNER, "salah", "198.51.100.12")).isInstanceOf(Locked.class);
	}

	@Test
	void guesses_on_a_shared_device_keep_nobody_out_at_an_address_of_their_own() {
		String device = device();
		for (int guess = 0; guess < 20; guess++) {
			this.signIn.signIn(OWNER, "salah", "198.51.100.13", device).block();
		}
		assertThat(this.signIn.signIn(OWNER, PASSWORD, "198.51.100.14", device).block()).isInstanceOf(Accepted.class);
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
		assertThat(attempt("tanpausaha", PASSWORD, "198.51.100.8")).isInstanceOf(Locked.class);
	}

	@Test
	void many_wrong_names_in_a_row_close_the_address() {
		for (int guess = 0; guess < 31; guess++) {
			assertThat(attempt("siapa" + guess, "salah", "198.51.100.6")).isInstanceOf(Refused.class);
		}
		assertThat(attempt(OWNER, PASSWORD, "198.51.100.6")).isInstanceOf(Locked.class);
		assertThat(attempt(OWNER, PASSWORD, "198.51.100.7")).isInstanceOf(Accepted.class);
	}

	/**
	 * One guess, and if it is closed the wait until it is not; whether it was looked at.
	 */
	private int guess(String address) {
		SignInResult result = attempt(OWNER, "salah", address);
		this.clock.advance((result instanceof Locked locked) ? locked.retryAfter() : Duration.ofSeconds(1));
		return (result instanceof Refused) ? 1 : 0;
	}

	/** One on which the owner has signed in. */
	private String device() {
		return Objects.requireNonNull(this.signIn.remember(account(), "").block());
	}

	private Account account() {
		return Objects.requireNonNull(this.accounts.find(OWNER).block());
	}

	private SignInResult attempt(String username, String password, String address) {
		return Objects.requireNonNull(this.signIn.signIn(username, password, address).block());
	}

}
