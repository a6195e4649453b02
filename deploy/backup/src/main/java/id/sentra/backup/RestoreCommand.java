package id.sentra.backup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.concurrent.Callable;

import id.sentra.local.DemoDecision;
import id.sentra.local.LocalPlatform;
import id.sentra.local.cli.PlatformOptions;
import id.sentra.local.settings.DataFolder;
import id.sentra.local.settings.LocalSettings;
import id.sentra.local.settings.Messages;
import id.sentra.local.settings.Program;
import id.sentra.local.settings.Progress;
import id.sentra.local.settings.StartFailed;
import id.sentra.local.settings.Stopwatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Brings a backup into an empty platform and compares the two before any program starts.
 */
@Command(name = "restore", mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {

	@Mixin
	private PlatformOptions options = new PlatformOptions();

	@Mixin
	private PassphraseOption passphrase = new PassphraseOption();

	@Option(names = "--keys-to", paramLabel = "DIR", descriptionKey = "option.keys-to", defaultValue = "")
	private String keysTo = "";

	@Parameters(paramLabel = "SET", descriptionKey = "parameter.set")
	private Path set = Path.of("");

	@Override
	public Integer call() throws Exception {
		char[] words = this.passphrase.get();
		Stopwatch watch = new Stopwatch();
		Restore restore = Restore.of(this.set);
		System.out.println(Messages.of("restore.verified", restore.manifest().takenAt().toString(), watch.seconds()));
		Comparison comparison = Servers.areNamedBy(System.getenv()) ? elsewhere(restore, words) : here(restore, words);
		ComparisonTable.print(comparison);
		System.out.println(Messages.of(comparison.isSame() ? "restore.done" : "restore.different", watch.seconds()));
		return comparison.isSame() ? 0 : 1;
	}

	private Comparison here(Restore restore, char[] words) throws Exception {
		LocalSettings settings = this.options.settings();
		DataFolder folder = settings.folder();
		if (Files.exists(folder.postgres()) || Files.exists(folder.kafka()) || Files.exists(folder.secrets())) {
			throw new StartFailed("restore.not-empty", folder.path());
		}
		Progress progress = System.out::println;
		try (LocalPlatform platform = LocalPlatform.claim(settings, progress)) {
			restore.keysTo(Servers.keysIn(folder.secrets()), words);
			platform.start(EnumSet.of(Program.POSTGRES, Program.KAFKA));
			Servers servers = Servers.of(settings);
			restore.into(servers, settings, (short) 1);
			new DemoDecision(folder).declined();
			return Comparison.of(restore.manifest(), servers);
		}
	}

	private Comparison elsewhere(Restore restore, char[] words) throws Exception {
		if (this.keysTo.isEmpty()) {
			throw new StartFailed("restore.keys-to");
		}
		restore.keysTo(Servers.keysIn(Path.of(this.keysTo)), words);
		Map<String, String> environment = System.getenv();
		Servers servers = Servers.of(environment);
		restore.into(servers, this.options.settings(),
				Short.parseShort(environment.getOrDefault("SENTRA_KAFKA_REPLICATION", "1")));
		return Comparison.of(restore.manifest(), servers);
	}

}
