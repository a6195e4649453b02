package id.sentra.local.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

import id.sentra.local.secret.Secrets;
import id.sentra.local.settings.LocalSettings;
import id.sentra.local.settings.Program;
import id.sentra.local.settings.StartFailed;

/**
 * One database, one login user that owns it and one role without login for its row-level
 * security, per program.
 */
public final class Databases {

	private static final String INVALID_PASSWORD = "28P01";

	private final LocalSettings settings;

	private final Secrets secrets;

	Databases(LocalSettings settings, Secrets secrets) {
		this.settings = settings;
		this.secrets = secrets;
	}

	/** Whether PostgreSQL takes connections. */
	boolean answer() {
		try (Connection connection = connect()) {
			return connection.isValid(1);
		}
		catch (SQLException ex) {
			if (INVALID_PASSWORD.equals(ex.getSQLState())) {
				throw new StartFailed("postgres.password", this.settings.folder().secrets());
			}
			return false;
		}
	}

	/** Creates what is missing and sets the passwords to what the secrets say. */
	public void ensure() {
		try (Connection connection = connect(); Statement statement = connection.createStatement()) {
			for (Program program : Program.services()) {
				ensureRoles(connection, statement, program);
				if (!exists(connection, "select 1 from pg_database where datname = ?", program.database())) {
					statement.execute("create database %1$s owner %1$s".formatted(program.database()));
					statement.execute("revoke all on database %s from public".formatted(program.database()));
				}
			}
		}
		catch (SQLException ex) {
			throw new StartFailed("postgres.databases", String.valueOf(ex.getSQLState()), ex.getMessage());
		}
	}

	private void ensureRoles(Connection connection, Statement statement, Program program) throws SQLException {
		String user = program.database();
		if (!exists(connection, "select 1 from pg_roles where rolname = ?", user)) {
			statement.execute("create role %s login".formatted(user));
		}
		if (!exists(connection, "select 1 from pg_roles where rolname = ?", user + "_app")) {
			statement.execute("create role %1$s_app nologin; grant %1$s_app to %1$s".formatted(user));
		}
		statement.execute("alter role %s password '%s'".formatted(user, this.secrets.databasePassword(program)));
	}

	private static boolean exists(Connection connection, String query, String name) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(query)) {
			statement.setString(1, name);
			try (ResultSet rows = statement.executeQuery()) {
				return rows.next();
			}
		}
	}

	private Connection connect() throws SQLException {
		Properties properties = new Properties();
		properties.setProperty("user", "postgres");
		properties.setProperty("password", this.secrets.databasePassword(Program.POSTGRES));
		properties.setProperty("connectTimeout", "2");
		properties.setProperty("socketTimeout", "20");
		return DriverManager.getConnection(
				"jdbc:postgresql://127.0.0.1:%d/postgres".formatted(this.settings.ports().of(Program.POSTGRES)),
				properties);
	}

}
