package id.sentra.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class PidFileTests {

	@TempDir
	private Path folder;

	@Test
	void a_live_process_is_found() {
		pidFile().write(ProcessHandle.current());
		assertThat(pidFile().live()).contains(ProcessHandle.current());
	}

	@Test
	void a_number_used_again_by_another_process_is_not_mistaken_for_it() throws IOException {
		pidFile().write(ProcessHandle.current());
		String content = Files.readString(file());
		Files.writeString(file(), content.split(" ")[0] + " 1000000");
		assertThat(pidFile().live()).isEmpty();
	}

	@Test
	void a_process_is_found_again_when_the_clock_was_set() throws IOException {
		pidFile().write(ProcessHandle.current());
		String[] parts = Files.readString(file()).strip().split(" ");
		Files.writeString(file(), parts[0] + " 1000000 " + parts[2]);
		assertThat(pidFile().live()).contains(ProcessHandle.current());
		Files.writeString(file(), parts[0] + " " + parts[1] + " 7");
		assertThat(pidFile().live()).isEmpty();
	}

	@Test
	void a_process_that_has_ended_is_not_found() throws Exception {
		Process process = new ProcessBuilder("sleep", "60").start();
		pidFile().write(process.toHandle());
		process.destroyForcibly().waitFor();
		assertThat(pidFile().live()).isEmpty();
	}

	@Test
	void a_missing_empty_or_damaged_file_names_nobody() throws IOException {
		assertThat(pidFile().live()).isEmpty();
		Files.writeString(file(), "");
		assertThat(pidFile().live()).isEmpty();
		Files.writeString(file(), "abc def");
		assertThat(pidFile().live()).isEmpty();
	}

	private Path file() {
		return this.folder.resolve("program.pid");
	}

	private PidFile pidFile() {
		return new PidFile(file());
	}

}
