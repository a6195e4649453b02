package id.sentra.local.jvm;

import java.nio.file.Path;
import java.util.Map;

import id.sentra.local.secret.Secrets;
import id.sentra.local.settings.LocalSettings;
import id.sentra.local.settings.Ports;
import id.sentra.local.settings.Program;

/** What the start on one machine sets, for tests elsewhere. */
public final class LocalEnvironment {

	private LocalEnvironment() {
	}

	/** The environment of a program, with secrets made in the folder. */
	public static Map<String, String> of(Program program, Path folder) {
		LocalSettings settings = LocalSettings.of(folder, folder, Ports.offset(0));
		return new ServiceEnvironment(settings, Secrets.in(settings.folder())).of(program);
	}

}
