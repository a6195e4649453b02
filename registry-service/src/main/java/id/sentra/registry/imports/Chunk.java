package id.sentra.registry.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import id.sentra.platform.error.ProblemException;
import id.sentra.registry.imports.domain.Counts;
import id.sentra.registry.imports.domain.Reason;
import id.sentra.registry.imports.domain.RejectedRow;
import id.sentra.registry.sme.Smes.Revision;
import id.sentra.registry.sme.domain.ChangedBy;
import id.sentra.registry.sme.domain.Owner;
import id.sentra.registry.sme.domain.Profile;
import id.sentra.registry.sme.domain.ScaleRules;
import id.sentra.registry.sme.domain.Sme;
import id.sentra.registry.sme.domain.SmeEvent;
import id.sentra.registry.sme.domain.SmeKey;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a chunk applied one after another to the SMEs they are about, as if each were a
 * command of its own; what is to be written comes out at the end. A row repeated in the
 * chunk meets what the first one left.
 */
final class Chunk {

	/** An SME is no longer as its row's preview showed it. */
	private static final String CHANGED_SINCE = "changed-since-preview";

	private final Map<SmeKey, Sme> current;

	private final Map<UUID, Sme> found = new HashMap<>();

	private final Map<UUID, Sme> changed = new LinkedHashMap<>();

	private final List<SmeEvent> events = new ArrayList<>();

	private final List<RejectedCells> rejected = new ArrayList<>();

	private final @Nullable Map<Integer, PreviewedVersion> seen;

	private final Set<SmeKey> held = new HashSet<>();

	private int updated;

	private int accepted;

	private int unchanged;

	Chunk(Map<SmeKey, Sme> existing) {
		this(existing, null);
	}

	/**
	 * Rows whose SME is not as somebody saw it are not applied, nor later rows about it.
	 * @param seen by row; nothing when nobody looked
	 */
	Chunk(Map<SmeKey, Sme> existing, @Nullable Map<Integer, PreviewedVersion> seen) {
		this.seen = seen;
		this.current = new HashMap<>(existing);
		existing.values().forEach((sme) -> this.found.put(sme.id(), sme));
	}

	Result apply(Verdict verdict, ScaleRules rules, java.time.Instant now) {
		if (verdict instanceof Verdict.Unfit unfit) {
			return reject(new RejectedCells(unfit.rejected(), unfit.cells()));
		}
		Verdict.Fit fit = (Verdict.Fit) verdict;
		if (isHeld(fit)) {
			return hold(fit);
		}
		try {
			Sme known = this.current.get(fit.profile().key());
			return (known != null) ? change(known, fit, rules, now) : register(fit, rules, now);
		}
		catch (ProblemException ex) {
			return reject(fit, ex.code());
		}
	}

	Result reject(Verdict verdict, String code) {
		return reject(
				new RejectedCells(new RejectedRow(verdict.row(), List.of(new Reason("", code))), verdict.cells()));
	}

	private Result reject(RejectedCells row) {
		this.rejected.add(row);
		return new Result(Outcome.REJECTED, null, null, row.rejected().reasons());
	}

	List<Sme> added() {
		return this.changed.values().stream().filter((sme) -> !this.found.containsKey(sme.id())).toList();
	}

	List<Revision> revisions() {
		return this.changed.values()
			.stream()
			.filter((sme) -> this.found.containsKey(sme.id()))
			.map((sme) -> new Revision(Objects.requireNonNull(this.found.get(sme.id())).version(), sme))
			.toList();
	}

	/** Each SME as it was found and as it is left. */
	List<Change> changes() {
		return this.changed.values().stream().map((sme) -> new Change(this.found.get(sme.id()), sme)).toList();
	}

	List<SmeEvent> events() {
		return this.events;
	}

	List<RejectedCells> rejected() {
		return this.rejected;
	}

	Counts counts() {
		return new Counts(this.accepted, this.updated, this.unchanged, this.rejected.size());
	}

	private Result register(Verdict.Fit fit, ScaleRules rules, java.time.Instant now) {
		SmeEvent.SmeRegistered event = Sme.register(fit.profile(), rules, now);
		if (!isAsSeen(fit, null)) {
			return hold(fit);
		}
		this.accepted++;
		take(event);
		return new Result(Outcome.NEW, null, event.sme(), List.of());
	}

	private Result change(Sme known, Verdict.Fit fit, ScaleRules rules, java.time.Instant now) {
		Profile profile = Clearing.without(lowIncomeKept(fit, known).completedBy(known.profile()), fit.cleared());
		Optional<SmeEvent.SmeProfileChanged> event = known.changeProfile(profile, rules, ChangedBy.DINAS, now);
		if (event.isEmpty()) {
			this.unchanged++;
			return new Result(Outcome.UNCHANGED, known, known, List.of());
		}
		if (!isAsSeen(fit, known)) {
			return hold(fit);
		}
		this.updated++;
		take(event.get());
		return new Result(Outcome.CHANGED, known, event.get().sme(), List.of());
	}

	/** What was seen of a row counts on what the row before it was to leave. */
	private boolean isHeld(Verdict.Fit fit) {
		if (this.seen == null) {
			return false;
		}
		PreviewedVersion before = this.seen.get(fit.row());
		return before == null || before.afterHeld() || this.held.contains(fit.profile().key());
	}

	private Result hold(Verdict.Fit fit) {
		this.held.add(fit.profile().key());
		return reject(fit, CHANGED_SINCE);
	}

	private boolean isAsSeen(Verdict row, @Nullable Sme known) {
		return this.seen == null || Objects.equals(Objects.requireNonNull(this.seen.get(row.row())).version(),
				(known != null) ? known.version() : null);
	}

	private void take(SmeEvent event) {
		this.events.add(event);
		this.changed.put(event.sme().id(), event.sme());
		this.current.put(event.sme().profile().key(), event.sme());
	}

	/**
	 * What became of a row: the SME before and after; reasons where there is neither.
	 */
	record Result(Outcome outcome, @Nullable Sme before, @Nullable Sme after, List<Reason> reasons) {
	}

	/** An SME before its rows and after them; there was none of one that is new. */
	record Change(@Nullable Sme before, Sme after) {
	}

	/**
	 * In which version an SME was seen; in none where there was none. Whether the row
	 * before it that is about the same SME was held in an earlier chunk.
	 */
	record PreviewedVersion(@Nullable Long version, boolean afterHeld) {
	}

	private static Profile lowIncomeKept(Verdict.Fit fit, Sme known) {
		if (fit.saysLowIncome()) {
			return fit.profile();
		}
		Owner owner = fit.profile().owner();
		return new Profile(
				new Owner(owner.nik(), owner.name(), owner.gender(), owner.phone(), owner.email(),
						known.profile().owner().lowIncomeHousehold()),
				fit.profile().business(), fit.profile().location());
	}

}
