package id.sentra.bazaar.allocation.replay;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import id.sentra.bazaar.allocation.domain.Allocation;
import id.sentra.bazaar.allocation.domain.Market;
import id.sentra.bazaar.allocation.domain.MarketParser;
import id.sentra.bazaar.allocation.domain.Seed;
import id.sentra.bazaar.allocation.domain.Sha256;
import id.sentra.platform.error.ProblemException;

/**
 * {@code java -jar bazaar-service.jar replay <input file> <seed> [<result hash>]}: writes
 * the result to the standard output, and what to compare with the published hashes beside
 * it. With the published hash also by the method as it was when that was published.
 */
public final class Replay {

	/** First argument that asks for a replay instead of the service. */
	public static final String COMMAND = "replay";

	private static final int UNUSABLE = 2;

	private Replay() {
	}

	/** Exit status: 0 done, 2 unusable arguments or input. */
	public static int run(String[] arguments, PrintStream out, PrintStream notes) {
		if (arguments.length != 3 && arguments.length != 4) {
			notes.println("usage: replay <input file> <seed> [<published hash of the result>]");
			return UNUSABLE;
		}
		try {
			String input = Files.readString(Path.of(arguments[1]), StandardCharsets.UTF_8);
			Seed seed = new Seed(arguments[2]);
			Market market = MarketParser.read(input);
			Allocation allocation = (arguments.length == 4) ? Allocation.matching(market, seed, arguments[3])
					: Allocation.of(market, seed);
			out.write(allocation.text().getBytes(StandardCharsets.UTF_8));
			out.flush();
			notes.println("seed commitment " + seed.commitment());
			notes.println("input SHA-256   " + Sha256.hex(input));
			notes.println("result SHA-256  " + allocation.hash());
			return 0;
		}
		catch (IOException | IllegalArgumentException | ProblemException ex) {
			notes.println("unusable: " + ex.getMessage());
			return UNUSABLE;
		}
	}

}
