package id.sentra.registry.imports;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import id.sentra.platform.error.Conflict;
import id.sentra.platform.error.NotFound;
import id.sentra.platform.paging.Page;
import id.sentra.platform.paging.PageRequest;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import id.sentra.platform.tx.Transactions;
import id.sentra.registry.imports.domain.ImportJob;
import id.sentra.registry.imports.domain.ImportStatus;
import id.sentra.registry.imports.domain.UndoStatus;
import id.sentra.registry.timeline.TimelineGaps;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * Takes an import back within a day: what nothing was built on is withdrawn or as it was
 * before, all else is kept and told with its reason.
 */
@Service
public class ImportUndoService {

	/** By whom something is told that may have begun for an SME. */
	static final List<String> TOLD_BY = List.of("training.enrolment", "training.mentoring", "financing.application",
			"financing.loan", "bazaar.stall", "bazaar.agreement");

	private final Transactions transactions;

	private final Imports imports;

	private final ImportUndos undos;

	private final ImportChanges changes;

	private final TimelineGaps gaps;

	private final Clock clock;

	ImportUndoService(Transactions transactions, Imports imports, ImportUndos undos, ImportChanges changes,
			TimelineGaps gaps, Clock clock) {
		this.transactions = transactions;
		this.imports = imports;
		this.undos = undos;
		this.changes = changes;
		this.gaps = gaps;
		this.clock = clock;
	}

	/** Asks for it; one that is asked for already is told as it is by now. */
	public Mono<ImportJob> undo(UUID id, CurrentUser user) {
		user.require(Role.OFFICER, Role.ADMIN);
		Mono<ImportJob> work = this.imports.hold(id, user.username(), user.scope())
			.switchIfEmpty(Mono.error(() -> new NotFound("import-not-found")))
			.flatMap((job) -> isAsked(job) ? Mono.just(job) : ask(job, user));
		return this.transactions.in(user.scope(), work);
	}

	/** What was left as it is, of an import that the caller may see. */
	public Mono<Page<KeptSme>> kept(UUID id, PageRequest page, CurrentUser user) {
		user.require(Role.OFFICER, Role.ADMIN, Role.AUDITOR);
		return this.transactions.in(user.scope(),
				this.imports.find(id, user.username(), user.scope())
					.switchIfEmpty(Mono.error(() -> new NotFound("import-not-found")))
					.flatMap((job) -> this.changes.kept(id, page)));
	}

	private static boolean isAsked(ImportJob job) {
		UndoStatus status = job.undo().status();
		return status != null && status != UndoStatus.FAILED;
	}

	private Mono<ImportJob> ask(ImportJob job, CurrentUser user) {
		refuse(job);
		return this.gaps.mayMissSome(TOLD_BY)
			.flatMap((unknown) -> unknown ? Mono.<Void>error(new Conflict("import-undo-unknown"))
					: this.undos.ask(job.id(), user.username()))
			.then(Mono.defer(() -> this.imports.find(job.id(), user.username(), user.scope())));
	}

	private void refuse(ImportJob job) {
		if (job.progress().status() == ImportStatus.DRAFT) {
			throw new Conflict("import-not-begun");
		}
		if (!job.progress().status().isEnd()) {
			throw new Conflict("import-runs");
		}
		if (!job.tookOver()) {
			throw new Conflict("import-undo-nothing");
		}
		Instant until = job.undoableUntil();
		if (until == null) {
			throw new Conflict("import-undo-not-kept");
		}
		if (!this.clock.instant().isBefore(until)) {
			throw new Conflict("import-undo-too-late");
		}
	}

}
