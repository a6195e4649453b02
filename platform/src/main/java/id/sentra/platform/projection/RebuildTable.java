package id.sentra.platform.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.kafka.common.TopicPartition;

/** Where rebuilds stand, on the connection that holds their lock. */
final class RebuildTable {

	private final Connection connection;

	RebuildTable(Connection connection) {
		this.connection = connection;
	}

	/**
	 * Projections whose rebuild has not ended; and whether what is to be read was already
	 * written down.
	 */
	List<Run> unfinished() throws SQLException {
		try (PreparedStatement select = this.connection
			.prepareStatement("select projection, planned from projection_rebuild_run where finished_at is null")) {
			ResultSet rows = select.executeQuery();
			List<Run> runs = new ArrayList<>();
			while (rows.next()) {
				runs.add(new Run(rows.getString(1), rows.getBoolean(2)));
			}
			return runs;
		}
	}

	/**
	 * Writes down what is to be read: each partition from its beginning to its present
	 * end.
	 */
	void plan(String projection, Map<TopicPartition, Long> ends) throws SQLException {
		this.connection.setAutoCommit(false);
		try (PreparedStatement insert = this.connection.prepareStatement("""
				insert into projection_rebuild (projection, partition_no, next_offset, end_offset)
				values (?, ?, 0, ?)""");
				PreparedStatement planned = this.connection
					.prepareStatement("update projection_rebuild_run set planned = true where projection = ?")) {
			for (Map.Entry<TopicPartition, Long> end : ends.entrySet()) {
				insert.setString(1, projection);
				insert.setInt(2, end.getKey().partition());
				insert.setLong(3, end.getValue());
				insert.addBatch();
			}
			insert.executeBatch();
			planned.setString(1, projection);
			planned.executeUpdate();
			this.connection.commit();
		}
		finally {
			this.connection.setAutoCommit(true);
		}
	}

	List<Part> parts(String projection) throws SQLException {
		try (PreparedStatement select = this.connection.prepareStatement("""
				select partition_no, next_offset, end_offset from projection_rebuild
				where projection = ? order by partition_no""")) {
			select.setString(1, projection);
			ResultSet rows = select.executeQuery();
			List<Part> parts = new ArrayList<>();
			while (rows.next()) {
				parts.add(new Part(rows.getInt(1), rows.getLong(2), rows.getLong(3)));
			}
			return parts;
		}
	}

	void advance(String projection, int partition, long next) throws SQLException {
		try (PreparedStatement update = this.connection.prepareStatement(
				"update projection_rebuild set next_offset = ? where projection = ? and partition_no = ?")) {
			update.setLong(1, next);
			update.setString(2, projection);
			update.setInt(3, partition);
			update.executeUpdate();
		}
	}

	void finish(String projection) throws SQLException {
		try (PreparedStatement update = this.connection
			.prepareStatement("update projection_rebuild_run set finished_at = now() where projection = ?")) {
			update.setString(1, projection);
			update.executeUpdate();
		}
	}

	record Run(String projection, boolean planned) {
	}

	record Part(int partition, long next, long end) {
	}

}
