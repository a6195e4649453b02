package id.sentra.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/**
 * What the figures depend on: processors, JDK, load, and how often a second the disk can
 * be made to keep its word.
 */
final class Machine {

	private static final int PAGE = 8192;

	private static final Duration PROBE = Duration.ofSeconds(2);

	private Machine() {
	}

	static void describe(Report report, Path folder) throws IOException {
		report.add("date", "%s", LocalDateTime.now().truncatedTo(ChronoUnit.MINUTES));
		report.add("processors, JDK", "%d, %s", Runtime.getRuntime().availableProcessors(), Runtime.version());
		report.add("load average at the start", "%.1f", load());
		report.add("fdatasync of one 8 KiB page", "%,.0f/s", fdatasyncs(folder));
	}

	static double load() {
		return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
	}

	/**
	 * The same page of a file that already has its size, written and made durable, over
	 * and over.
	 */
	private static double fdatasyncs(Path folder) throws IOException {
		Path file = Files.createTempFile(folder, "fdatasync", null);
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
			ByteBuffer page = ByteBuffer.allocateDirect(PAGE);
			channel.write(page, 0);
			channel.force(true);
			long start = System.nanoTime();
			long count = 0;
			while (System.nanoTime() - start < PROBE.toNanos()) {
				channel.write(page.clear(), 0);
				channel.force(false);
				count++;
			}
			return count * 1e9 / (System.nanoTime() - start);
		}
		finally {
			Files.delete(file);
		}
	}

}
