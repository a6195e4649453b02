package id.sentra.local;

import java.util.Optional;

import id.sentra.local.process.PidFile;
import id.sentra.local.settings.DataFolder;
import id.sentra.local.settings.Program;
import id.sentra.local.settings.Progress;

/** The processes of a platform, seen from another process. */
public final class PlatformProcess {

	private PlatformProcess() {
	}

	public static Optional<ProcessHandle> supervisor(DataFolder folder) {
		return PlatformLock.pidFile(folder).live();
	}

	public static Optional<ProcessHandle> of(DataFolder folder, Program program) {
		return new PidFile(folder.run().resolve(program.id() + ".pid")).live();
	}

	/**
	 * Stops what a killed supervisor left running; returns whether there was anything.
	 */
	public static boolean stopLeftovers(DataFolder folder, Progress progress) {
		return Leftovers.stop(folder, progress);
	}

}
