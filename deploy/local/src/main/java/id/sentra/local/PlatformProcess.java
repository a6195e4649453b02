package id.sentra.local;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

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

	/** Names and numbers of the programs that run now, as people read them. */
	public static String running(DataFolder folder) {
		return Arrays.stream(Program.values())
			.flatMap((program) -> of(folder, program).stream()
				.map((process) -> program.id() + " (pid " + process.pid() + ")"))
			.collect(Collectors.joining(", "));
	}

	/**
	 * Stops what a killed supervisor left running; returns whether there was anything.
	 */
	public static boolean stopLeftovers(DataFolder folder, Progress progress) {
		return OrphanedProcesses.stop(folder, progress);
	}

}
