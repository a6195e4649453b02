package id.sentra.local;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import id.sentra.local.process.PidFile;
import id.sentra.local.process.Signal;
import id.sentra.local.settings.DataFolder;
import id.sentra.local.settings.Program;
import id.sentra.local.settings.Progress;

/** Programs that a killed supervisor left running. */
final class OrphanedProcesses {

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private OrphanedProcesses() {
	}

	/**
	 * Stops them, services before the servers they use; returns whether there were any.
	 */
	static boolean stop(DataFolder folder, Progress progress) {
		boolean services = stop(folder, Program.services(), progress);
		boolean servers = stop(folder, List.of(Program.KAFKA, Program.POSTGRES), progress);
		return services || servers;
	}

	private static boolean stop(DataFolder folder, Collection<Program> programs, Progress progress) {
		Map<Program, ProcessHandle> live = new LinkedHashMap<>();
		programs
			.forEach((program) -> pidFile(folder, program).live().ifPresent((process) -> live.put(program, process)));
		live.forEach((program, process) -> progress.say("leftover", program.id(), String.valueOf(process.pid())));
		live.entrySet()
			.parallelStream()
			.forEach((entry) -> request(entry.getKey()).endWith(entry.getValue(), PATIENCE));
		programs.stream()
			.map((program) -> pidFile(folder, program))
			.filter((file) -> file.live().isEmpty())
			.forEach(PidFile::delete);
		return !live.isEmpty();
	}

	private static Signal request(Program program) {
		return (program == Program.POSTGRES) ? Signal.INT : Signal.TERM;
	}

	private static PidFile pidFile(DataFolder folder, Program program) {
		return new PidFile(folder.run().resolve(program.id() + ".pid"));
	}

}
