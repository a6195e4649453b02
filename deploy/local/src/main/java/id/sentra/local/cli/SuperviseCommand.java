package id.sentra.local.cli;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

import id.sentra.local.DemoDecision;
import id.sentra.local.LocalPlatform;
import id.sentra.local.PlatformState;
import id.sentra.local.PlatformState.Phase;
import id.sentra.local.settings.LocalSettings;
import id.sentra.local.settings.Progress;
import id.sentra.local.settings.Stopwatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The process under {@code up}: runs the platform until it is asked to stop. */
@Command(name = "supervise", hidden = true)
final class SuperviseCommand implements Callable<Integer> {

	@Mixin
	private PlatformOptions options = new PlatformOptions();

	@Option(names = "--empty")
	private boolean empty;

	private final AtomicBoolean asked = new AtomicBoolean();

	@Override
	public Integer call() throws Exception {
		Stopwatch watch = new Stopwatch();
		Progress progress = (text) -> System.out.printf("[%3d s] %s%n", watch.seconds(), text);
		LocalSettings settings = this.options.settings();
		LocalPlatform platform = LocalPlatform.claim(settings, progress);
		PlatformState.write(settings, Phase.STARTING);
		Runtime.getRuntime().addShutdownHook(new Thread(() -> end(platform, progress), "end"));
		try {
			platform.start();
			loadDemo(platform, progress);
			PlatformState.write(settings, Phase.READY);
			progress.say("all-ready", watch.seconds());
			new CountDownLatch(1).await();
			return 0;
		}
		catch (RuntimeException ex) {
			if (this.asked.get()) {
				return 0;
			}
			PlatformState.write(settings, Phase.FAILED);
			platform.stop();
			throw ex;
		}
	}

	private void loadDemo(LocalPlatform platform, Progress progress) {
		DemoDecision decision = new DemoDecision(platform.settings().folder());
		if (decision.isMade()) {
			return;
		}
		if (this.empty) {
			decision.declined();
			return;
		}
		DemoJar.load().load(platform, progress);
	}

	private void end(LocalPlatform platform, Progress progress) {
		this.asked.set(true);
		if (platform.stop()) {
			progress.say("stopped");
		}
	}

}
