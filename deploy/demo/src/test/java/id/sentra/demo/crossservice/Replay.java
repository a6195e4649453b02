package id.sentra.demo.crossservice;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import id.sentra.local.jvm.JavaCommand;
import id.sentra.local.settings.Program;

/** The draw of the published bazaar done once more, as anybody can do it with its jar. */
final class Replay {

	private Replay() {
	}

	/** What the program says, with the hash of the result. */
	static String of(DemoPlatform demo) throws IOException, InterruptedException {
		Map<String, String> seed = demo.facts().texts(Program.BAZAAR, "select status, seed from bazaar");
		Map<String, String> input = demo.facts().texts(Program.BAZAAR, "select status, input from bazaar");
		Path file = Files.writeString(demo.settings().folder().path().resolve("allocation-input.txt"),
				input.get("PUBLISHED"));
		Path notes = file.resolveSibling("allocation-notes.txt");
		Process replay = JavaCommand.jar(jar(demo))
			.process("replay", file.toString(), seed.get("PUBLISHED"))
			.redirectOutput(file.resolveSibling("allocation-result.txt").toFile())
			.redirectError(notes.toFile())
			.start();
		replay.waitFor();
		return Files.readString(notes, StandardCharsets.UTF_8);
	}

	private static Path jar(DemoPlatform demo) throws IOException {
		Path target = demo.settings().root().resolve(Program.BAZAAR.module()).resolve("target");
		try (DirectoryStream<Path> jars = Files.newDirectoryStream(target, "bazaar-service-*[!s].jar")) {
			return jars.iterator().next();
		}
	}

}
