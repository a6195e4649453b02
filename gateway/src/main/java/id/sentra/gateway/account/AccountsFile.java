package id.sentra.gateway.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import id.sentra.gateway.account.domain.Identity;
import id.sentra.platform.security.Role;

/**
 * Reads a CSV with the header {@code username,password,roles,region} and, if wanted,
 * {@code name} and {@code sme}; roles are separated by spaces.
 */
final class AccountsFile {

	private static final List<String> NEEDED = List.of("username", "password", "roles", "region");

	private AccountsFile() {
	}

	static List<Line> read(Path file) {
		try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
			return reader.stream().map((line) -> parse(file, line)).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot read the accounts file " + file, ex);
		}
	}

	private static Line parse(Path file, NamedCsvRecord line) {
		if (!line.getHeader().containsAll(NEEDED)) {
			throw new IllegalArgumentException("The first line of " + file + " must name " + NEEDED);
		}
		try {
			return new Line(identity(line), needed(line, "password"));
		}
		catch (IllegalArgumentException ex) {
			throw new IllegalArgumentException(
					"Line %d of %s: %s".formatted(line.getStartingLineNumber(), file, ex.getMessage()), ex);
		}
	}

	private static Identity identity(NamedCsvRecord line) {
		String username = needed(line, "username").toLowerCase(Locale.ROOT);
		Set<Role> roles = Arrays.stream(needed(line, "roles").split("\\s+"))
			.map((role) -> Role.valueOf(role.toUpperCase(Locale.ROOT)))
			.collect(Collectors.toSet());
		if (!Role.areCompatible(roles)) {
			throw new IllegalArgumentException("one person may not hold all these roles: " + roles);
		}
		String region = optional(line, "region", Identity.WHOLE_COUNTRY);
		String sme = optional(line, "sme", "");
		return new Identity(username, optional(line, "name", username), roles, region,
				sme.isEmpty() ? null : UUID.fromString(sme));
	}

	private static String needed(NamedCsvRecord line, String field) {
		String value = line.findField(field).map(String::strip).orElse("");
		if (value.isEmpty()) {
			throw new IllegalArgumentException(field + " is empty");
		}
		return value;
	}

	private static String optional(NamedCsvRecord line, String field, String otherwise) {
		return line.findField(field).map(String::strip).filter((value) -> !value.isEmpty()).orElse(otherwise);
	}

	/** One account to be. */
	record Line(Identity identity, String password) {

		@Override
		public String toString() {
			return "Line[" + this.identity.username() + "]";
		}

	}

}
