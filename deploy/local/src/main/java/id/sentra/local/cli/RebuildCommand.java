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
import id.sentra.local.settings.Stopwatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/**
 * Has a service build its copy of the SMEs again from the topic, and waits until that is
 * done.
 */
@Command(name = "rebuild", mixinStandardHelpOptions = true)
final class RebuildCommand implements Callable<Integer> {

	@Mixin
	private PlatformOptions options = new PlatformOptions();

	@Parameters(paramLabel = "SERVICE", descriptionKey = "parameter.service")
	private String service = "";

	@Override
	public Integer call() throws InterruptedException {
		DataFolder folder = this.options.folder();
		PlatformState state = PlatformState.read(folder);
		if (state.phase() != Phase.READY) {
			throw new StartFailed("rebuild.not-running");
		}
		GatewayClient admin = GatewayClient.signIn(state.gateway(), Accounts.read(folder.accounts()).withRole("ADMIN"));
		String path = "/api/" + context() + "/projections/registry.sme/rebuild";
		Stopwatch watch = new Stopwatch();
		admin.post(path);
		JsonNode progress = admin.get(path);
		while ("RUNNING".equals(status(progress))) {
			System.out.println(Messages.of("rebuild.running", progress.path("done").asLong(),
					progress.path("total").asLong(), watch.seconds()));
			Thread.sleep(500);
			progress = admin.get(path);
		}
		if (!"COMPLETED".equals(status(progress))) {
			throw new StartFailed("rebuild.failed", this.service, status(progress));
		}
		System.out.println(Messages.of("rebuild.done", this.service, watch.seconds()));
		return 0;
	}

	private String context() {
		return Program.contexts()
			.stream()
			.map(Program::id)
			.filter((id) -> id.equals(this.service) && !id.equals(Program.REGISTRY.id()))
			.findFirst()
			.orElseThrow(() -> new StartFailed("rebuild.unknown", this.service));
	}

	private static String status(JsonNode progress) {
		return progress.path("status").asString("");
	}

}
