package id.sentra.local;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;

import id.sentra.local.settings.DataFolder;
import id.sentra.local.settings.LocalSettings;
import id.sentra.local.settings.Program;

/**
 * What a platform says about itself to the commands that run beside it.
 *
 * @param phase how far it is
 * @param gateway where people reach it
 */
public record PlatformState(Phase phase, String gateway) {

	/** How far a platform is. */
	public enum Phase {

		STOPPED, STARTING, READY, FAILED

	}

	public static void write(LocalSettings settings, Phase phase) {
		Properties properties = new Properties();
		properties.setProperty("phase", phase.name());
		properties.setProperty("supervisor", Long.toString(ProcessHandle.current().pid()));
		properties.setProperty("gateway", settings.url(Program.GATEWAY));
		Path file = file(settings.folder());
		Path unfinished = file.resolveSibling("state.new");
		StringWriter text = new StringWriter();
		try {
			properties.store(text, null);
			Files.writeString(unfinished, text.toString());
			Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * What is true now. Without a live platform it is stopped; what an earlier supervisor
	 * has written does not count, so a new one that has not written yet is starting.
	 */
	public static PlatformState read(DataFolder folder) {
		if (!isAlive(folder)) {
			return new PlatformState(Phase.STOPPED, "");
		}
		Properties properties = new Properties();
		try {
			properties.load(new StringReader(Files.readString(file(folder))));
		}
		catch (IOException ex) {
			return new PlatformState(Phase.STARTING, "");
		}
		String supervisor = PlatformProcess.supervisor(folder)
			.map((process) -> Long.toString(process.pid()))
			.orElse("");
		if (!supervisor.equals(properties.getProperty("supervisor"))) {
			return new PlatformState(Phase.STARTING, "");
		}
		return new PlatformState(Phase.valueOf(properties.getProperty("phase")), properties.getProperty("gateway"));
	}

	/** Whether a platform runs on the folder, in whatever phase. */
	public static boolean isAlive(DataFolder folder) {
		return PlatformLock.isTaken(folder);
	}

	private static Path file(DataFolder folder) {
		return folder.run().resolve("state");
	}

}
