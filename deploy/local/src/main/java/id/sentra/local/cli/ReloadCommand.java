package id.sentra.local.cli;

import java.time.Duration;
import java.util.concurrent.Callable;

import id.sentra.local.PlatformProcess;
import id.sentra.local.PlatformState;
import id.sentra.local.PlatformState.Phase;
import id.sentra.local.jvm.ServiceProgram;
import id.sentra.local.settings.LocalSettings;
import id.sentra.local.settings.Messages;
import id.sentra.local.settings.Program;
import id.sentra.local.settings.StartFailed;
import id.sentra.local.settings.Stopwatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/**
 * Ends one program of a running platform; its supervisor starts it again from the jar as
 * it is now.
 */
@Command(name = "reload", mixinStandardHelpOptions = true)
final class ReloadCommand implements Callable<Integer> {

	private static final Duration PATIENCE = Duration.ofMinutes(3);

	@Mixin
	private PlatformOptions options = new PlatformOptions();

	@Parameters(paramLabel = "PROGRAM", descriptionKey = "parameter.program")
	private String name = "";

	@Override
	public Integer call() throws InterruptedException {
		LocalSettings settings = this.options.settings();
		if (PlatformState.read(settings.folder()).phase() != Phase.READY) {
			throw new StartFailed("rebuild.not-running");
		}
		Program program = Program.services()
			.stream()
			.filter((one) -> one.id().equals(this.name))
			.findFirst()
			.orElseThrow(() -> new StartFailed("reload.unknown", this.name));
		Stopwatch watch = new Stopwatch();
		long before = pid(settings, program);
		PlatformProcess.of(settings.folder(), program).ifPresent(ProcessHandle::destroy);
		while (pid(settings, program) == before || pid(settings, program) < 0
				|| !ServiceProgram.isReady(program, settings)) {
			if (watch.isPast(PATIENCE)) {
				throw new StartFailed("reload.not-ready", this.name, settings.folder().log(this.name));
			}
			Thread.sleep(200);
		}
		System.out.println(Messages.of("reload.done", this.name, watch.seconds()));
		return 0;
	}

	private static long pid(LocalSettings settings, Program program) {
		return PlatformProcess.of(settings.folder(), program).map(ProcessHandle::pid).orElse(-1L);
	}

}
