package id.sentra.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Looks into a consumer's table until every expected row can be seen by others, which is
 * when its transaction has committed.
 */
final class Arrivals implements Runnable {

	/** Between two looks; the times are too long by half of it on average. */
	static final long RESOLUTION_MILLIS = 2;

	private static final String SEEN = "select id from sme where id = any(?)";

	private final Connection connection;

	private final Queue<Map.Entry<UUID, Long>> announced = new ConcurrentLinkedQueue<>();

	private final Map<UUID, Long> delays = new ConcurrentHashMap<>();

	private volatile boolean complete;

	Arrivals(Connection connection) {
		this.connection = connection;
	}

	/** A row is to be expected from this moment on. */
	void expect(UUID id, long nanoTime) {
		this.announced.add(Map.entry(id, nanoTime));
	}

	/** Nothing more is announced: it ends with the last row. */
	void lastAnnounced() {
		this.complete = true;
	}

	/** Nanoseconds from the announcement to the row, by row. */
	Map<UUID, Long> delays() {
		return this.delays;
	}

	@Override
	public void run() {
		Map<UUID, Long> missing = new HashMap<>();
		try (PreparedStatement look = this.connection.prepareStatement(SEEN)) {
			while (!this.complete || !this.announced.isEmpty() || !missing.isEmpty()) {
				for (var next = this.announced.poll(); next != null; next = this.announced.poll()) {
					missing.put(next.getKey(), next.getValue());
				}
				if (!missing.isEmpty()) {
					look(look, missing);
				}
				Thread.sleep(RESOLUTION_MILLIS);
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private void look(PreparedStatement look, Map<UUID, Long> missing) throws SQLException {
		look.setArray(1, this.connection.createArrayOf("uuid", missing.keySet().toArray()));
		try (ResultSet rows = look.executeQuery()) {
			long now = System.nanoTime();
			while (rows.next()) {
				UUID id = rows.getObject(1, UUID.class);
				this.delays.put(id, now - missing.remove(id));
			}
		}
	}

}
