package id.sentra.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import id.sentra.local.settings.DataFolder;

/** Whether a start has loaded the demo or was told not to; made once for each folder. */
public final class DemoDecision {

	private final Path file;

	public DemoDecision(DataFolder folder) {
		this.file = folder.demo().resolve("decision");
	}

	public boolean isMade() {
		return Files.exists(this.file);
	}

	/** The demo is complete. */
	public void loaded() {
		write("loaded");
	}

	/** The platform stays without the demo. */
	public void declined() {
		write("empty");
	}

	private void write(String decision) {
		try {
			Files.createDirectories(this.file.getParent());
			Files.writeString(this.file, decision);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
