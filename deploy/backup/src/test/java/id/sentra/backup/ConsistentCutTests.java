package id.sentra.backup;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ConsistentCutTests {

	private final List<String> closed = new ArrayList<>();

	@Test
	void every_connection_is_closed_also_behind_one_that_cannot_be() {
		List<Connection> connections = List.of(connection("first", true), connection("second", false));
		assertThatThrownBy(() -> ConsistentCut.release(connections)).isInstanceOf(SQLException.class);
		assertThat(this.closed).containsExactly("first", "second");
	}

	private Connection connection(String name, boolean broken) {
		return (Connection) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] { Connection.class },
				(proxy, method, arguments) -> {
					this.closed.add(name);
					if (broken) {
						throw new SQLException("broken");
					}
					return null;
				});
	}

}
