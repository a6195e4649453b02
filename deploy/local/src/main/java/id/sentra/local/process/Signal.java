package id.sentra.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Signals that Java's process API has no name for. */
public enum Signal {

	TERM, INT, KILL, STOP, CONT;

	/** Sends it; a process that is gone already is no error. */
	public void send(ProcessHandle process) {
		try {
			new ProcessBuilder("sh", "-c", "kill -" + name() + " " + process.pid()).redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.start()
				.waitFor();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/**
	 * Sends it, waits, and kills what has not ended by then. Returns whether it ended by
	 * itself.
	 */
	public boolean endWith(ProcessHandle process, Duration patience) {
		send(process);
		if (ended(process, patience)) {
			return true;
		}
		KILL.send(process);
		ended(process, Duration.ofSeconds(10));
		return false;
	}

	private static boolean ended(ProcessHandle process, Duration patience) {
		CompletableFuture<ProcessHandle> exit = process.onExit();
		try {
			exit.get(patience.toMillis(), TimeUnit.MILLISECONDS);
			return true;
		}
		catch (TimeoutException ex) {
			return !process.isAlive();
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return !process.isAlive();
		}
	}

}
