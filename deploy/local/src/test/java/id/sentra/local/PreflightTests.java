package id.sentra.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

import id.sentra.local.settings.LocalSettings;
import id.sentra.local.settings.Ports;
import id.sentra.local.settings.Program;
import id.sentra.local.settings.StartFailed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PreflightTests {

	@TempDir
	private Path folder;

	@Test
	void a_taken_port_is_named_with_the_program_it_was_meant_for() throws IOException {
		Ports ports = Ports.free();
		assertThatCode(() -> Preflight.ports(ports)).doesNotThrowAnyException();
		int taken = ports.managementOf(Program.BAZAAR);
		try (ServerSocket other = new ServerSocket(taken, 1, InetAddress.getLoopbackAddress())) {
			assertThat(other.isBound()).isTrue();
			assertThatThrownBy(() -> Preflight.ports(ports)).isInstanceOf(StartFailed.class)
				.hasMessageContaining(String.valueOf(taken))
				.hasMessageContaining("bazaar")
				.hasMessageContaining("--port-offset");
		}
	}

	@Test
	void too_little_memory_is_said_in_figures() {
		assertThatThrownBy(() -> Preflight.memory(900)).isInstanceOf(StartFailed.class)
			.hasMessageContaining("900")
			.hasMessageContaining("560 MiB");
		assertThatCode(() -> Preflight.memory(Preflight.NEEDED_MEBIBYTES)).doesNotThrowAnyException();
	}

	@Test
	void a_system_that_does_not_say_what_is_free_is_not_refused() {
		assertThat(Memory.machineBytes(this.folder.resolve("meminfo"))).isEqualTo(Long.MAX_VALUE);
	}

	@Test
	void a_containers_limit_counts_when_it_is_lower_than_the_machines_memory() throws IOException {
		assertThat(Memory.containerBytes(this.folder)).isEqualTo(Long.MAX_VALUE);
		Files.writeString(this.folder.resolve("memory.current"), "500\n");
		Files.writeString(this.folder.resolve("memory.max"), "max\n");
		assertThat(Memory.containerBytes(this.folder)).isEqualTo(Long.MAX_VALUE);
		Files.writeString(this.folder.resolve("memory.max"), "2000\n");
		Files.writeString(this.folder.resolve("memory.stat"), "anon 300\ninactive_file 100\n");
		assertThat(Memory.containerBytes(this.folder)).isEqualTo(1600);
	}

	@Test
	void a_folder_with_other_files_is_refused_and_ours_is_taken_again() throws IOException {
		Path ours = this.folder.resolve("ours");
		FolderClaim.make(ours);
		Files.writeString(ours.resolve("accounts.csv"), "");
		assertThatCode(() -> FolderClaim.make(ours)).doesNotThrowAnyException();

		Path foreign = Files.createDirectory(this.folder.resolve("foreign"));
		Files.writeString(foreign.resolve("thesis.txt"), "");
		assertThatThrownBy(() -> FolderClaim.make(foreign)).isInstanceOf(StartFailed.class)
			.hasMessageContaining("--data");
	}

	@Test
	void a_reset_forgets_data_and_secrets() throws IOException {
		LocalSettings settings = LocalSettings.of(this.folder, this.folder.resolve("data"), Ports.offset(0));
		FolderClaim.make(settings.folder().path());
		Files.createDirectories(settings.folder().postgres().resolve("data"));
		Files.writeString(settings.folder().accounts(), "");
		Files.createDirectories(settings.folder().logs());

		FolderClaim.reset(settings.folder());

		assertThat(settings.folder().postgres()).doesNotExist();
		assertThat(settings.folder().accounts()).doesNotExist();
		assertThat(settings.folder().logs()).exists();
	}

}
