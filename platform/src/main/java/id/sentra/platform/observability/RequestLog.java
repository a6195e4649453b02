package id.sentra.platform.observability;

import io.micrometer.context.ContextSnapshotFactory;
import reactor.util.context.ContextView;

/**
 * Lets what is logged in a request's flow bear the ids of its trace. Threads are not
 * marked at each step of a flow, since that costs each step; whoever logs marks his.
 */
public final class RequestLog {

	private static final ContextSnapshotFactory SNAPSHOTS = ContextSnapshotFactory.builder().build();

	private RequestLog() {
	}

	/** Runs what logs as part of the flow. */
	public static void in(ContextView flow, Runnable logging) {
		SNAPSHOTS.captureFrom(flow).wrap(logging).run();
	}

}
