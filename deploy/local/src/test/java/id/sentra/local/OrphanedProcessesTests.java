package id.sentra.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import id.sentra.local.process.PidFile;
import id.sentra.local.settings.DataFolder;
import id.sentra.local.settings.LocalSettings;
import id.sentra.local.settings.Ports;
import id.sentra.local.settings.Program;
import id.sentra.local.settings.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class OrphanedProcessesTests {

	@TempDir
	private Path path;

	@Test
	void what_a_killed_supervisor_left_running_is_stopped_and_named() throws Exception {
		List<String> said = new ArrayList<>();
		Process registry = leftRunning(Program.REGISTRY);
		Process gateway = leftRunning(Program.GATEWAY);

		assertThat(OrphanedProcesses.stop(folder(), said::add)).isTrue();

		assertThat(registry.waitFor(60, TimeUnit.SECONDS)).isTrue();
		assertThat(gateway.isAlive()).isFalse();
		assertThat(said).hasSize(2).first().asString().contains("registry", String.valueOf(registry.pid()));
		assertThat(PlatformProcess.of(folder(), Program.REGISTRY)).isEmpty();
	}

	@Test
	void what_cannot_be_asked_is_named_until_it_is_gone() throws Exception {
		Process postgres = leftRunning(Program.POSTGRES);
		assertThat(PlatformProcess.running(folder())).isEqualTo("postgres (pid " + postgres.pid() + ")");
		assertThat(OrphanedProcesses.stop(folder(), Progress.silent())).isTrue();
		assertThat(PlatformProcess.running(folder())).isEmpty();
		assertThat(postgres.waitFor(60, TimeUnit.SECONDS)).isTrue();
	}

	@Test
	void where_nothing_was_left_nothing_happens() {
		assertThat(OrphanedProcesses.stop(folder(), Progress.silent())).isFalse();
	}

	private Process leftRunning(Program program) throws IOException {
		Process process = new ProcessBuilder("sleep", "60").start();
		new PidFile(folder().run().resolve(program.id() + ".pid")).write(process.toHandle());
		return process;
	}

	private DataFolder folder() {
		return LocalSettings.of(this.path, this.path.resolve("data"), Ports.offset(0)).folder();
	}

}
