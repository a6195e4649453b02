package id.sentra.local.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import id.sentra.local.FakeGateway;
import id.sentra.local.FakeGateway.Answer;
import id.sentra.local.LocalPlatform;
import id.sentra.local.PlatformState;
import id.sentra.local.PlatformState.Phase;
import id.sentra.local.secret.Secrets;
import id.sentra.local.settings.LocalSettings;
import id.sentra.local.settings.Ports;
import id.sentra.local.settings.Program;
import id.sentra.local.settings.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** With a gateway that answers as the real one does. */
class AuditCommandTests {

	@TempDir
	private Path folder;

	@Test
	void it_says_of_each_service_what_its_audit_ends_in_and_fails_where_one_is_broken() {
		LocalSettings settings = LocalSettings.of(this.folder, this.folder.resolve("data"), Ports.free());
		try (LocalPlatform platform = LocalPlatform.claim(settings, Progress.silent());
				FakeGateway gateway = FakeGateway.of(platform.settings())) {
			Secrets.in(settings.folder());
			PlatformState.write(settings, Phase.READY);
			gateway.answer("POST /api/token", new Answer(200, "{\"access_token\":\"x\"}"));
			Program.contexts().forEach((service) -> answer(gateway, service.id(), "null"));
			assertThat(output(settings, 0)).contains("registry", "training", "financing", "bazaar", "c0ffee");
			answer(gateway, "bazaar", "17");
			assertThat(output(settings, 1)).contains("bazaar", "17");
		}
	}

	private static void answer(FakeGateway gateway, String service, String broken) {
		gateway.answer("GET /api/" + service + "/audit/verification",
				new Answer(200,
						"{\"entries\":41,\"head\":\"c0ffee\",\"headAt\":null,\"firstBroken\":%s,\"anchorHolds\":null}"
							.formatted(broken)));
	}

	private static String output(LocalSettings settings, int exitCode) {
		PrintStream terminal = System.out;
		ByteArrayOutputStream output = new ByteArrayOutputStream();
		System.setOut(new PrintStream(output, true, StandardCharsets.UTF_8));
		try {
			assertThat(Sentra.run("audit", "--data", settings.folder().path().toString())).isEqualTo(exitCode);
			return output.toString(StandardCharsets.UTF_8);
		}
		finally {
			System.setOut(terminal);
		}
	}

}
