package id.sentra.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import id.sentra.backup.Manifest.DatabasePart;
import id.sentra.backup.Manifest.TablePart;
import id.sentra.local.secret.PrivateFiles;
import id.sentra.local.settings.LocalSettings;
import id.sentra.local.settings.Program;
import id.sentra.local.settings.StartFailed;

/** Brings a backup into databases and a broker that hold nothing yet. */
public final class Restore {

	private final BackupSet set;

	private final Manifest manifest;

	private Restore(BackupSet set, Manifest manifest) {
		this.set = set;
		this.manifest = manifest;
	}

	/** A set of which every file is as its manifest says. */
	public static Restore of(Path folder) throws IOException {
		BackupSet set = BackupSet.open(folder);
		return new Restore(set, set.verified());
	}

	public Manifest manifest() {
		return this.manifest;
	}

	/** Decrypts the keys and puts each into its file. */
	public void keysTo(Map<String, Path> files, char[] passphrase) throws IOException {
		EncryptedKeys.decrypt(Files.readAllBytes(this.set.keys()), passphrase).forEach((name, text) -> {
			Path file = files.get(name);
			if (file != null) {
				PrivateFiles.write(file, text);
			}
		});
	}

	/** All databases and topics; the programs must not run. */
	public void into(Servers servers, LocalSettings settings, short replication) throws IOException, SQLException {
		Migrations migrations = new Migrations(servers, settings);
		for (Program program : Program.services()) {
			DatabasePart part = part(program);
			try (Connection connection = servers.connect(program)) {
				Tables tables = new Tables(connection);
				mustBeEmpty(program, tables);
				migrations.apply(program);
				load(part, connection, tables);
			}
		}
		try (BrokerReader broker = new BrokerReader(servers.kafka());
				TopicRestore load = new TopicRestore(servers.kafka(), broker, this.set)) {
			load.all(this.manifest, replication);
		}
	}

	private DatabasePart part(Program program) {
		return this.manifest.databases()
			.stream()
			.filter((part) -> part.name().equals(program.database()))
			.findFirst()
			.orElseThrow();
	}

	private static void mustBeEmpty(Program program, Tables tables) throws SQLException {
		if (!tables.names().isEmpty()) {
			throw new StartFailed("restore.not-empty", program.database());
		}
	}

	/** One transaction: a database is restored or has only the rows of its migrations. */
	private void load(DatabasePart part, Connection connection, Tables tables) throws SQLException, IOException {
		if (!tables.strings(Backup.migrations()).equals(part.migrations())) {
			throw new StartFailed("restore.other-version", part.name());
		}
		connection.setAutoCommit(false);
		tables.execute("set local session_replication_role = replica");
		List<TablePart> parts = part.tables();
		tables.execute("truncate " + parts.stream()
			.map((table) -> "public." + table.name())
			.collect(Collectors.joining(", ", "", " cascade")));
		for (TablePart table : parts) {
			try (InputStream file = this.set.read(this.set.table(part.name(), table.name()))) {
				tables.copyIn(table, file);
			}
		}
		for (Map.Entry<String, Long> sequence : part.sequences().entrySet()) {
			tables.execute("select setval('public.%s', %d)".formatted(sequence.getKey(), sequence.getValue()));
		}
		connection.commit();
		connection.setAutoCommit(true);
		tables.execute("analyze");
	}

}
