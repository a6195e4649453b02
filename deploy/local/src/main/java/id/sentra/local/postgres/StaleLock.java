package id.sentra.local.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import id.sentra.local.process.Signal;

/**
 * What a PostgreSQL that was killed, or a machine that was switched off, leaves behind.
 * Its lock file may name a number that another program has by now, and PostgreSQL would
 * refuse to start: the number is then replaced. The rest of the file stays, for by it
 * PostgreSQL sees whether a backend of the killed one still lives.
 */
final class StaleLock {

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private static final long NEVER_A_PROCESS = 4_999_999;

	private StaleLock() {
	}

	static void clear(Path data) {
		Path lock = data.resolve("postmaster.pid");
		if (!Files.exists(lock)) {
			return;
		}
		try {
			List<String> lines = new ArrayList<>(Files.readAllLines(lock));
			Optional<ProcessHandle> holder = holder(lines);
			if (holder.filter((process) -> isPostmasterOf(data, process)).isPresent()) {
				Signal.INT.endWith(holder.get(), PATIENCE);
			}
			else if (holder.isPresent()) {
				lines.set(0, Long.toString(NEVER_A_PROCESS));
				Files.write(lock, lines);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Optional<ProcessHandle> holder(List<String> lines) {
		try {
			return ProcessHandle.of(Long.parseLong(lines.get(0).strip()));
		}
		catch (NumberFormatException | IndexOutOfBoundsException ex) {
			return Optional.empty();
		}
	}

	private static boolean isPostmasterOf(Path data, ProcessHandle process) {
		return process.info()
			.arguments()
			.map((arguments) -> Arrays.asList(arguments).contains(data.toString()))
			.orElse(false);
	}

}
