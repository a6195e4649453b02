package id.sentra.local;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;

import id.sentra.local.settings.DataFolder;
import id.sentra.local.settings.LocalSettings;
import id.sentra.local.settings.Ports;
import id.sentra.local.settings.Program;

/**
 * What a platform says about itself to the commands that run beside it.
 *
 * @param phase how far it is
 * @param gateway where people reach it
 * @param ports where its programs are asked
 */
public record PlatformState(Phase phase, String gateway, Ports ports) {

	private static final String PORT = "port.";

	private static final String MANAGEMENT = "management.";

	private static final Ports USUAL = Ports.offset(0);

	/** How far a platform is. */
	public enum Phase {

		STOPPED, STARTING, READY, FAILED

	}

	public static void write(LocalSettings settings, Phase phase) {
		Properties properties = new Properties();
		properties.setProperty("phase", phase.name());
		properties.setProperty("supervisor", Long.toString(ProcessHandle.current().pid()));
		properties.setProperty("gateway", settings.url(Program.GATEWAY));
		settings.ports()
			.main()
			.forEach((program, port) -> properties.setProperty(PORT + program.id(), port.toString()));
		settings.ports()
			.management()
			.forEach((program, port) -> properties.setProperty(MANAGEMENT + program.id(), port.toString()));
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
			return unasked(Phase.STOPPED);
		}
		Properties properties = new Properties();
		try {
			properties.load(new StringReader(Files.readString(file(folder))));
		}
		catch (IOException ex) {
			return unasked(Phase.STARTING);
		}
		String supervisor = PlatformProcess.supervisor(folder)
			.map((process) -> Long.toString(process.pid()))
			.orElse("");
		if (!supervisor.equals(properties.getProperty("supervisor"))) {
			return unasked(Phase.STARTING);
		}
		return new PlatformState(Phase.valueOf(properties.getProperty("phase")), properties.getProperty("gateway"),
				ports(properties));
	}

	private static PlatformState unasked(Phase phase) {
		return new PlatformState(phase, "", USUAL);
	}

	private static Ports ports(Properties properties) {
		Map<Program, Integer> main = new EnumMap<>(USUAL.main());
		main.replaceAll((program, usual) -> port(properties, PORT + program.id(), usual));
		Map<Program, Integer> management = new EnumMap<>(USUAL.management());
		management.replaceAll((program, usual) -> port(properties, MANAGEMENT + program.id(), usual));
		return new Ports(main, management, USUAL.kafkaController());
	}

	private static int port(Properties properties, String name, int usual) {
		return Integer.parseInt(properties.getProperty(name, String.valueOf(usual)));
	}

	/** Whether a platform runs on the folder, in whatever phase. */
	public static boolean isAlive(DataFolder folder) {
		return PlatformLock.isTaken(folder);
	}

	private static Path file(DataFolder folder) {
		return folder.run().resolve("state");
	}

}
