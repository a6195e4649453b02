package id.sentra.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import id.sentra.backup.Manifest.DatabasePart;
import id.sentra.backup.Manifest.PartitionPart;
import id.sentra.backup.Manifest.TablePart;
import id.sentra.backup.Manifest.TopicPart;
import id.sentra.local.settings.StartFailed;
import tools.jackson.databind.json.JsonMapper;

/** A folder that holds one backup; only its owner may read it. */
final class BackupSet {

	private static final String MANIFEST = "manifest.json";

	private static final String CHECKSUM = "manifest.sha256";

	private static final JsonMapper JSON = JsonMapper.shared();

	private final Path folder;

	private BackupSet(Path folder) {
		this.folder = folder;
	}

	static BackupSet create(Path folder) throws IOException {
		Files.createDirectories(folder.toAbsolutePath().getParent());
		Files.createDirectory(folder,
				PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
		return new BackupSet(folder);
	}

	/** One that is complete: the manifest is written last. */
	static BackupSet open(Path folder) throws IOException {
		if (!Files.exists(folder.resolve(CHECKSUM))) {
			throw new StartFailed("backup.no-set", folder);
		}
		return new BackupSet(folder);
	}

	Path table(String database, String table) {
		return this.folder.resolve(database).resolve(table + ".copy.gz");
	}

	Path partition(String topic, int partition) {
		return this.folder.resolve("topics").resolve(topic + "-" + partition + ".gz");
	}

	Path keys() {
		return this.folder.resolve("keys.sealed");
	}

	OutputStream write(Path file) throws IOException {
		Files.createDirectories(file.getParent());
		return new GZIPOutputStream(Files.newOutputStream(file), 1 << 16);
	}

	InputStream read(Path file) throws IOException {
		return new GZIPInputStream(Files.newInputStream(file), 1 << 16);
	}

	void finish(Manifest manifest) throws IOException {
		byte[] text = JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest);
		Files.write(this.folder.resolve(MANIFEST), text);
		Files.writeString(this.folder.resolve(CHECKSUM), Sha256.of(text) + "  " + MANIFEST + "\n");
	}

	/** The manifest, after every file was compared with it. */
	Manifest verified() throws IOException {
		Manifest manifest = manifest();
		same(Sha256.of(Files.readAllBytes(keys())), manifest.sealedKeys(), keys());
		for (DatabasePart database : manifest.databases()) {
			for (TablePart table : database.tables()) {
				verify(table(database.name(), table.name()), table.sha256());
			}
		}
		for (TopicPart topic : manifest.topics()) {
			for (PartitionPart partition : topic.partitions()) {
				verify(partition(topic.name(), partition.number()), partition.sha256());
			}
		}
		return manifest;
	}

	Manifest manifest() throws IOException {
		byte[] text = Files.readAllBytes(this.folder.resolve(MANIFEST));
		String checksum = Files.readString(this.folder.resolve(CHECKSUM), StandardCharsets.UTF_8).split(" ")[0];
		same(Sha256.of(text), checksum, this.folder.resolve(MANIFEST));
		return JSON.readValue(text, Manifest.class);
	}

	private void verify(Path file, String expected) throws IOException {
		try (DigestInputStream content = new DigestInputStream(read(file), Sha256.digest())) {
			content.transferTo(OutputStream.nullOutputStream());
			same(Sha256.text(content.getMessageDigest()), expected, file);
		}
	}

	private static void same(String hash, String expected, Path file) {
		if (!hash.equals(expected)) {
			throw new StartFailed("backup.spoilt", file);
		}
	}

}
