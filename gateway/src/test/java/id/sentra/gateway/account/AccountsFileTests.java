package id.sentra.gateway.account;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

import id.sentra.gateway.support.TestSurroundings;
import id.sentra.platform.security.Role;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class AccountsFileTests {

	@Test
	void each_line_is_an_account() {
		List<AccountsFile.Line> lines = read("""
				username,password,roles,region
				Petugas,"a,b",OFFICER TRAINER,21.72
				admin,rahasia,admin,
				""");
		assertThat(lines).extracting((line) -> line.identity().username()).containsExactly("petugas", "admin");
		assertThat(lines.get(0).password()).isEqualTo("a,b");
		assertThat(lines.get(0).identity().roles()).containsExactlyInAnyOrder(Role.OFFICER, Role.TRAINER);
		assertThat(lines.get(1).identity().region()).isEqualTo("*");
	}

	@Test
	void a_name_and_an_sme_may_be_given() {
		UUID sme = UUID.randomUUID();
		AccountsFile.Line line = read("""
				username,password,roles,region,name,sme
				ibu,rahasia,SME_OWNER,21.72.01,Ibu Uji,%s
				""".formatted(sme)).get(0);
		assertThat(line.identity().displayName()).isEqualTo("Ibu Uji");
		assertThat(line.identity().smeId()).isEqualTo(sme);
	}

	@Test
	void a_wrong_line_is_named_and_the_password_is_not() {
		assertThatIllegalArgumentException().isThrownBy(() -> read("""
				username,password,roles,region
				petugas,sangat-rahasia,KING,21.72
				""")).withMessageContaining("Line 2").withMessageNotContaining("sangat-rahasia");
		assertThatIllegalArgumentException().isThrownBy(() -> read("""
				username,password,roles,region
				petugas,,OFFICER,21.72
				""")).withMessageContaining("password is empty");
		assertThatIllegalArgumentException().isThrownBy(() -> read("name,pass\na,b\n"))
			.withMessageContaining("must name");
	}

	@Test
	void roles_that_check_one_another_are_refused() {
		for (String roles : List.of("FINANCE_MAKER FINANCE_APPROVER", "ADMIN FINANCE_APPROVER", "AUDITOR OFFICER")) {
			assertThatIllegalArgumentException()
				.isThrownBy(
						() -> read("username,password,roles,region\nsiapa,sangat-rahasia,%s,21.72\n".formatted(roles)))
				.withMessageContaining("Line 2")
				.withMessageContaining("one person");
		}
	}

	@Test
	void a_line_does_not_print_its_password() {
		assertThat(read("username,password,roles,region\npetugas,sangat-rahasia,OFFICER,*\n").get(0))
			.hasToString("Line[petugas]");
	}

	private static List<AccountsFile.Line> read(String text) {
		return AccountsFile.read(Path.of(TestSurroundings.write("accounts", ".csv", text)));
	}

}
