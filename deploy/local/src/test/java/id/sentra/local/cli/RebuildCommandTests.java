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
import id.sentra.local.settings.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** With a gateway that answers as the real one does. */
class RebuildCommandTests {

	private static final String PATH = "/api/bazaar/projections/registry.sme/rebuild";

	@TempDir
	private Path folder;

	@Test
	void it_says_how_far_the_rebuild_is() {
		LocalSettings settings = LocalSettings.of(this.folder, this.folder.resolve("data"), Ports.free());
		try (LocalPlatform platform = LocalPlatform.claim(settings, Progress.silent());
				FakeGateway gateway = FakeGateway.of(platform.settings())) {
			Secrets.in(settings.folder());
			PlatformState.write(settings, Phase.READY);
			gateway.answer("POST /api/token", new Answer(200, "{\"access_token\":\"x\"}"))
				.answer("POST " + PATH, new Answer(202, ""))
				.answer("GET " + PATH, progress("RUNNING", 417), progress("COMPLETED", 962));

			assertThat(output("rebuild", "--data", settings.folder().path().toString(), "bazaar")).contains("417",
					"962");
		}
	}

	private static Answer progress(String status, int done) {
		return new Answer(200, "{\"status\":\"%s\",\"done\":%d,\"total\":962,\"startedAt\":null,\"finishedAt\":null}"
			.formatted(status, done));
	}

	private static String output(String... arguments) {
		PrintStream terminal = System.out;
		ByteArrayOutputStream output = new ByteArrayOutputStream();
		System.setOut(new PrintStream(output, true, StandardCharsets.UTF_8));
		try {
			assertThat(Sentra.run(arguments)).isZero();
			return output.toString(StandardCharsets.UTF_8);
		}
		finally {
			System.setOut(terminal);
		}
	}

}
