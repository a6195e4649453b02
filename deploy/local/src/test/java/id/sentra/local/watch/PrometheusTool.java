package id.sentra.local.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Assumptions;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Programs of Prometheus as Debian has them; on a machine without them tests are skipped,
 * in CI they fail.
 */
public final class PrometheusTool {

	private PrometheusTool() {
	}

	/** The program, if there is one. */
	public static Path needed(String name) {
		Path program = Path.of("/usr/bin", name);
		Assumptions.assumeTrue(Files.isExecutable(program) || System.getenv("CI") != null,
				"Tests of what watches the platform need " + program
						+ " (on Debian: apt-get install prometheus prometheus-postgres-exporter)");
		return program;
	}

	/** Runs promtool and asserts that it is content. */
	static void check(List<String> arguments, List<Path> files) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(List.of(needed("promtool").toString()));
		command.addAll(arguments);
		files.forEach((file) -> command.add(file.toString()));
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		String output = new String(process.getInputStream().readAllBytes());
		assertThat(process.waitFor()).as(() -> String.join(" ", command) + "\n" + output).isZero();
	}

}
