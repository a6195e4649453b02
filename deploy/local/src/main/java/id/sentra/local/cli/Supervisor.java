package id.sentra.local.cli;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;

import id.sentra.local.jvm.JavaCommand;
import id.sentra.local.process.Signal;
import id.sentra.local.settings.DataFolder;

/**
 * The process that runs the platform, out of reach of the terminal's Ctrl-C, with its
 * output shown here.
 */
final class Supervisor {

	private static final long POLL_MILLIS = 100;

	private final Process process;

	private final Path log;

	private long shown;

	private volatile boolean released;

	private Supervisor(Process process, Path log, long shown) {
		this.process = process;
		this.log = log;
		this.shown = shown;
	}

	static Supervisor launch(DataFolder folder, String[] options, boolean empty) throws IOException {
		List<String> arguments = new ArrayList<>(List.of("supervise"));
		arguments.addAll(Arrays.asList(options));
		if (empty) {
			arguments.add("--empty");
		}
		ProcessBuilder java = JavaCommand
			.mainClass(Sentra.class, "-Xmx64m", "-XX:TieredStopAtLevel=1",
					"-Dsentra.root=" + System.getProperty("sentra.root", ""))
			.process(arguments.toArray(String[]::new));
		java.environment().put("SENTRA_LANG", Locale.getDefault().getLanguage());
		java.command(inOwnSession(java.command()));
		Path log = folder.log("up");
		Files.createDirectories(log.getParent());
		long end = Files.exists(log) ? Files.size(log) : 0;
		java.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
		Process process = java.start();
		process.getOutputStream().close();
		return new Supervisor(process, log, end);
	}

	/**
	 * Shows what the supervisor says until this is so (true) or the supervisor has ended
	 * (false).
	 */
	boolean followUntil(BooleanSupplier enough) throws InterruptedException {
		while (this.process.isAlive()) {
			boolean done = enough.getAsBoolean();
			show();
			if (done) {
				return true;
			}
			Thread.sleep(POLL_MILLIS);
		}
		show();
		return false;
	}

	/** From now on it lives on its own. */
	void release() {
		this.released = true;
	}

	int exitCode() {
		return this.process.exitValue();
	}

	/** Asks it to stop and shows how it does; for the end of this process. */
	void stop() {
		if (this.released || !this.process.isAlive()) {
			return;
		}
		Signal.TERM.send(this.process.toHandle());
		try {
			followUntil(() -> false);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private synchronized void show() {
		try (RandomAccessFile file = new RandomAccessFile(this.log.toFile(), "r")) {
			file.seek(this.shown);
			byte[] bytes = new byte[(int) (file.length() - this.shown)];
			file.readFully(bytes);
			int complete = new String(bytes, StandardCharsets.ISO_8859_1).lastIndexOf('\n') + 1;
			System.out.print(new String(bytes, 0, complete, StandardCharsets.UTF_8));
			System.out.flush();
			this.shown += complete;
		}
		catch (IOException ex) {
			System.out.println(ex.getMessage());
		}
	}

	private static List<String> inOwnSession(List<String> command) {
		boolean possible = Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":"))
			.anyMatch((folder) -> Files.isExecutable(Path.of(folder, "setsid")));
		if (!possible) {
			return command;
		}
		List<String> all = new ArrayList<>(List.of("setsid"));
		all.addAll(command);
		return all;
	}

}
