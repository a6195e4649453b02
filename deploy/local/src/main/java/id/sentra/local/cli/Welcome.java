package id.sentra.local.cli;

import id.sentra.local.secret.Accounts;
import id.sentra.local.settings.LocalSettings;
import id.sentra.local.settings.Messages;
import id.sentra.local.settings.Program;

/** What one needs to know once everything is ready. */
final class Welcome {

	private Welcome() {
	}

	static void print(LocalSettings settings, boolean detached) {
		System.out.println();
		System.out.println(Messages.of("welcome.address", settings.url(Program.GATEWAY)));
		System.out.println(Messages.of("welcome.accounts", settings.folder().accounts()));
		for (Accounts.Account account : Accounts.read(settings.folder().accounts()).all()) {
			System.out.printf("  %-15s %-18s %s%n", account.username(), String.join(" ", account.roles()),
					account.region());
		}
		System.out.println(Messages.of("welcome.logs", settings.folder().logs()));
		System.out.println(Messages.of(detached ? "welcome.stop-detached" : "welcome.stop"));
	}

}
