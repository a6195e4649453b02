package id.sentra.backup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import id.sentra.local.PlatformState;
import id.sentra.local.PlatformState.Phase;
import id.sentra.local.cli.PlatformOptions;
import id.sentra.local.settings.Messages;
import id.sentra.local.settings.StartFailed;
import id.sentra.local.settings.Stopwatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Writes databases, topics and keys of a running platform into a new folder. */
@Command(name = "backup", mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {

	@Mixin
	private PlatformOptions options = new PlatformOptions();

	@Mixin
	private PassphraseOption passphrase = new PassphraseOption();

	@Parameters(paramLabel = "SET", descriptionKey = "parameter.new-set")
	private Path set = Path.of("");

	@Override
	public Integer call() throws Exception {
		if (Files.exists(this.set)) {
			throw new StartFailed("backup.exists", this.set);
		}
		char[] words = this.passphrase.get();
		Stopwatch watch = new Stopwatch();
		Manifest manifest = Backup.write(running(this.options), this.set, words);
		long rows = manifest.databases()
			.stream()
			.flatMap((database) -> database.tables().stream())
			.mapToLong(Manifest.TablePart::rows)
			.sum();
		System.out.println(
				Messages.of("backup.done", this.set, rows, records(manifest), watch.seconds(), manifest.heldMillis()));
		return 0;
	}

	/** The platform that the environment names, or the local one, which must be ready. */
	static Servers running(PlatformOptions options) {
		if (Servers.areNamedBy(System.getenv())) {
			return Servers.of(System.getenv());
		}
		if (PlatformState.read(options.folder()).phase() != Phase.READY) {
			throw new StartFailed("rebuild.not-running");
		}
		return Servers.of(options.settings());
	}

	static long records(Manifest manifest) {
		return manifest.topics()
			.stream()
			.flatMap((topic) -> topic.partitions().stream())
			.mapToLong(Manifest.PartitionPart::records)
			.sum();
	}

}
