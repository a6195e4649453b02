package id.sentra.registry.imports;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;

import id.sentra.registry.imports.Imports.Taken;
import id.sentra.registry.imports.domain.Reason;
import id.sentra.registry.imports.domain.RejectedRow;
import id.sentra.registry.imports.spreadsheet.Sheet;
import id.sentra.registry.imports.spreadsheet.SheetRow;
import id.sentra.registry.sme.domain.ScaleRules;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One import worked off from where it stands, chunk by chunk: while one is written the
 * next is read and judged. Runs on a thread of its own, which it blocks.
 */
final class ImportRun {

	private static final Logger logger = LoggerFactory.getLogger(ImportRun.class);

	static final int CHUNK = 500;

	private final Taken taken;

	private final ChunkWork work;

	private final Retries retries;

	private final ScaleRules rules;

	private int done;

	ImportRun(Taken taken, ChunkWork work, Retries retries, ScaleRules rules) {
		this.taken = taken;
		this.work = work;
		this.retries = retries;
		this.rules = rules;
		this.done = taken.job().counts().processed();
	}

	/** How many rows are done when the sheet is at its end. */
	int work(Sheet sheet, RowJudge judge) {
		try (Stream<SheetRow> rows = sheet.rows()) {
			Iterator<Verdict> verdicts = rows.filter(this.taken.layout()::isContent)
				.skip(this.done)
				.limit(this.taken.job().rows() - this.done)
				.map(judge::judge)
				.iterator();
			List<Verdict> chunk = next(verdicts);
			while (!chunk.isEmpty()) {
				CompletableFuture<Void> written = start(chunk);
				List<Verdict> following = readWhile(written, verdicts);
				finish(written, chunk);
				chunk = following;
			}
			return this.done;
		}
	}

	/**
	 * When reading fails, what is under way is waited for: it must not outlive the run.
	 */
	private static List<Verdict> readWhile(CompletableFuture<Void> written, Iterator<Verdict> verdicts) {
		try {
			return next(verdicts);
		}
		catch (RuntimeException ex) {
			written.handle((nothing, error) -> nothing).join();
			throw ex;
		}
	}

	private static List<Verdict> next(Iterator<Verdict> verdicts) {
		List<Verdict> chunk = new ArrayList<>(CHUNK);
		while (chunk.size() < CHUNK && verdicts.hasNext()) {
			chunk.add(verdicts.next());
		}
		return chunk;
	}

	private CompletableFuture<Void> start(List<Verdict> chunk) {
		return this.work.write(this.taken, chunk, this.done, this.rules).toFuture();
	}

	/** Tries again what may succeed later; finds the row at fault when it cannot. */
	private void finish(CompletableFuture<Void> written, List<Verdict> chunk) {
		Throwable failure = failure(written);
		while (failure != null && this.retries.isWorthwhile(failure)) {
			this.retries.pause(failure);
			failure = failure(start(chunk));
		}
		this.retries.reset();
		if (failure == null) {
			this.done += chunk.size();
		}
		else {
			divide(failure, chunk);
		}
	}

	private static @Nullable Throwable failure(CompletableFuture<Void> written) {
		try {
			written.join();
			return null;
		}
		catch (CompletionException ex) {
			return (ex.getCause() != null) ? ex.getCause() : ex;
		}
	}

	/** A row that is left alone is rejected; one that was rejected ends the import. */
	private void divide(Throwable cause, List<Verdict> chunk) {
		logger.warn("Import {}: {} rows from row {} cannot be written together: {}", this.taken.job().id(),
				chunk.size(), chunk.get(0).row(), cause.getClass().getName());
		if (chunk.size() > 1) {
			List<Verdict> first = chunk.subList(0, chunk.size() / 2);
			finish(start(first), first);
			List<Verdict> second = chunk.subList(chunk.size() / 2, chunk.size());
			finish(start(second), second);
			return;
		}
		if (chunk.get(0) instanceof Verdict.Unfit) {
			throw new RowNotRecordable();
		}
		RejectedRow rejected = new RejectedRow(chunk.get(0).row(), List.of(new Reason("", "row-not-storable")));
		List<Verdict> alone = List.of(new Verdict.Unfit(rejected, chunk.get(0).cells()));
		finish(start(alone), alone);
	}

}
