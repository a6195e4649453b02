package id.sentra.backup;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import id.sentra.backup.EventDifferences.Line;
import id.sentra.local.cli.PlatformOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Names the events that topics and consumers do not agree on, and those that came after a
 * backup; exit code 0 only when there are none.
 */
@Command(name = "differences", mixinStandardHelpOptions = true)
final class DifferencesCommand implements Callable<Integer> {

	@Mixin
	private PlatformOptions options = new PlatformOptions();

	@Option(names = "--list", paramLabel = "N", descriptionKey = "option.list", defaultValue = "20")
	private int listed;

	@Parameters(paramLabel = "SET", arity = "0..1", descriptionKey = "parameter.set")
	private @Nullable Path set;

	@Override
	public Integer call() throws Exception {
		Servers servers = BackupCommand.running(this.options);
		System.out.printf("%-22s %-10s %9s %9s %9s %9s %9s%n", "topic", "consumer", "told", "applied", "waiting",
				"missed", "ahead");
		boolean agreed = print(EventDifferences.of(servers, this.listed), "applied", "waiting", "missed", "ahead");
		if (this.set != null) {
			System.out.printf("%n%-22s %-10s %9s %9s%n", "topic", "", "told", "since");
			agreed &= print(EventDifferences.since(this.set, servers, this.listed), "since");
		}
		return agreed ? 0 : 1;
	}

	private static boolean print(List<Line> lines, String... counts) {
		boolean agreed = true;
		for (Line line : lines) {
			StringBuilder row = new StringBuilder(
					"%-22s %-10s %9d".formatted(line.topic(), line.consumer(), line.counts().get("told")));
			for (String count : counts) {
				row.append(" %9d".formatted(line.counts().get(count)));
			}
			System.out.println(row);
			line.events().forEach((event) -> System.out.println("    " + event));
			agreed &= line.events().isEmpty();
		}
		return agreed;
	}

}
