package id.sentra.local.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The scripts themselves, with a JDK that only pretends. */
class ScriptTests {

	@TempDir
	private Path folder;

	@Test
	void an_old_jdk_is_refused_in_both_languages() throws Exception {
		Path jdk = javaThatSays("openjdk version \\\"11.0.24\\\" 2024-07-16");
		Outcome outcome = run(Map.of("JAVA_HOME", jdk.toString()));
		assertThat(outcome.exitCode()).isEqualTo(1);
		assertThat(outcome.lastLine()).contains("perlu JDK 17", "JDK 17 or newer is needed", "11");
	}

	@Test
	void a_jdk_8_is_recognised_by_its_old_numbering() throws Exception {
		Path jdk = javaThatSays("openjdk version \\\"1.8.0_442\\\"");
		Outcome outcome = run(Map.of("JAVA_HOME", jdk.toString()));
		assertThat(outcome.exitCode()).isEqualTo(1);
		assertThat(outcome.lastLine()).contains("JDK 17 or newer is needed");
	}

	@Test
	void an_early_access_jdk_is_accepted() throws Exception {
		Path jdk = javaThatSays("openjdk version \\\"26-ea\\\" 2026-03-17");
		Outcome outcome = source("find_java && echo accepted", Map.of("JAVA_HOME", jdk.toString()));
		assertThat(outcome.lastLine()).isEqualTo("accepted");
	}

	@Test
	void a_file_edited_by_hand_does_not_keep_it_from_being_built() throws Exception {
		executable("bin/javac", "#!/bin/sh\n");
		Path mvn = executable("bin/mvn", "#!/bin/sh\necho \"$@\" >mvn-arguments\n");
		Map<String, String> environment = Map.of("PATH", mvn.getParent() + ":" + System.getenv("PATH"), "HERE",
				this.folder.toString());
		source("here=$HERE root=$HERE java=$HERE/bin/java; needs_build() { true; }; build", environment);
		assertThat(this.folder.resolve("mvn-arguments")).content()
			.contains("-Dspring-javaformat.validate.skip=true", "package");
	}

	@Test
	void a_java_home_without_java_is_named() throws Exception {
		Outcome outcome = run(Map.of("JAVA_HOME", this.folder.toString()));
		assertThat(outcome.exitCode()).isEqualTo(1);
		assertThat(outcome.lastLine()).contains(this.folder.toString());
	}

	private Path javaThatSays(String version) throws IOException {
		executable("bin/java", "#!/bin/sh\necho \"" + version + "\" >&2\n");
		return this.folder;
	}

	private Path executable(String name, String text) throws IOException {
		Path file = this.folder.resolve(name);
		Files.createDirectories(file.getParent());
		Files.writeString(file, text);
		return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
	}

	private static Outcome source(String commands, Map<String, String> environment) throws Exception {
		return run(environment, "bash", "-euc", ". ./lib.sh; " + commands);
	}

	private static Outcome run(Map<String, String> environment) throws Exception {
		return run(environment, Path.of("up").toAbsolutePath().toString());
	}

	private static Outcome run(Map<String, String> environment, String... command) throws Exception {
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
		builder.environment().putAll(environment);
		Process process = builder.start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		return new Outcome(process.waitFor(), output.strip().lines().reduce("", (first, second) -> second));
	}

	private record Outcome(int exitCode, String lastLine) {

	}

}
