package id.sentra.gateway.account.persistence;

import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import id.sentra.gateway.account.domain.Identity;
import id.sentra.platform.security.Role;
import io.r2dbc.spi.Readable;

/** Reads an identity from the columns of {@code account}. */
final class IdentityRow {

	private IdentityRow() {
	}

	/** Needs the columns username, display_name, roles, region and sme_id. */
	static Identity read(Readable row) {
		String[] roles = Objects.requireNonNull(row.get("roles", String[].class));
		return new Identity(text(row, "username"), text(row, "display_name"),
				Arrays.stream(roles).map(Role::valueOf).collect(Collectors.toSet()), text(row, "region"),
				row.get("sme_id", UUID.class));
	}

	private static String text(Readable row, String column) {
		return Objects.requireNonNull(row.get(column, String.class));
	}

}
