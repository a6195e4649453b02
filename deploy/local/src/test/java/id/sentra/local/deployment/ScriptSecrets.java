package id.sentra.local.deployment;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** Secrets as {@code deploy/compose/make-secrets} makes them. */
record ScriptSecrets(Path folder) {

	static ScriptSecrets in(Path folder) throws Exception {
		Process process = new ProcessBuilder("bash", Compose.FOLDER.resolve("make-secrets").toString(),
				folder.toString())
			.redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.DISCARD)
			.start();
		if (process.waitFor() != 0) {
			throw new IllegalStateException("make-secrets failed");
		}
		return new ScriptSecrets(folder);
	}

	boolean has(String name) {
		return Files.exists(this.folder.resolve(name));
	}

	String text(String name) {
		return Trees.text(this.folder.resolve(name));
	}

	Properties properties(String name) throws IOException {
		Properties properties = new Properties();
		try (Reader reader = Files.newBufferedReader(this.folder.resolve(name))) {
			properties.load(reader);
		}
		return properties;
	}

}
