package id.sentra.local.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;

import id.sentra.local.settings.Messages;
import id.sentra.local.settings.Stopwatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Writes the demo spreadsheets into a folder, without starting anything. */
@Command(name = "generate", mixinStandardHelpOptions = true)
final class GenerateCommand implements Callable<Integer> {

	@Parameters(paramLabel = "DIR", descriptionKey = "parameter.folder")
	private Path folder = Path.of("");

	@Override
	public Integer call() {
		Stopwatch watch = new Stopwatch();
		DemoJar.load().generate(this.folder);
		System.out.println(Messages.of("demo.generated", this.folder, watch.seconds()));
		return 0;
	}

}
