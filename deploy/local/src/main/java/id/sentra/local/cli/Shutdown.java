package id.sentra.local.cli;

import java.time.Duration;
import java.util.Optional;

import id.sentra.local.PlatformProcess;
import id.sentra.local.process.Signal;
import id.sentra.local.settings.DataFolder;
import id.sentra.local.settings.Progress;

/**
 * Stops the platform of a folder from outside, whether its supervisor still lives or not.
 */
final class Shutdown {

	/** Longer than a supervisor takes that has to kill everything. */
	private static final Duration PATIENCE = Duration.ofMinutes(3);

	private Shutdown() {
	}

	/** Returns whether there was anything to stop. */
	static boolean of(DataFolder folder) {
		Optional<ProcessHandle> supervisor = PlatformProcess.supervisor(folder);
		supervisor.ifPresent((process) -> Signal.TERM.endWith(process, PATIENCE));
		return PlatformProcess.stopLeftovers(folder, Progress.silent()) || supervisor.isPresent();
	}

}
