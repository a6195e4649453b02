package id.sentra.local.cli;

import java.util.concurrent.Callable;

import id.sentra.local.PlatformProcess;
import id.sentra.local.settings.DataFolder;
import id.sentra.local.settings.Messages;
import id.sentra.local.settings.StartFailed;
import id.sentra.local.settings.Stopwatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Stops the platform; the data stay. */
@Command(name = "down", mixinStandardHelpOptions = true)
final class DownCommand implements Callable<Integer> {

	@Mixin
	private PlatformOptions options = new PlatformOptions();

	@Override
	public Integer call() {
		Stopwatch watch = new Stopwatch();
		System.out.println(Messages.of("down.stopping"));
		DataFolder folder = this.options.folder();
		boolean ran = Shutdown.of(folder);
		String left = PlatformProcess.running(folder);
		if (!left.isEmpty()) {
			throw new StartFailed("down.still-running", left);
		}
		System.out.println(ran ? Messages.of("down.stopped", watch.seconds()) : Messages.of("down.not-running"));
		return 0;
	}

}
