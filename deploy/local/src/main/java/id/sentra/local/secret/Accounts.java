package id.sentra.local.secret;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import id.sentra.local.settings.DataFolder;

/**
 * The demo accounts as the gateway reads them at its start: one per role, and owners once
 * the demo's SMEs are there.
 */
public final class Accounts {

	private static final String HEADER = "username,password,roles,region,sme";

	private static final String KEPT = "accounts.csv";

	private static final String OWNER = "pemilik";

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

	/**
	 * Adds an owner for each of the SMEs; false when they have been added before. An
	 * owner without an SME could see nothing, so there is none before.
	 */
	public static boolean addOwners(DataFolder data, List<String> smes) {
		Path kept = data.secrets().resolve(KEPT);
		StringBuilder all = new StringBuilder(text(kept));
		if (read(kept).all().stream().anyMatch((account) -> account.sme().equals(smes.get(0)))) {
			return false;
		}
		for (int i = 0; i < smes.size(); i++) {
			String username = (i == 0) ? OWNER : OWNER + (i + 1);
			all.append(line(username, "SME_OWNER", CITY, smes.get(i))).append('\n');
		}
		PrivateFiles.write(kept, all.toString());
		PrivateFiles.write(data.accounts(), all.toString());
		return true;
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

	/** The owner of that SME. */
	public Account ofSme(String sme) {
		return this.accounts.stream()
			.filter((account) -> account.sme().equals(sme))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("no account is of the SME " + sme));
	}

	private static String demoAccounts() {
		return List
			.of(line("petugas", "OFFICER", CITY), line("pengusul", "FINANCE_MAKER", CITY),
					line("pemutus", "FINANCE_APPROVER", CITY), line("pelatih", "TRAINER", CITY),
					line("pendamping", "MENTOR", CITY), line("penyelenggara", "ORGANISER", CITY),
					line("auditor", "AUDITOR", CITY), line("admin", "ADMIN", COUNTRY))
			.stream()
			.collect(Collectors.joining("\n", HEADER + "\n", "\n"));
	}

	private static String line(String username, String roles, String region) {
		return line(username, roles, region, "");
	}

	private static String line(String username, String roles, String region, String sme) {
		return String.join(",", username, Secrets.password(), roles, region, sme);
	}

	/**
	 * One demo account.
	 *
	 * @param region the region it works for, {@code *} for the whole country
	 * @param sme the id of an owner's SME, else empty
	 */
	public record Account(String username, String password, List<String> roles, String region, String sme) {

		private static Account parse(String line) {
			String[] fields = line.split(",", -1);
			return new Account(fields[0], fields[1], Arrays.asList(fields[2].split(" ")), fields[3],
					(fields.length > 4) ? fields[4] : "");
		}

		@Override
		public String toString() {
			return this.username + " " + this.roles + " " + this.region;
		}

	}

}
