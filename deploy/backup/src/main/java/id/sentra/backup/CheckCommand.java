package id.sentra.backup;

import java.nio.file.Path;
import java.util.concurrent.Callable;

import id.sentra.local.cli.PlatformOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows a backup beside a running platform; exit code 0 only when they are the same. */
@Command(name = "check", mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

	@Mixin
	private PlatformOptions options = new PlatformOptions();

	@Parameters(paramLabel = "SET", descriptionKey = "parameter.set")
	private Path set = Path.of("");

	@Override
	public Integer call() throws Exception {
		Comparison comparison = Comparison.of(this.set, BackupCommand.running(this.options));
		ComparisonTable.print(comparison);
		return comparison.isSame() ? 0 : 1;
	}

}
