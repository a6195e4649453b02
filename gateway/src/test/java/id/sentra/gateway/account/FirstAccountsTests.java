package id.sentra.gateway.account;

import java.nio.file.Path;
import java.time.Duration;

import id.sentra.gateway.account.AccountSettings.Limit;
import id.sentra.gateway.account.domain.SignInResult.Accepted;
import id.sentra.gateway.account.domain.SignInResult.Refused;
import id.sentra.gateway.support.GatewayTest;
import id.sentra.gateway.support.TestSurroundings;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;

import static org.assertj.core.api.Assertions.assertThat;

@GatewayTest
class FirstAccountsTests {

	@Autowired
	Accounts accounts;

	@Autowired
	Passwords passwords;

	@Autowired
	SignIn signIn;

	@Test
	void an_account_that_exists_keeps_its_password() {
		start("baru,kata-sandi-pertama,OFFICER,21.72");
		start("baru,kata-sandi-kedua,ADMIN,*");
		assertThat(this.signIn.signIn("baru", "kata-sandi-pertama", "10.1.1.1").block()).isInstanceOf(Accepted.class);
		assertThat(this.signIn.signIn("baru", "kata-sandi-kedua", "10.1.1.1").block()).isInstanceOf(Refused.class);
	}

	@Test
	void a_password_is_stored_as_argon2id() {
		start("lain,kata-sandi,OFFICER,21.72");
		assertThat(this.accounts.find("lain").block().passwordHash()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
	}

	private void start(String line) {
		String file = TestSurroundings.write("accounts", ".csv", "username,password,roles,region\n" + line + "\n");
		Limit limit = new Limit(4, Duration.ofSeconds(30), Duration.ofMinutes(15), Duration.ofHours(1));
		new FirstAccounts(this.accounts, this.passwords, new AccountSettings(Path.of(file), limit, limit, limit))
			.run(new DefaultApplicationArguments());
	}

}
