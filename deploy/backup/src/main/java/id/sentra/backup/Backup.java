package id.sentra.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import id.sentra.backup.Manifest.DatabasePart;
import id.sentra.backup.Manifest.GroupPart;
import id.sentra.backup.Manifest.PartitionPart;
import id.sentra.backup.Manifest.TablePart;
import id.sentra.backup.Manifest.TopicPart;
import id.sentra.local.settings.Program;
import org.apache.kafka.common.TopicPartition;

/**
 * Writes all databases, topics and keys, as they were at one moment, into a new folder.
 * The platform runs meanwhile.
 */
public final class Backup {

	private static final String MIGRATIONS = """
			select version || ' ' || coalesce(checksum, 0) from flyway_schema_history
			where success and version is not null order by installed_rank""";

	private final Servers servers;

	private final BackupSet set;

	private Backup(Servers servers, BackupSet set) {
		this.servers = servers;
		this.set = set;
	}

	/** Makes the set; what is cut off leaves no manifest and so no set. */
	public static Manifest write(Servers servers, Path folder, char[] passphrase) throws IOException, SQLException {
		return new Backup(servers, BackupSet.create(folder)).write(passphrase);
	}

	private Manifest write(char[] passphrase) throws IOException, SQLException {
		byte[] keys = EncryptedKeys.encrypt(this.servers.keys(), passphrase);
		Files.write(this.set.keys(), keys);
		try (BrokerReader broker = new BrokerReader(this.servers.kafka());
				ConsistentCut cut = new ConsistentCut(this.servers, broker)) {
			Instant takenAt = Clock.systemUTC().instant();
			List<DatabasePart> databases = new ArrayList<>();
			for (Program program : Program.services()) {
				databases.add(database(program, cut.database(program)));
			}
			Manifest manifest = new Manifest(takenAt, cut.heldMillis(), databases, topics(broker, cut.ends()),
					groups(cut.groups()), Sha256.of(keys));
			this.set.finish(manifest);
			return manifest;
		}
	}

	private DatabasePart database(Program program, Connection snapshot) throws SQLException, IOException {
		Tables tables = new Tables(snapshot);
		List<TablePart> parts = new ArrayList<>();
		for (String table : tables.names()) {
			try (OutputStream file = this.set.write(this.set.table(program.database(), table))) {
				parts.add(tables.copyOut(table, file));
			}
		}
		return new DatabasePart(program.database(), tables.strings(MIGRATIONS), parts, tables.sequences(),
				RestoreChecks.of(program, tables));
	}

	private List<TopicPart> topics(BrokerReader broker, Map<TopicPartition, Long> ends) throws IOException {
		Map<TopicPartition, Long> begins = broker.begins(ends.keySet());
		Map<String, List<PartitionPart>> topics = new TreeMap<>();
		for (TopicPartition partition : ends.keySet()) {
			try (OutputStream file = this.set.write(this.set.partition(partition.topic(), partition.partition()))) {
				topics.computeIfAbsent(partition.topic(), (topic) -> new ArrayList<>())
					.add(PartitionFile.copyOut(broker, partition, begins.get(partition), ends.get(partition), file));
			}
		}
		return topics.entrySet()
			.stream()
			.map((topic) -> new TopicPart(topic.getKey(), broker.settings(topic.getKey()), topic.getValue()))
			.toList();
	}

	private static List<GroupPart> groups(Map<String, Map<TopicPartition, Long>> groups) {
		List<GroupPart> parts = new ArrayList<>();
		groups.forEach((group, places) -> places.forEach(
				(partition, next) -> parts.add(new GroupPart(group, partition.topic(), partition.partition(), next))));
		return parts;
	}

	static String migrations() {
		return MIGRATIONS;
	}

}
