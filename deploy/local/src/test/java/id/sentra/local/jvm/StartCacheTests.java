package id.sentra.local.jvm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class StartCacheTests {

	@TempDir
	private Path folder;

	@Test
	void the_first_run_records_and_later_ones_use_what_a_normal_end_has_written() throws IOException {
		StartCache cache = new StartCache(this.folder, 25);
		assertThat(cache.options()).singleElement().asString().startsWith("-XX:AOTCacheOutput=");
		record(cache);

		cache.keep(true);

		assertThat(cache.isRecorded()).isTrue();
		assertThat(cache.options()).containsExactly("-XX:AOTCache=" + this.folder.resolve("start.aot"));
	}

	@Test
	void what_a_kill_has_cut_short_is_dropped() throws IOException {
		StartCache cache = new StartCache(this.folder, 25);
		record(cache);

		cache.keep(false);

		assertThat(cache.isRecorded()).isFalse();
		assertThat(this.folder).isEmptyDirectory();
	}

	@Test
	void before_25_it_is_a_class_data_archive() {
		assertThat(new StartCache(this.folder, 17).options()).singleElement()
			.asString()
			.startsWith("-XX:ArchiveClassesAtExit=");
	}

	private static void record(StartCache cache) throws IOException {
		Files.writeString(Path.of(cache.options().get(0).replaceAll("^[^=]*=", "")), "recorded");
	}

}
