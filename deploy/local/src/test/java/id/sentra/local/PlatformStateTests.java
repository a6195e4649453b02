package id.sentra.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import id.sentra.local.PlatformState.Phase;
import id.sentra.local.settings.LocalSettings;
import id.sentra.local.settings.Ports;
import id.sentra.local.settings.Program;
import id.sentra.local.settings.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class PlatformStateTests {

	@TempDir
	private Path folder;

	private LocalSettings settings;

	@BeforeEach
	void settings() {
		this.settings = LocalSettings.of(this.folder, this.folder.resolve("data"), Ports.offset(0));
	}

	@Test
	void without_a_platform_it_is_stopped_whatever_was_written() {
		assertThat(phase()).isEqualTo(Phase.STOPPED);
		try (LocalPlatform platform = LocalPlatform.claim(this.settings, Progress.silent())) {
			assertThat(platform.settings()).isSameAs(this.settings);
			PlatformState.write(this.settings, Phase.READY);
			assertThat(phase()).isEqualTo(Phase.READY);
		}
		assertThat(phase()).isEqualTo(Phase.STOPPED);
	}

	@Test
	void what_an_earlier_supervisor_has_written_does_not_count() throws IOException {
		Path state = this.settings.folder().run().resolve("state");
		Files.createDirectories(state.getParent());
		Files.writeString(state, "phase=READY\nsupervisor=1\ngateway=http://127.0.0.1:1\n");
		try (LocalPlatform platform = LocalPlatform.claim(claimed(), Progress.silent())) {
			assertThat(platform.isReady(Program.GATEWAY)).isFalse();
			assertThat(phase()).isEqualTo(Phase.STARTING);
		}
	}

	private LocalSettings claimed() throws IOException {
		Files.writeString(this.settings.folder().path().resolve(".sentra"), "");
		return this.settings;
	}

	private Phase phase() {
		return PlatformState.read(this.settings.folder()).phase();
	}

}
