package id.sentra.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** The two statements of {@link BareProgram} without HTTP: what the database can do. */
final class BareTransactions {

	private BareTransactions() {
	}

	/** Transactions a second of so many clients. */
	static double perSecond(int clients, Duration length, Callable<Connection> connections) throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(clients);
		try {
			long start = System.nanoTime();
			List<Future<Long>> loops = new ArrayList<>(IntStream.range(0, clients)
				.mapToObj((i) -> threads.submit(() -> loop(connections, start + length.toNanos())))
				.toList());
			long done = 0;
			for (Future<Long> loop : loops) {
				done += loop.get();
			}
			return done * 1e9 / (System.nanoTime() - start);
		}
		finally {
			threads.shutdown();
		}
	}

	private static long loop(Callable<Connection> connections, long end) throws Exception {
		try (Connection connection = connections.call()) {
			connection.setAutoCommit(false);
			return loop(connection, end);
		}
	}

	private static long loop(Connection connection, long end) throws SQLException {
		String body = "x".repeat(400);
		long done = 0;
		try (PreparedStatement insert = connection.prepareStatement(BareProgram.INSERT.replaceAll("\\$\\d", "?"));
				PreparedStatement publish = connection
					.prepareStatement(BareProgram.PUBLISH.replaceAll("\\$\\d", "?"))) {
			for (; System.nanoTime() < end; done++) {
				UUID id = UUID.randomUUID();
				insert.setObject(1, id);
				insert.setString(2, "21.72.01");
				insert.setString(3, body);
				insert.executeUpdate();
				publish.setObject(1, id);
				publish.setString(2, body);
				publish.executeUpdate();
				connection.commit();
			}
		}
		return done;
	}

}
