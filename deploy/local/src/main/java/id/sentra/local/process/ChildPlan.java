package id.sentra.local.process;

import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * How one program is run on this machine.
 *
 * @param name as people see it in messages and file names
 * @param log where its output goes
 * @param command made anew for each start
 * @param ready whether it can do its work now
 * @param stop what asks it to stop
 */
public record ChildPlan(String name, Path log, Supplier<ProcessBuilder> command, BooleanSupplier ready, Signal stop) {

	/** The same for a program that stops on SIGTERM, as nearly all do. */
	public static ChildPlan of(String name, Path log, Supplier<ProcessBuilder> command, BooleanSupplier ready) {
		return new ChildPlan(name, log, command, ready, Signal.TERM);
	}

}
