package id.sentra.bench;

import java.time.Duration;
import java.util.List;

/** What is asked over and over, and who works at it. */
interface Workload {

	ClosedLoop loop();

	/** Counts the processor time of all who work at it, from now on. */
	Cpu cpu();

	/** The JVM that is asked. */
	long targetPid();

	/** The JVMs whose compilers are to be quiet before it counts as warm. */
	List<Long> pids();

	/** What it needs to run for so long. */
	default void prepare(Duration length) throws Exception {
	}

	/** Waits until what follows from the requests is done too. */
	default void settle() throws Exception {
	}

}
