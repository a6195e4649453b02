package id.sentra.local.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import com.sun.net.httpserver.HttpServer;
import id.sentra.local.LocalPlatform;
import id.sentra.local.PlatformState;
import id.sentra.local.PlatformState.Phase;
import id.sentra.local.process.PidFile;
import id.sentra.local.settings.LocalSettings;
import id.sentra.local.settings.Messages;
import id.sentra.local.settings.Ports;
import id.sentra.local.settings.Program;
import id.sentra.local.settings.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** With real PostgreSQL and Kafka, and five programs that answer as the real ones do. */
class StatusCommandTests {

	@TempDir
	private Path folder;

	private LocalSettings settings;

	private final List<HttpServer> programs = new ArrayList<>();

	private final Set<Program> unready = ConcurrentHashMap.newKeySet();

	@BeforeEach
	void aCheckoutWithoutPrograms() throws IOException {
		Path kafka = Files.createDirectories(this.folder.resolve("checkout/deploy/kafka"));
		Files.copy(Path.of("..", "kafka", "jmx-exporter.yml"), kafka.resolve("jmx-exporter.yml"));
		this.settings = LocalSettings.of(this.folder.resolve("checkout"), this.folder.resolve("data"), Ports.free());
	}

	@AfterEach
	void stop() {
		this.programs.forEach((server) -> server.stop(0));
	}

	@Test
	void it_says_what_each_program_answers_now_whatever_was_true_at_the_start() throws IOException {
		try (LocalPlatform platform = LocalPlatform.claim(this.settings, Progress.silent())) {
			platform.start(EnumSet.of(Program.POSTGRES, Program.KAFKA));
			for (Program program : Program.services()) {
				startPretended(program);
			}
			PlatformState.write(this.settings, Phase.READY);
			assertThat(status(0)).contains(Messages.of("status.READY", this.settings.url(Program.GATEWAY)));
			this.unready.add(Program.TRAINING);
			assertThat(status(1)).startsWith(Messages.of("status.missing"));
			assertThat(line(status(1), "training"))
				.endsWith(Messages.of("status.silent", String.valueOf(ProcessHandle.current().pid())));
			this.unready.clear();
			platform.suspend(Program.KAFKA);
			assertThat(line(status(1), "kafka"))
				.endsWith(Messages.of("status.silent", String.valueOf(platform.pid(Program.KAFKA).orElseThrow())));
			platform.resume(Program.KAFKA);
			platform.takeDown(Program.POSTGRES);
			assertThat(line(status(1), "postgres")).endsWith(Messages.of("status.none"));
			platform.bringBack(Program.POSTGRES);
			platform.awaitReady(Program.POSTGRES, this.settings.patience());
			status(0);
		}
		assertThat(status(1)).startsWith(Messages.of("status.STOPPED"));
	}

	private void startPretended(Program program) throws IOException {
		HttpServer server = HttpServer.create(
				new InetSocketAddress(InetAddress.getLoopbackAddress(), this.settings.ports().managementOf(program)),
				0);
		server.createContext("/actuator/health/readiness", (exchange) -> {
			exchange.sendResponseHeaders(this.unready.contains(program) ? 503 : 200, -1);
			exchange.close();
		});
		server.start();
		this.programs.add(server);
		new PidFile(this.settings.folder().run().resolve(program.id() + ".pid")).write(ProcessHandle.current());
	}

	private static String line(String status, String program) {
		return status.lines().filter((line) -> line.strip().startsWith(program)).findFirst().orElseThrow();
	}

	private String status(int exitCode) {
		PrintStream terminal = System.out;
		ByteArrayOutputStream output = new ByteArrayOutputStream();
		System.setOut(new PrintStream(output, true, StandardCharsets.UTF_8));
		try {
			assertThat(Sentra.run("status", "--data", this.settings.folder().path().toString())).isEqualTo(exitCode);
			return output.toString(StandardCharsets.UTF_8);
		}
		finally {
			System.setOut(terminal);
		}
	}

}
