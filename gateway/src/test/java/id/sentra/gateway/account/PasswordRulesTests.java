package id.sentra.gateway.account;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PasswordRulesTests {

	private static final String NAME = "qzvx-wpkjt_hbnfg.mlrdc";

	private final PasswordRules rules = new PasswordRules();

	@ParameterizedTest
	@ValueSource(
			strings = { NAME, "QZVX-wpkjt_hbnfg.mlrdc", "cdrlm.gfnbh_tjkpw-xvzq", NAME + "1", "qzvxwpkjthbnfgmlrdc" })
	void the_own_name_however_odd_is_no_password(String password) {
		assertThat(this.rules.wrong(password, NAME)).contains("too-common");
		assertThat(this.rules.wrong(password, "rini.astuti")).isEmpty();
	}

}
