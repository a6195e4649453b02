package id.sentra.local.secret;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The demo accounts, one per role, as the gateway reads them at its start. */
public final class Accounts {

	private static final String HEADER = "username,password,roles,region";

	private static final String CITY = "21.72";

	private static final String COUNTRY = "*";

	private final List<Account> accounts;

	private Accounts(List<Account> accounts) {
		this.accounts = accounts;
	}

	/**
	 * The gateway takes each password once, when it makes the account; so the file can
	 * only come back as it was.
	 */
	static void ensure(Path file, Path kept) {
		if (!Files.exists(kept)) {
			PrivateFiles.write(kept, Files.exists(file) ? text(file) : demoAccounts());
		}
		if (!Files.exists(file)) {
			PrivateFiles.write(file, text(kept));
		}
	}

	private static String text(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public static Accounts read(Path file) {
		try (var lines = Files.lines(file)) {
			return new Accounts(lines.skip(1).filter((line) -> !line.isBlank()).map(Account::parse).toList());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public List<Account> all() {
		return this.accounts;
	}

	public Account withRole(String role) {
		return this.accounts.stream()
			.filter((account) -> account.roles().contains(role))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("no account has the role " + role));
	}

	private static String demoAccounts() {
		return List.of(line("petugas", "OFFICER", CITY), line("pengusul", "FINANCE_MAKER", CITY),
				line("pemutus", "FINANCE_APPROVER", CITY), line("pelatih", "TRAINER", CITY),
				line("pendamping", "MENTOR", CITY), line("penyelenggara", "ORGANISER", CITY),
				line("pemilik", "SME_OWNER", CITY), line("auditor", "AUDITOR", CITY), line("admin", "ADMIN", COUNTRY))
			.stream()
			.collect(Collectors.joining("\n", HEADER + "\n", "\n"));
	}

	private static String line(String username, String roles, String region) {
		return String.join(",", username, Secrets.password(), roles, region);
	}

	/**
	 * One demo account.
	 *
	 * @param region the region it works for, {@code *} for the whole country
	 */
	public record Account(String username, String password, List<String> roles, String region) {

		private static Account parse(String line) {
			String[] fields = line.split(",", -1);
			return new Account(fields[0], fields[1], Arrays.asList(fields[2].split(" ")), fields[3]);
		}

		@Override
		public String toString() {
			return this.username + " " + this.roles + " " + this.region;
		}

	}

}
