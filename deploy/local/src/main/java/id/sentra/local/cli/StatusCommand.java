package id.sentra.local.cli;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

import id.sentra.local.PlatformProcess;
import id.sentra.local.PlatformState;
import id.sentra.local.PlatformState.Phase;
import id.sentra.local.jvm.ServiceProgram;
import id.sentra.local.kafka.Kafka;
import id.sentra.local.postgres.Postgres;
import id.sentra.local.settings.LocalSettings;
import id.sentra.local.settings.Messages;
import id.sentra.local.settings.Program;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * Asks each program that runs whether it is ready; exit code 0 only when all of them say
 * so.
 */
@Command(name = "status", mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {

	@Mixin
	private PlatformOptions options = new PlatformOptions();

	@Override
	public Integer call() {
		PlatformState state = PlatformState.read(this.options.folder());
		Map<Program, ProcessHandle> running = new EnumMap<>(Program.class);
		for (Program program : Program.values()) {
			PlatformProcess.of(this.options.folder(), program).ifPresent((process) -> running.put(program, process));
		}
		Set<Program> ready = ready(running.keySet(), this.options.settings().at(state.ports()));
		boolean all = ready.containsAll(EnumSet.allOf(Program.class));
		boolean missing = state.phase() == Phase.READY && !all;
		System.out.println(Messages.of(missing ? "status.missing" : "status." + state.phase(), state.gateway()));
		for (Program program : Program.values()) {
			System.out.printf("  %-10s %s%n", program.id(),
					!running.containsKey(program) ? Messages.of("status.none")
							: Messages.of(ready.contains(program) ? "status.ready" : "status.silent",
									String.valueOf(running.get(program).pid())));
		}
		return (state.phase() == Phase.READY && all) ? 0 : 1;
	}

	/** Asks all at once, so that several that hang are waited for only once. */
	private static Set<Program> ready(Set<Program> running, LocalSettings settings) {
		ExecutorService threads = Executors.newCachedThreadPool();
		try {
			Map<Program, CompletableFuture<Boolean>> asked = new EnumMap<>(Program.class);
			running.forEach((program) -> asked.put(program,
					CompletableFuture.supplyAsync(() -> isReady(program, settings), threads)));
			return running.stream().filter((program) -> asked.get(program).join()).collect(Collectors.toSet());
		}
		finally {
			threads.shutdown();
		}
	}

	private static boolean isReady(Program program, LocalSettings settings) {
		return switch (program) {
			case POSTGRES -> Postgres.isReady(settings);
			case KAFKA -> Kafka.isReady(settings);
			case REGISTRY, TRAINING, FINANCING, BAZAAR, GATEWAY -> ServiceProgram.isReady(program, settings);
		};
	}

}
