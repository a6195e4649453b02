package id.sentra.local.secret;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

import id.sentra.local.secret.Accounts.Account;
import id.sentra.local.settings.DataFolder;
import id.sentra.local.settings.LocalSettings;
import id.sentra.local.settings.Ports;
import id.sentra.local.settings.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class SecretsTests {

	@TempDir
	private Path path;

	@Test
	void the_accounts_file_comes_back_with_the_passwords_the_gateway_knows() throws IOException {
		DataFolder folder = folder();
		Secrets.in(folder);
		String first = Files.readString(folder.accounts());
		Files.delete(folder.accounts());

		Secrets.in(folder);

		assertThat(folder.accounts()).hasContent(first);
		assertThat(permissions(folder.accounts())).isEqualTo("rw-------");
	}

	@Test
	void only_their_owner_may_read_them() throws IOException {
		Secrets.in(folder());
		try (Stream<Path> files = Stream.concat(Files.list(folder().secrets()), Stream.of(folder().accounts()))) {
			assertThat(files).hasSize(5).allSatisfy((file) -> assertThat(permissions(file)).isEqualTo("rw-------"));
		}
		assertThat(permissions(folder().secrets())).isEqualTo("rwx------");
	}

	@Test
	void they_stay_the_same_from_start_to_start_and_differ_between_machines() throws IOException {
		String first = Secrets.in(folder()).databasePassword(Program.REGISTRY);
		String accounts = Files.readString(folder().accounts());

		assertThat(Secrets.in(folder()).databasePassword(Program.REGISTRY)).isEqualTo(first);
		assertThat(Files.readString(folder().accounts())).isEqualTo(accounts);

		DataFolder other = LocalSettings.of(this.path, this.path.resolve("other"), Ports.offset(0)).folder();
		assertThat(Secrets.in(other).databasePassword(Program.REGISTRY)).isNotEqualTo(first);
		assertThat(Files.readString(other.accounts())).isNotEqualTo(accounts);
	}

	@Test
	void the_signing_key_is_an_elliptic_key_in_pem() throws Exception {
		String pem = Files.readString(Secrets.in(folder()).signingKey());
		String body = pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
		ECPrivateKey key = (ECPrivateKey) KeyFactory.getInstance("EC")
			.generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(body)));
		assertThat(key.getParams().getOrder().bitLength()).isEqualTo(256);
	}

	@Test
	void the_key_ring_has_an_active_key_for_each_purpose() throws IOException {
		Properties ring = new Properties();
		ring.load(new StringReader(Files.readString(Secrets.in(folder()).registryKeys())));
		for (String purpose : new String[] { "encryption", "index" }) {
			String key = ring.getProperty(purpose + "." + ring.getProperty(purpose + ".active"));
			assertThat(Base64.getDecoder().decode(key)).hasSize(32);
		}
	}

	@Test
	void there_is_an_account_for_each_role_but_the_owners() {
		Secrets.in(folder());
		Accounts accounts = Accounts.read(folder().accounts());
		for (String role : new String[] { "OFFICER", "FINANCE_MAKER", "FINANCE_APPROVER", "TRAINER", "MENTOR",
				"ORGANISER", "AUDITOR" }) {
			assertThat(accounts.withRole(role).region()).isEqualTo("21.72");
		}
		assertThat(accounts.withRole("ADMIN").region()).isEqualTo("*");
		assertThat(accounts.all().stream().map(Account::password)).doesNotHaveDuplicates()
			.allMatch((password) -> password.length() == 20);
	}

	@Test
	void owners_are_added_once_with_their_smes_and_come_back_with_the_file() throws IOException {
		Secrets.in(folder());
		assertThat(Accounts.addOwners(folder(), List.of("sme-1", "sme-2"))).isTrue();
		assertThat(Accounts.addOwners(folder(), List.of("sme-1", "sme-2"))).isFalse();
		Files.delete(folder().accounts());
		Secrets.in(folder());
		Accounts accounts = Accounts.read(folder().accounts());
		assertThat(accounts.ofSme("sme-1").username()).isEqualTo("pemilik");
		assertThat(accounts.ofSme("sme-2").roles()).containsExactly("SME_OWNER");
		assertThat(accounts.all().stream().map(Account::username)).doesNotHaveDuplicates().hasSize(10);
		assertThat(permissions(folder().accounts())).isEqualTo("rw-------");
	}

	@Test
	void an_account_never_shows_its_password() {
		Secrets.in(folder());
		Account admin = Accounts.read(folder().accounts()).withRole("ADMIN");
		assertThat(admin.toString()).doesNotContain(admin.password());
	}

	private DataFolder folder() {
		return LocalSettings.of(this.path, this.path.resolve("data"), Ports.offset(0)).folder();
	}

	private static String permissions(Path file) throws IOException {
		return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
	}

}
