package id.sentra.registry.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/**
 * Rows of a chunk applied one after another to the SMEs they are about, as if each were a
 * command of its own; what is to be written comes out at the end. A row repeated in the
 * chunk meets what the first one left.
 */
final class Chunk {

	private final Map<SmeKey, Sme> current;

	private final Map<UUID, Long> readAs = new HashMap<>();

	private final Map<UUID, Sme> changed = new LinkedHashMap<>();

	private final List<SmeEvent> events = new ArrayList<>();

	private final List<RejectedRow> rejected = new ArrayList<>();

	private int updated;

	private int accepted;

	private int unchanged;

	Chunk(Map<SmeKey, Sme> existing) {
		this.current = new HashMap<>(existing);
		existing.values().forEach((sme) -> this.readAs.put(sme.id(), sme.version()));
	}

	void apply(Verdict verdict, ScaleRules rules, java.time.Instant now) {
		if (verdict instanceof Verdict.Unfit unfit) {
			this.rejected.add(unfit.rejected());
			return;
		}
		Verdict.Fit fit = (Verdict.Fit) verdict;
		try {
			Sme known = this.current.get(fit.profile().key());
			if (known == null) {
				this.accepted++;
				take(Sme.register(fit.profile(), rules, now));
			}
			else {
				change(known, fit, rules, now);
			}
		}
		catch (ProblemException ex) {
			reject(fit, ex.code());
		}
	}

	void reject(Verdict verdict, String code) {
		this.rejected.add(new RejectedRow(verdict.row(), List.of(new Reason("", code))));
	}

	List<Sme> added() {
		return this.changed.values().stream().filter((sme) -> !this.readAs.containsKey(sme.id())).toList();
	}

	List<Revision> revisions() {
		return this.changed.values()
			.stream()
			.filter((sme) -> this.readAs.containsKey(sme.id()))
			.map((sme) -> new Revision(this.readAs.get(sme.id()), sme))
			.toList();
	}

	List<SmeEvent> events() {
		return this.events;
	}

	List<RejectedRow> rejected() {
		return this.rejected;
	}

	Counts counts() {
		return new Counts(this.accepted, this.updated, this.unchanged, this.rejected.size());
	}

	private void change(Sme known, Verdict.Fit fit, ScaleRules rules, java.time.Instant now) {
		Profile profile = lowIncomeKept(fit, known).completedBy(known.profile());
		Optional<SmeEvent.SmeProfileChanged> event = known.changeProfile(profile, rules, ChangedBy.DINAS, now);
		event.ifPresent(this::take);
		if (event.isPresent()) {
			this.updated++;
		}
		else {
			this.unchanged++;
		}
	}

	private void take(SmeEvent event) {
		this.events.add(event);
		this.changed.put(event.sme().id(), event.sme());
		this.current.put(event.sme().profile().key(), event.sme());
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
