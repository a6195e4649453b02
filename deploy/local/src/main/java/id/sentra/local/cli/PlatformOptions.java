package id.sentra.local.cli;

import java.nio.file.Path;

import id.sentra.local.settings.DataFolder;
import id.sentra.local.settings.LocalSettings;
import id.sentra.local.settings.Ports;
import picocli.CommandLine.Option;

/** Which platform a command is about: the options every command has. */
public final class PlatformOptions {

	@Option(names = "--data", paramLabel = "DIR", descriptionKey = "option.data", defaultValue = "${env:SENTRA_DATA:-}")
	private String data = "";

	@Option(names = "--port-offset", paramLabel = "N", descriptionKey = "option.port-offset",
			defaultValue = "${env:SENTRA_PORT_OFFSET:-0}")
	private int portOffset;

	public LocalSettings settings() {
		Path folder = this.data.isEmpty() ? root().resolve("deploy/local/.data") : Path.of(this.data);
		return LocalSettings.of(root(), folder, Ports.offset(this.portOffset));
	}

	public DataFolder folder() {
		return settings().folder();
	}

	/** The options as another command of ours takes them. */
	String[] asOptions() {
		return new String[] { "--data", folder().path().toString(), "--port-offset", String.valueOf(this.portOffset) };
	}

	private static Path root() {
		String root = System.getProperty("sentra.root", "");
		return Path.of(root).toAbsolutePath().normalize();
	}

}
