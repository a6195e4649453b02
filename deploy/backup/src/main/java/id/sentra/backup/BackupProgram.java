package id.sentra.backup;

import java.util.Locale;

import id.sentra.local.cli.Sentra;
import id.sentra.local.settings.Messages;
import picocli.CommandLine.Command;

/** Main program of backup and restore; the scripts in the module call its commands. */
@Command(name = "sentra", mixinStandardHelpOptions = true,
		subcommands = { BackupCommand.class, RestoreCommand.class, CheckCommand.class, DifferencesCommand.class })
public final class BackupProgram {

	private BackupProgram() {
	}

	public static void main(String[] arguments) {
		Locale.setDefault(Messages.locale());
		System.exit(Sentra.run(new BackupProgram(), Messages.ofAll(), arguments));
	}

}
