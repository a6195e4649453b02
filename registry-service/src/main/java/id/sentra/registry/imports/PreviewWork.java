package id.sentra.registry.imports;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import id.sentra.platform.region.RegionCode;
import id.sentra.platform.security.Scope;
import id.sentra.platform.tx.Transactions;
import id.sentra.registry.duplicates.UnsavedDuplicates;
import id.sentra.registry.imports.Chunk.Result;
import id.sentra.registry.imports.ImportDrafts.Taken;
import id.sentra.registry.imports.PreviewedRow.Detail;
import id.sentra.registry.sme.Smes;
import id.sentra.registry.sme.domain.Sme;
import id.sentra.registry.sme.domain.SmeKey;
import id.sentra.registry.sme.domain.SmeStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Applies a chunk of rows as the import will, and keeps what came of it instead of
 * writing it.
 */
@Component
class PreviewWork {

	private final Transactions transactions;

	private final ImportDrafts drafts;

	private final Previews previews;

	private final Smes smes;

	private final UnsavedDuplicates duplicates;

	private final Clock clock;

	PreviewWork(Transactions transactions, ImportDrafts drafts, Previews previews, Smes smes,
			UnsavedDuplicates duplicates, Clock clock) {
		this.transactions = transactions;
		this.drafts = drafts;
		this.previews = previews;
		this.smes = smes;
		this.duplicates = duplicates;
		this.clock = clock;
	}

	/**
	 * Previews rows that follow after {@code done} others; nothing when the lease is
	 * lost.
	 * @param held SMEs as earlier rows of the file leave them
	 */
	Mono<Previewed> preview(Taken taken, List<Verdict> rows, int done, Map<SmeKey, Left> held, Standards standards) {
		RegionCode region = taken.draft().job().origin().region();
		Set<SmeKey> keys = rows.stream()
			.filter(Verdict.Fit.class::isInstance)
			.map((row) -> ((Verdict.Fit) row).profile().key())
			.collect(Collectors.toSet());
		Mono<Map<SmeKey, Sme>> existing = this.transactions.in(Scope.of(region), this.smes.findAll(keys))
			.map((found) -> {
				Map<SmeKey, Sme> all = new HashMap<>(found);
				keys.stream().filter(held::containsKey).forEach((key) -> all.put(key, held.get(key).sme()));
				return all;
			});
		return existing
			.flatMap((known) -> elsewhere(keys, known).map((elsewhere) -> apply(rows, known, elsewhere, standards)))
			.flatMap((applied) -> this.transactions.in(Scope.of(region), this.duplicates.of(applied.fresh()))
				.map((similar) -> applied.previewed(similar, held, standards.places())))
			.flatMap((previewed) -> keep(taken, previewed, done + rows.size()));
	}

	/** What the import would meet as taken though it does not see it. */
	private Mono<Set<SmeKey>> elsewhere(Set<SmeKey> keys, Map<SmeKey, Sme> known) {
		Set<SmeKey> free = new HashSet<>(keys);
		free.removeAll(known.keySet());
		return free.isEmpty() ? Mono.just(Set.of())
				: this.transactions.in(Scope.system(), this.smes.findAll(free))
					.map((found) -> found.entrySet()
						.stream()
						.filter((sme) -> sme.getValue().status() != SmeStatus.MERGED)
						.map(Map.Entry::getKey)
						.collect(Collectors.toSet()));
	}

	private Applied apply(List<Verdict> rows, Map<SmeKey, Sme> known, Set<SmeKey> elsewhere, Standards standards) {
		Instant now = this.clock.instant();
		Chunk chunk = new Chunk(known);
		List<Result> results = new ArrayList<>(rows.size());
		for (Verdict row : rows) {
			results.add((row instanceof Verdict.Fit fit && elsewhere.contains(fit.profile().key()))
					? chunk.reject(row, "registered-elsewhere") : chunk.apply(row, standards.scale(), now));
		}
		return new Applied(rows, results);
	}

	private Mono<Previewed> keep(Taken taken, Previewed previewed, int processed) {
		Mono<Previewed> work = this.drafts.lock(taken.lease().importId())
			.then(this.drafts.advance(taken.lease(), processed))
			.filter((holds) -> holds)
			.flatMap((holds) -> this.previews.add(taken.lease().importId(), previewed.rows()).thenReturn(previewed));
		return this.transactions.in(Scope.system(), work);
	}

	/**
	 * Rows with what would become of them, and the SMEs as these rows would leave them.
	 */
	record Previewed(List<PreviewedRow> rows, Map<SmeKey, Left> after) {
	}

	/** An SME as a row would leave it. */
	record Left(Sme sme, int row) {
	}

	private record Applied(List<Verdict> rows, List<Result> results) {

		List<Sme> fresh() {
			return this.results.stream()
				.filter((result) -> result.outcome() == Outcome.NEW)
				.map(Result::after)
				.toList();
		}

		Previewed previewed(Map<UUID, UUID> similar, Map<SmeKey, Left> held, Places places) {
			List<PreviewedRow> previewed = new ArrayList<>(this.rows.size());
			Map<SmeKey, Left> after = new HashMap<>();
			for (int i = 0; i < this.rows.size(); i++) {
				Result result = this.results.get(i);
				int place = this.rows.get(i).row();
				Left before = null;
				if (result.after() != null) {
					SmeKey key = result.after().profile().key();
					before = after.containsKey(key) ? after.get(key) : held.get(key);
					after.put(key, new Left(result.after(), place));
				}
				previewed.add(row(place, (before != null) ? before.row() : null, result, similar, places));
			}
			return new Previewed(previewed, after);
		}

		private static PreviewedRow row(int place, @Nullable Integer rowBefore, Result result, Map<UUID, UUID> similar,
				Places places) {
			Sme before = result.before();
			Sme after = result.after();
			UUID other = (after != null && result.outcome() == Outcome.NEW) ? similar.get(after.id()) : null;
			Detail detail = new Detail((after != null) ? after.profile().business().name() : null, result.reasons(),
					(before != null && after != null) ? ProfileChanges.of(before.profile(), after.profile(), places)
							: List.of(),
					other);
			return new PreviewedRow(place, (other != null) ? Outcome.DOUBTFUL : result.outcome(),
					(before != null) ? before.version() : null, rowBefore, detail);
		}

	}

}
