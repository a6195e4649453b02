package id.sentra.local.cli;

import java.util.concurrent.Callable;

import id.sentra.local.PlatformProcess;
import id.sentra.local.settings.DataFolder;
import id.sentra.local.settings.StartFailed;
import id.sentra.local.settings.Stopwatch;
import id.sentra.local.settings.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Stops the platform; the data stay. */
@Command(name = "down", mixinStandardHelpOptions = true)
final class DownCommand implements Callable<Integer> {

	@Mixin
	private Place place = new Place();

	@Override
	public Integer call() {
		Stopwatch watch = new Stopwatch();
		System.out.println(Texts.of("down.stopping"));
		DataFolder folder = this.place.folder();
		boolean ran = Shutdown.of(folder);
		String left = PlatformProcess.running(folder);
		if (!left.isEmpty()) {
			throw new StartFailed("down.still-running", left);
		}
		System.out.println(ran ? Texts.of("down.stopped", watch.seconds()) : Texts.of("down.not-running"));
		return 0;
	}

}
