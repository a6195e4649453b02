package id.sentra.backup;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import id.sentra.local.settings.Messages;
import id.sentra.local.settings.StartFailed;
import picocli.CommandLine.Option;

/** What encrypts the keys of a backup: from a file, or typed. */
final class PassphraseOption {

	private static final int SHORTEST = 16;

	@Option(names = "--passphrase-file", paramLabel = "FILE", descriptionKey = "option.passphrase-file",
			defaultValue = "${env:SENTRA_BACKUP_PASSPHRASE_FILE:-}")
	private String file = "";

	char[] get() throws IOException {
		String text = this.file.isEmpty() ? typed() : Files.readString(Path.of(this.file)).strip();
		if (text.length() < SHORTEST) {
			throw new StartFailed("backup.passphrase-short", SHORTEST);
		}
		return text.toCharArray();
	}

	private static String typed() {
		Console console = System.console();
		if (console == null) {
			throw new StartFailed("backup.passphrase-missing");
		}
		return new String(console.readPassword("%s ", Messages.of("backup.passphrase-ask")));
	}

}
