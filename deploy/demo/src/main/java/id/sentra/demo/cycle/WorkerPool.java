package id.sentra.demo.cycle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

import id.sentra.local.settings.StartFailed;

/** A few threads that work through a list side by side. */
final class WorkerPool implements AutoCloseable {

	private static final int THREADS = 6;

	private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, WorkerPool::thread);

	/** Does it for each, and fails with the first that failed. */
	<T> void each(Collection<T> items, Consumer<T> work) {
		map(items, (item) -> {
			work.accept(item);
			return true;
		});
	}

	/** For all numbers below that. */
	void times(int count, Consumer<Integer> work) {
		each(IntStream.range(0, count).boxed().toList(), work);
	}

	/** The results in the order of the items. */
	<T, R> List<R> map(Collection<T> items, Function<T, R> work) {
		List<Future<R>> all = items.stream().map((item) -> this.threads.submit(() -> work.apply(item))).toList();
		try {
			List<R> results = new ArrayList<>();
			for (Future<R> one : all) {
				results.add(one.get());
			}
			return results;
		}
		catch (ExecutionException ex) {
			all.forEach((one) -> one.cancel(false));
			throw (ex.getCause() instanceof StartFailed failed) ? failed : new IllegalStateException(ex.getCause());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new StartFailed("interrupted");
		}
	}

	@Override
	public void close() {
		this.threads.shutdownNow();
	}

	private static Thread thread(Runnable work) {
		Thread thread = new Thread(work, "demo");
		thread.setDaemon(true);
		return thread;
	}

}
