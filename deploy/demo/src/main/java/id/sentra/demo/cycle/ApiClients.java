package id.sentra.demo.cycle;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import id.sentra.local.secret.Accounts;
import id.sentra.local.settings.LocalSettings;
import id.sentra.local.settings.Program;

/** The clients of the demo accounts, each signed in when it is first needed. */
final class ApiClients {

	private final LocalSettings settings;

	private final Map<String, ApiClient> clients = new ConcurrentHashMap<>();

	ApiClients(LocalSettings settings) {
		this.settings = settings;
	}

	ApiClient officer() {
		return of("OFFICER");
	}

	ApiClient organiser() {
		return of("ORGANISER");
	}

	ApiClient mentor() {
		return of("MENTOR");
	}

	ApiClient maker() {
		return of("FINANCE_MAKER");
	}

	ApiClient approver() {
		return of("FINANCE_APPROVER");
	}

	ApiClient admin() {
		return of("ADMIN");
	}

	/** The owner of that SME. */
	ApiClient owner(String smeId) {
		return this.clients.computeIfAbsent(smeId, (id) -> client(accounts().ofSme(id)));
	}

	private ApiClient of(String role) {
		return this.clients.computeIfAbsent(role, (key) -> client(accounts().withRole(key)));
	}

	private ApiClient client(Accounts.Account account) {
		return ApiClient.of(this.settings.url(Program.GATEWAY), account);
	}

	private Accounts accounts() {
		return Accounts.read(this.settings.folder().accounts());
	}

}
