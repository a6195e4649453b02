package id.sentra.local.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class StaleLockTests {

	@TempDir
	private Path data;

	@Test
	void a_number_that_another_program_has_by_now_is_replaced_and_the_rest_stays() throws IOException {
		Path lock = this.data.resolve("postmaster.pid");
		Files.write(lock, List.of(String.valueOf(ProcessHandle.current().pid()), this.data.toString(), "1234", "5432"));

		StaleLock.clear(this.data);

		List<String> lines = Files.readAllLines(lock);
		assertThat(ProcessHandle.of(Long.parseLong(lines.get(0)))).isEmpty();
		assertThat(lines.subList(1, 4)).containsExactly(this.data.toString(), "1234", "5432");
		assertThat(ProcessHandle.current().isAlive()).isTrue();
	}

	@Test
	void the_lock_of_a_dead_postgres_is_left_for_postgres_to_judge() throws Exception {
		Process ended = new ProcessBuilder("true").start();
		ended.waitFor();
		Path lock = this.data.resolve("postmaster.pid");
		Files.write(lock, List.of(String.valueOf(ended.pid()), this.data.toString()));
		byte[] before = Files.readAllBytes(lock);

		StaleLock.clear(this.data);

		assertThat(Files.readAllBytes(lock)).isEqualTo(before);
	}

	@Test
	void without_a_lock_nothing_happens() {
		StaleLock.clear(this.data);
		assertThat(this.data).isEmptyDirectory();
	}

}
