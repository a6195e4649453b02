package id.sentra.local.cli;

import java.nio.file.Files;
import java.util.concurrent.Callable;

import id.sentra.local.Demo;
import id.sentra.local.FolderClaim;
import id.sentra.local.PlatformState;
import id.sentra.local.PlatformState.Phase;
import id.sentra.local.settings.LocalSettings;
import id.sentra.local.settings.Messages;
import id.sentra.local.settings.StartFailed;
import id.sentra.local.settings.Stopwatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Starts a supervisor beside it, shows its progress, and stays in the foreground unless
 * told not to.
 */
@Command(name = "up", mixinStandardHelpOptions = true)
final class UpCommand implements Callable<Integer> {

	@Mixin
	private PlatformOptions options = new PlatformOptions();

	@Option(names = "--empty", descriptionKey = "option.empty")
	private boolean empty;

	@Option(names = "--reset", descriptionKey = "option.reset")
	private boolean reset;

	@Option(names = "--detach", descriptionKey = "option.detach")
	private boolean detach;

	@Override
	public Integer call() throws Exception {
		LocalSettings settings = this.options.settings();
		FolderClaim.make(settings.folder().path());
		if (this.reset) {
			Shutdown.of(settings.folder());
			FolderClaim.reset(settings.folder());
		}
		if (PlatformState.isAlive(settings.folder())) {
			return awaitOther(settings);
		}
		makeDemo(settings);
		return supervise(settings);
	}

	private static void makeDemo(LocalSettings settings) {
		if (!Files.exists(settings.folder().demo().resolve(Demo.MANIFEST))) {
			Stopwatch watch = new Stopwatch();
			DemoJar.load().generate(settings.folder().demo());
			System.out.println(Messages.of("demo.generated", settings.folder().demo(), watch.seconds()));
		}
	}

	private int supervise(LocalSettings settings) throws Exception {
		Supervisor supervisor = Supervisor.launch(settings.folder(), this.options.asOptions(), this.empty);
		Runtime.getRuntime().addShutdownHook(new Thread(supervisor::stop, "stop"));
		if (supervisor.followUntil(() -> PlatformState.read(settings.folder()).phase() == Phase.READY)) {
			Welcome.print(settings, this.detach);
			if (this.detach) {
				supervisor.release();
				return 0;
			}
		}
		supervisor.followUntil(() -> false);
		return supervisor.exitCode();
	}

	/** Started by somebody else, who gives up where that is to be done. */
	private static int awaitOther(LocalSettings settings) throws InterruptedException {
		System.out.println(Messages.of("already-running", settings.folder().path()));
		PlatformState state = PlatformState.read(settings.folder());
		while (state.phase() == Phase.STARTING) {
			Thread.sleep(200);
			state = PlatformState.read(settings.folder());
		}
		if (state.phase() != Phase.READY) {
			throw new StartFailed("already-running.not-ready", settings.folder().log("up"));
		}
		System.out.println(Messages.of("already-running.ready", state.gateway()));
		return 0;
	}

}
