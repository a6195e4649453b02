package id.sentra.local.cli;

import java.util.concurrent.Callable;

import id.sentra.local.PlatformState;
import id.sentra.local.PlatformState.Phase;
import id.sentra.local.http.GatewayClient;
import id.sentra.local.secret.Accounts;
import id.sentra.local.settings.DataFolder;
import id.sentra.local.settings.Messages;
import id.sentra.local.settings.Program;
import id.sentra.local.settings.StartFailed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.JsonNode;

/**
 * Has each service compute its audit anew; the heads are for keeping elsewhere. Ends with
 * 1 when one does not hold.
 */
@Command(name = "audit", mixinStandardHelpOptions = true)
final class AuditCommand implements Callable<Integer> {

	@Mixin
	private PlatformOptions options = new PlatformOptions();

	@Override
	public Integer call() {
		DataFolder folder = this.options.folder();
		PlatformState state = PlatformState.read(folder);
		if (state.phase() != Phase.READY) {
			throw new StartFailed("rebuild.not-running");
		}
		GatewayClient admin = GatewayClient.signIn(state.gateway(), Accounts.read(folder.accounts()).withRole("ADMIN"));
		boolean holds = true;
		for (Program service : Program.contexts()) {
			JsonNode chain = admin.get("/api/" + service.id() + "/audit/verification");
			boolean intact = chain.path("firstBroken").isNull();
			System.out.println(intact
					? Messages.of("audit.holds", service.id(), chain.path("entries").asLong(),
							chain.path("head").asString())
					: Messages.of("audit.broken", service.id(), chain.path("firstBroken").asLong()));
			holds &= intact;
		}
		return holds ? 0 : 1;
	}

}
