package id.sentra.bazaar;

import id.sentra.bazaar.allocation.replay.Replay;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Bazaars, stalls and their allocation, sales, distribution agreements. */
@SpringBootApplication
public class BazaarApplication {

	public static void main(String[] args) {
		if (args.length > 0 && args[0].equals(Replay.COMMAND)) {
			System.exit(Replay.run(args, System.out, System.err));
		}
		SpringApplication.run(BazaarApplication.class, args);
	}

}
