package id.sentra.local.cli;

import java.util.concurrent.Callable;

import id.sentra.local.PlatformProcess;
import id.sentra.local.PlatformState;
import id.sentra.local.PlatformState.Phase;
import id.sentra.local.settings.DataFolder;
import id.sentra.local.settings.Messages;
import id.sentra.local.settings.Program;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says which programs run; exit code 0 only when everything is ready. */
@Command(name = "status", mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {

	@Mixin
	private PlatformOptions options = new PlatformOptions();

	@Override
	public Integer call() {
		DataFolder folder = this.options.folder();
		PlatformState state = PlatformState.read(folder);
		System.out.println(Messages.of("status." + state.phase(), state.gateway()));
		for (Program program : Program.values()) {
			System.out.printf("  %-10s %s%n", program.id(),
					PlatformProcess.of(folder, program)
						.map((process) -> "pid " + process.pid())
						.orElse(Messages.of("status.none")));
		}
		return (state.phase() == Phase.READY) ? 0 : 1;
	}

}
