package id.sentra.platform.tx;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;

import org.postgresql.Driver;

/**
 * At most one holder among all instances of a service, as a PostgreSQL session lock on a
 * connection of its own: whoever loses the connection has lost the lock, and can no
 * longer write through it.
 */
public final class AdvisoryLock {

	private static final String SOCKET_TIMEOUT_SECONDS = "60";

	private final String url;

	private final Properties properties = new Properties();

	private final String name;

	public AdvisoryLock(String name, String url, String username, String password) {
		this.name = name;
		this.url = url;
		this.properties.setProperty("user", username);
		this.properties.setProperty("password", password);
		this.properties.setProperty("ApplicationName", name);
		this.properties.setProperty("connectTimeout", "5");
		this.properties.setProperty("socketTimeout", SOCKET_TIMEOUT_SECONDS);
		this.properties.setProperty("tcpKeepAlive", "true");
	}

	/**
	 * The connection that holds the lock, until it is closed; nothing while another
	 * instance holds it.
	 */
	public Optional<Connection> tryAcquire() throws SQLException {
		Connection connection = new Driver().connect(this.url, this.properties);
		try (PreparedStatement lock = connection.prepareStatement("select pg_try_advisory_lock(hashtext(?))")) {
			lock.setString(1, this.name);
			ResultSet result = lock.executeQuery();
			if (result.next() && result.getBoolean(1)) {
				return Optional.of(connection);
			}
		}
		catch (SQLException ex) {
			connection.close();
			throw ex;
		}
		connection.close();
		return Optional.empty();
	}

}
