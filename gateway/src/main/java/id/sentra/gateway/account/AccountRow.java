package id.sentra.gateway.account;

import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import id.sentra.gateway.account.domain.Account;
import id.sentra.gateway.account.domain.Identity;
import id.sentra.platform.security.Role;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;

import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;

/** Reads and binds a row of {@code account}. */
final class AccountRow {

	static final String COLUMNS = "username, display_name, roles, region, sme_id, password_hash, enabled, one_time_until, version, epoch";

	static final String INSERT = """
			insert into account (username, password_hash, display_name, roles, region, sme_id, enabled, one_time_until)
			values (:username, :hash, :name, :roles, :region, :sme, :enabled, :until)""";

	private AccountRow() {
	}

	static Account read(Readable row) {
		return new Account(identity(row), row.get("password_hash", String.class),
				Boolean.TRUE.equals(row.get("enabled", Boolean.class)), row.get("one_time_until", Instant.class),
				number(row, "version"), number(row, "epoch"));
	}

	private static long number(Readable row, String column) {
		return Objects.requireNonNull(row.get(column, Long.class));
	}

	private static Identity identity(Readable row) {
		String[] roles = Objects.requireNonNull(row.get("roles", String[].class));
		return new Identity(text(row, "username"), text(row, "display_name"),
				Arrays.stream(roles).map(Role::valueOf).collect(Collectors.toSet()), text(row, "region"),
				row.get("sme_id", UUID.class));
	}

	private static String text(Readable row, String column) {
		return Objects.requireNonNull(row.get(column, String.class));
	}

	/** Binds all but the version. */
	static GenericExecuteSpec bind(GenericExecuteSpec sql, Account account) {
		Instant until = account.oneTimeUntil();
		return rights(sql, account)
			.bind("hash", Objects.requireNonNull(account.passwordHash(), "an account of ours has a password"))
			.bind("until", (until != null) ? Parameters.in(until) : Parameters.in(Instant.class));
	}

	/** Binds what an administrator changes. */
	static GenericExecuteSpec rights(GenericExecuteSpec sql, Account account) {
		Identity identity = account.identity();
		return sql.bind("username", identity.username())
			.bind("name", identity.displayName())
			.bind("roles", identity.roles().stream().map(Role::name).toArray(String[]::new))
			.bind("region", identity.region())
			.bind("sme", (identity.smeId() != null) ? Parameters.in(identity.smeId()) : Parameters.in(UUID.class))
			.bind("enabled", account.enabled());
	}

}
