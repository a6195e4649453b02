package id.sentra.demo.cycle;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import id.sentra.local.secret.Accounts;
import id.sentra.local.settings.LocalSettings;
import id.sentra.local.settings.Program;

/** The desks of the demo accounts, each signed in when it is first needed. */
final class Desks {

	private final LocalSettings settings;

	private final Map<String, Desk> desks = new ConcurrentHashMap<>();

	Desks(LocalSettings settings) {
		this.settings = settings;
	}

	Desk officer() {
		return of("OFFICER");
	}

	Desk organiser() {
		return of("ORGANISER");
	}

	Desk mentor() {
		return of("MENTOR");
	}

	Desk maker() {
		return of("FINANCE_MAKER");
	}

	Desk approver() {
		return of("FINANCE_APPROVER");
	}

	Desk admin() {
		return of("ADMIN");
	}

	/** The owner of that SME. */
	Desk owner(String smeId) {
		return this.desks.computeIfAbsent(smeId, (id) -> desk(accounts().ofSme(id)));
	}

	private Desk of(String role) {
		return this.desks.computeIfAbsent(role, (key) -> desk(accounts().withRole(key)));
	}

	private Desk desk(Accounts.Account account) {
		return Desk.of(this.settings.url(Program.GATEWAY), account);
	}

	private Accounts accounts() {
		return Accounts.read(this.settings.folder().accounts());
	}

}
