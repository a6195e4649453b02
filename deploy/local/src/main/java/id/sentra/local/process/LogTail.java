package id.sentra.local.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The end of a program's log, and the one line of it that says why the program gave up.
 */
final class LogTail {

	private static final int LONGEST_LINE = 300;

	private static final int LONGEST_TAIL = 64 * 1024;

	private static final long ROTATE_AT = 20L * 1024 * 1024;

	private final Path log;

	private long from;

	LogTail(Path log) {
		this.log = log;
	}

	/**
	 * Makes room, and remembers where the output of the start that follows will begin.
	 */
	void begin() throws IOException {
		Files.createDirectories(this.log.getParent());
		if (Files.exists(this.log) && Files.size(this.log) > ROTATE_AT) {
			Files.move(this.log, this.log.resolveSibling(this.log.getFileName() + ".1"),
					StandardCopyOption.REPLACE_EXISTING);
		}
		this.from = Files.exists(this.log) ? Files.size(this.log) : 0;
	}

	/**
	 * Boot's description of the failure, else the innermost cause, else the last error,
	 * else the last line.
	 */
	String reason() {
		List<String> lines = lines();
		int description = lines.lastIndexOf("Description:");
		if (description >= 0) {
			return lines.stream().skip(description + 1L).findFirst().map(LogTail::shortened).orElse("");
		}
		return last(lines, (line) -> line.startsWith("Caused by:")).or(() -> last(lines, LogTail::isError))
			.or(() -> last(lines, (line) -> true))
			.map(LogTail::shortened)
			.orElse("");
	}

	private List<String> lines() {
		try (RandomAccessFile file = new RandomAccessFile(this.log.toFile(), "r")) {
			long start = Math.max(this.from, file.length() - LONGEST_TAIL);
			byte[] bytes = new byte[(int) Math.max(0, file.length() - start)];
			file.seek(start);
			file.readFully(bytes);
			return new String(bytes, StandardCharsets.UTF_8).lines()
				.map(String::strip)
				.filter((l) -> !l.isEmpty())
				.toList();
		}
		catch (IOException ex) {
			return List.of();
		}
	}

	private static boolean isError(String line) {
		return line.contains("ERROR") || line.contains("FATAL") || line.startsWith("Error:");
	}

	private static Optional<String> last(List<String> lines, Predicate<String> test) {
		return lines.stream().filter(test).reduce((first, second) -> second);
	}

	private static String shortened(String line) {
		return (line.length() <= LONGEST_LINE) ? line : line.substring(0, LONGEST_LINE) + "...";
	}

}
