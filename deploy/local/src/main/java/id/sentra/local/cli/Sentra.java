package id.sentra.local.cli;

import java.util.Locale;
import java.util.ResourceBundle;

import id.sentra.local.settings.Messages;
import id.sentra.local.settings.StartFailed;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParseResult;

/** Main program of the local start; the scripts beside it call its commands. */
@Command(name = "sentra", mixinStandardHelpOptions = true,
		subcommands = { UpCommand.class, SuperviseCommand.class, DownCommand.class, StatusCommand.class,
				RebuildCommand.class, AuditCommand.class, ReloadCommand.class, GenerateCommand.class })
public final class Sentra {

	private Sentra() {
	}

	public static void main(String[] arguments) {
		Locale.setDefault(Messages.locale());
		System.exit(run(arguments));
	}

	static int run(String... arguments) {
		return run(new Sentra(), Messages.ofStart(), arguments);
	}

	/** Runs one of the subcommands, for the main programs of other modules too. */
	public static int run(Object commands, ResourceBundle messages, String... arguments) {
		return new CommandLine(commands).setResourceBundle(messages)
			.setExecutionExceptionHandler(Sentra::explain)
			.execute(arguments);
	}

	/**
	 * What the person can mend is one sentence, the last line; anything else is our fault
	 * and shows where.
	 */
	private static int explain(Exception failure, CommandLine command, ParseResult parsed) {
		if (failure instanceof StartFailed) {
			System.out.println(Messages.of("failed", failure.getMessage()));
		}
		else {
			failure.printStackTrace(System.out);
			System.out.println(Messages.of("failed", failure.toString()));
		}
		return CommandLine.ExitCode.SOFTWARE;
	}

}
