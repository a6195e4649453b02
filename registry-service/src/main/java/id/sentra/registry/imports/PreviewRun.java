package id.sentra.registry.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import id.sentra.registry.imports.Draft.PreviewCounts;
import id.sentra.registry.imports.ImportDrafts.Taken;
import id.sentra.registry.imports.PreviewWork.Left;
import id.sentra.registry.imports.spreadsheet.LeftOut;
import id.sentra.registry.imports.spreadsheet.UnreadableFile;
import id.sentra.registry.sme.domain.SmeKey;

/**
 * One preview, chunk by chunk. Of SMEs only those are held that another row may be about
 * too, as the rows before left them.
 */
final class PreviewRun {

	/** SMEs that repeat within a file. */
	private static final int MOST_HELD = 20_000;

	private final Taken taken;

	private final PreviewWork work;

	private final Retries retries;

	private final Standards standards;

	private final RepeatedKeys repeated;

	private final Map<SmeKey, Left> held = new HashMap<>();

	private final Map<Outcome, Integer> outcomes = new HashMap<>();

	private final Map<String, Integer> kinds = new TreeMap<>();

	private List<Verdict> chunk = new ArrayList<>(ImportRun.CHUNK);

	private int cleared;

	private int done;

	PreviewRun(Taken taken, PreviewWork work, Retries retries, Standards standards, RepeatedKeys repeated) {
		this.taken = taken;
		this.work = work;
		this.retries = retries;
		this.standards = standards;
		this.repeated = repeated;
	}

	void add(Verdict row) {
		this.chunk.add(row);
		if (this.chunk.size() == ImportRun.CHUNK) {
			preview();
		}
	}

	/** What all rows come to; nothing can be added afterwards. */
	PreviewCounts counts(LeftOut leftOut) {
		if (!this.chunk.isEmpty()) {
			preview();
		}
		return new PreviewCounts(of(Outcome.NEW), of(Outcome.DOUBTFUL), of(Outcome.CHANGED), this.cleared,
				of(Outcome.UNCHANGED), of(Outcome.REJECTED), this.kinds, leftOut);
	}

	private void preview() {
		List<Verdict> rows = this.chunk;
		this.chunk = new ArrayList<>(ImportRun.CHUNK);
		PreviewWork.Previewed previewed = this.retries
			.patiently(() -> this.work.preview(this.taken, rows, this.done, this.held, this.standards)
				.blockOptional()
				.orElseThrow(LeaseLost::new));
		this.done += rows.size();
		previewed.rows().forEach((row) -> {
			this.outcomes.merge(row.outcome(), 1, Integer::sum);
			this.cleared += row.clears() ? 1 : 0;
			if (row.outcome() == Outcome.REJECTED) {
				this.kinds.merge(row.detail().reasons().get(0).code(), 1, Integer::sum);
			}
		});
		previewed.after().forEach((key, left) -> {
			if (this.repeated.mayRepeat(key)) {
				this.held.put(key, left);
			}
		});
		if (this.held.size() > MOST_HELD) {
			throw new UnreadableFile("file-repeats-too-many");
		}
	}

	private int of(Outcome outcome) {
		return this.outcomes.getOrDefault(outcome, 0);
	}

}
