package id.sentra.local.postgres;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import id.sentra.local.settings.StartFailed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

class RunAsTests {

	@TempDir
	private Path folder;

	@Test
	void what_postgresql_cannot_reach_is_named_with_what_to_do() {
		assertThatCode(() -> RunAs.CALLER.mustReach(this.folder)).doesNotThrowAnyException();
		assertThatThrownBy(() -> RunAs.CALLER.mustReach(this.folder.resolve("gone"))).isInstanceOf(StartFailed.class)
			.hasMessageContaining("gone")
			.hasMessageContaining("--data /var/tmp/sentra");
	}

	@Test
	void a_folder_below_one_that_only_root_may_enter_is_out_of_reach_for_nobody() throws Exception {
		assumeTrue("root".equals(Files.getOwner(this.folder).getName()), "only root can become another user");
		Path open = Files.createDirectory(this.folder.resolve("open"));
		Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-xr-x"));
		Files.setPosixFilePermissions(this.folder, PosixFilePermissions.fromString("rwx------"));
		assertThatThrownBy(() -> RunAs.NOBODY.mustReach(open)).isInstanceOf(StartFailed.class);
		Files.setPosixFilePermissions(this.folder, PosixFilePermissions.fromString("rwxr-xr-x"));
		assertThatCode(() -> RunAs.NOBODY.mustReach(open)).doesNotThrowAnyException();
	}

}
