package id.sentra.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import id.sentra.backup.Manifest.DatabasePart;
import id.sentra.backup.Manifest.PartitionPart;
import id.sentra.backup.Manifest.TablePart;
import id.sentra.backup.Manifest.TopicPart;
import id.sentra.local.settings.Program;
import org.apache.kafka.common.TopicPartition;

/**
 * What a backup says beside what a platform has: rows and contents of each table, ledger,
 * hash chains, tallies, records. All is the same right after a restore; once programs
 * run, what differs is what has happened since.
 */
public final class Comparison {

	private final List<Line> lines = new ArrayList<>();

	private Comparison() {
	}

	public static Comparison of(Path set, Servers servers) throws IOException, SQLException {
		return of(BackupSet.open(set).manifest(), servers);
	}

	public static Comparison of(Manifest manifest, Servers servers) throws IOException, SQLException {
		Comparison comparison = new Comparison();
		for (DatabasePart part : manifest.databases()) {
			comparison.database(part, servers);
		}
		try (BrokerReader broker = new BrokerReader(servers.kafka())) {
			for (TopicPart topic : manifest.topics()) {
				comparison.topic(topic, broker);
			}
		}
		return comparison;
	}

	public List<Line> lines() {
		return this.lines;
	}

	public boolean isSame() {
		return this.lines.stream().allMatch(Line::isSame);
	}

	private void database(DatabasePart part, Servers servers) throws SQLException, IOException {
		Program program = Program.services()
			.stream()
			.filter((one) -> one.database().equals(part.name()))
			.findFirst()
			.orElseThrow();
		try (Connection connection = servers.connect(program)) {
			connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
			connection.setAutoCommit(false);
			Tables tables = new Tables(connection);
			long rows = 0;
			for (TablePart table : part.tables()) {
				TablePart found = tables.copyOut(table.name(), OutputStream.nullOutputStream());
				rows += found.rows();
				if (!found.equals(table)) {
					add(part.name(), "table " + table.name(), content(table.rows(), table.sha256()),
							content(found.rows(), found.sha256()));
				}
			}
			long kept = part.tables().stream().mapToLong(TablePart::rows).sum();
			add(part.name(), part.tables().size() + " tables, rows", String.valueOf(kept), String.valueOf(rows));
			Map<String, String> found = RestoreChecks.of(program, tables);
			part.proofs().forEach((name, proof) -> add(part.name(), name, proof, String.valueOf(found.get(name))));
		}
	}

	private void topic(TopicPart topic, BrokerReader broker) throws IOException {
		List<TopicPartition> there = broker.partitions();
		long records = 0;
		boolean same = true;
		for (PartitionPart part : topic.partitions()) {
			TopicPartition partition = new TopicPartition(topic.name(), part.number());
			if (!there.contains(partition)) {
				same = false;
				continue;
			}
			long first = broker.begins(List.of(partition)).get(partition);
			long end = broker.ends(List.of(partition)).get(partition);
			PartitionPart found = PartitionFile.copyOut(broker, partition, first, end, OutputStream.nullOutputStream());
			records += found.records();
			same &= found.equals(part);
		}
		String other = (records == topic.records()) ? " of other content" : "";
		add("topic", topic.name(), String.valueOf(topic.records()), records + (same ? "" : other));
	}

	private void add(String place, String what, String kept, String found) {
		this.lines.add(new Line(place, what, kept, found));
	}

	private static String content(long rows, String sha256) {
		return rows + " rows " + sha256.substring(0, 8);
	}

	/** One thing that was kept, and what is found of it. */
	public record Line(String place, String what, String kept, String found) {

		public boolean isSame() {
			return this.kept.equals(this.found);
		}

	}

}
