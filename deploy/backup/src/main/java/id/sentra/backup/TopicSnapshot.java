package id.sentra.backup;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * The events of one topic in temporary tables beside a consumer's inbox, so that no set
 * of ids need fit into memory.
 */
final class TopicSnapshot {

	private final Tables tables;

	private final Connection connection;

	private final BrokerReader broker;

	TopicSnapshot(Connection connection, BrokerReader broker) throws SQLException {
		this.connection = connection;
		this.broker = broker;
		this.tables = new Tables(connection);
		this.tables.execute(
				"""
						create temp table topic_event (event_id uuid, partition_no int, record_offset bigint, type text, subject text,
							at timestamptz);
						create temp table dead_letter (like topic_event)""");
	}

	List<String> consumers() throws SQLException {
		return this.tables.strings("select distinct consumer from inbox");
	}

	void load(String topic) throws SQLException {
		load("topic_event", topic);
		this.tables.execute("analyze topic_event");
	}

	void loadDeadLetters(String topic) throws SQLException {
		load("dead_letter", topic);
	}

	long count(String condition) throws SQLException {
		return number("select count(distinct event_id) from topic_event t where " + condition);
	}

	long aheadCount(String consumer) throws SQLException {
		return number("select count(*) " + aheadOf(consumer));
	}

	List<String> ahead(String consumer, int most) throws SQLException {
		return this.tables.strings("select 'ahead ' || event_id || ' applied ' || processed_at " + aheadOf(consumer)
				+ " order by processed_at limit " + most);
	}

	/**
	 * Each event once, also one that stands in its topic twice since its relay died in
	 * between.
	 */
	List<String> strings(String condition, String described, int most) throws SQLException {
		return this.tables
			.strings("select " + described + " from (select distinct on (event_id) * from topic_event t where "
					+ condition + " order by event_id) as t order by at limit " + most);
	}

	/** Whether the group has gone past a record. */
	String passed(String topic, Map<TopicPartition, Long> next) {
		return "record_offset < " + byPartition(next.entrySet()
			.stream()
			.filter((place) -> place.getKey().topic().equals(topic))
			.collect(Collectors.toMap((place) -> place.getKey().partition(), Map.Entry::getValue)));
	}

	/** Whether a record is from after the backup. */
	String after(Manifest.TopicPart topic) {
		return "record_offset >= " + byPartition(topic.partitions()
			.stream()
			.collect(Collectors.toMap(Manifest.PartitionPart::number, Manifest.PartitionPart::end)));
	}

	private static String byPartition(Map<Integer, Long> offsets) {
		String cases = offsets.entrySet()
			.stream()
			.map((offset) -> " when " + offset.getKey() + " then " + offset.getValue())
			.collect(Collectors.joining());
		return cases.isEmpty() ? "0" : "(case partition_no" + cases + " else 0 end)";
	}

	private static String aheadOf(String consumer) {
		return "from inbox i where consumer = '" + consumer
				+ "' and not exists (select from topic_event t where t.event_id = i.event_id)";
	}

	private long number(String sql) throws SQLException {
		return Long.parseLong(this.tables.strings(sql).get(0));
	}

	private void load(String table, String topic) throws SQLException {
		this.tables.execute("truncate " + table);
		CopyIn copy = this.connection.unwrap(PGConnection.class)
			.getCopyAPI()
			.copyIn("copy " + table + " from stdin (format csv)");
		for (TopicPartition partition : this.broker.partitions()) {
			if (partition.topic().equals(topic)) {
				long end = this.broker.ends(List.of(partition)).get(partition);
				this.broker.read(partition, end, (record) -> write(copy, row(record)));
			}
		}
		copy.endCopy();
	}

	private static void write(CopyIn copy, String row) {
		byte[] bytes = row.getBytes(StandardCharsets.UTF_8);
		try {
			copy.writeToCopy(bytes, 0, bytes.length);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String row(ConsumerRecord<byte[], byte[]> record) {
		return header(record, "ce_id") + "," + record.partition() + "," + record.offset() + ","
				+ header(record, "ce_type") + "," + header(record, "ce_subject") + "," + header(record, "ce_time")
				+ "\n";
	}

	private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
		Header header = record.headers().lastHeader(name);
		String text = (header != null) ? new String(header.value(), StandardCharsets.UTF_8) : "";
		return text.matches("[\\w.:+-]*") ? text : "";
	}

}
