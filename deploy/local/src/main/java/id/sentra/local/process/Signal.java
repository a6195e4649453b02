package id.sentra.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Signals that Java's process API has no name for. */
public enum Signal {

	TERM, INT, QUIT, KILL, STOP, CONT;

	private static final Duration LAST = Duration.ofSeconds(10);

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
	 * Sends it, waits, and kills what has not ended by then, with all that it started.
	 * Returns whether it ended by itself.
	 */
	public boolean endWith(ProcessHandle process, Duration patience) {
		List<ProcessHandle> started = process.descendants().toList();
		send(process);
		if (ended(process, patience)) {
			return true;
		}
		if (this != INT || !QUIT.isEnough(process)) {
			KILL.send(process);
			started.forEach(KILL::send);
			ended(process, LAST);
		}
		return false;
	}

	/** To PostgreSQL it is the immediate shutdown, which loses nothing either. */
	private boolean isEnough(ProcessHandle process) {
		send(process);
		return ended(process, LAST);
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
