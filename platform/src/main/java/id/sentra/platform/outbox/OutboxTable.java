package id.sentra.platform.outbox;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import id.sentra.platform.event.EventEnvelope;

/**
 * The relay's SQL, on the connection that holds the relay's lock. Rows are found by being
 * there, not by a cursor: a sequence number drawn early and committed late is not passed
 * over.
 */
final class OutboxTable {

	private static final String READ = """
			select seq, event_id, topic, aggregate_id, version, type, time, traceparent, data, visit_id from outbox o
			where parked_at is null and aggregate_id <> all (?)
				and not exists (select from outbox p where p.aggregate_id = o.aggregate_id and p.parked_at is not null)
			order by seq limit ?""";

	private final Connection connection;

	private final String source;

	/**
	 * Takes plans by index only: the table is empty one moment and long the next, so what
	 * the planner believes of it is out of date whenever it matters.
	 */
	OutboxTable(Connection connection, String source) throws SQLException {
		this.connection = connection;
		this.source = source;
		try (Statement settings = connection.createStatement()) {
			settings.execute("set enable_seqscan = off; set enable_bitmapscan = off; set enable_sort = off");
		}
	}

	/**
	 * The oldest rows, except those of aggregates held back and of aggregates with a
	 * parked row.
	 */
	List<OutboxRow> read(Collection<UUID> waiting, int limit) throws SQLException {
		try (PreparedStatement select = this.connection.prepareStatement(READ)) {
			select.setArray(1, this.connection.createArrayOf("uuid", waiting.toArray()));
			select.setInt(2, limit);
			ResultSet rows = select.executeQuery();
			List<OutboxRow> batch = new ArrayList<>();
			while (rows.next()) {
				batch.add(row(rows));
			}
			return batch;
		}
	}

	void delete(Collection<Long> published) throws SQLException {
		try (PreparedStatement delete = this.connection.prepareStatement("delete from outbox where seq = any (?)")) {
			delete.setArray(1, this.connection.createArrayOf("bigint", published.toArray()));
			delete.executeUpdate();
		}
	}

	void park(long seq, String reason) throws SQLException {
		try (PreparedStatement update = this.connection
			.prepareStatement("update outbox set parked_at = now(), parked_reason = ? where seq = ?")) {
			update.setString(1, reason);
			update.setLong(2, seq);
			update.executeUpdate();
		}
	}

	/**
	 * How much waits, counted up to a bound, and since when; a parked row itself does not
	 * age.
	 */
	Depth depth() throws SQLException {
		try (PreparedStatement select = this.connection.prepareStatement("""
				select (select count(*) from (select from outbox limit 100000) as capped),
					(select time from outbox where parked_at is null order by seq limit 1),
					(select count(*) from outbox where parked_at is not null)""")) {
			ResultSet row = select.executeQuery();
			row.next();
			Timestamp oldest = row.getTimestamp(2);
			return new Depth(row.getLong(1), (oldest != null) ? oldest.toInstant() : Instant.MAX, row.getLong(3));
		}
	}

	private OutboxRow row(ResultSet row) throws SQLException {
		EventEnvelope event = new EventEnvelope(row.getObject("event_id", UUID.class), row.getString("type"),
				this.source, row.getObject("aggregate_id", UUID.class), row.getLong("version"),
				row.getTimestamp("time").toInstant(), row.getString("data").getBytes(StandardCharsets.UTF_8),
				row.getObject("visit_id", UUID.class));
		return new OutboxRow(row.getLong("seq"), row.getString("topic"), event, row.getString("traceparent"));
	}

	/**
	 * Rows waiting (at most 100,000), time of the oldest ({@link Instant#MAX} when none),
	 * rows parked.
	 */
	record Depth(long rows, Instant oldest, long parked) {
	}

}
