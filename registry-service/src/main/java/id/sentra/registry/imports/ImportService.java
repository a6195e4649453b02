package id.sentra.registry.imports;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import id.sentra.platform.blocking.Bulkhead;
import id.sentra.platform.blocking.WorkType;
import id.sentra.platform.error.Conflict;
import id.sentra.platform.error.NotFound;
import id.sentra.platform.error.Refused;
import id.sentra.platform.id.Ids;
import id.sentra.platform.paging.Page;
import id.sentra.platform.paging.PageRequest;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import id.sentra.platform.tx.Transactions;
import id.sentra.platform.worker.BackgroundWorker;
import id.sentra.registry.imports.domain.Counts;
import id.sentra.registry.imports.domain.ImportJob;
import id.sentra.registry.imports.domain.ImportStatus;
import id.sentra.registry.imports.domain.RejectedRow;
import id.sentra.registry.imports.spreadsheet.FileContent;
import id.sentra.registry.imports.spreadsheet.Layout;
import id.sentra.registry.imports.spreadsheet.SheetRow;
import id.sentra.registry.imports.spreadsheet.Spreadsheets;
import id.sentra.registry.imports.spreadsheet.UnreadableFile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * Takes files in: read through once and refused whole, or stored with their job in one
 * transaction.
 */
@Service
public class ImportService {

	private final Transactions transactions;

	private final Imports imports;

	private final Spreadsheets spreadsheets;

	private final BackgroundWorker worker;

	private final Clock clock;

	private final Bulkhead bulkhead;

	ImportService(Transactions transactions, Imports imports, Spreadsheets spreadsheets, BackgroundWorker worker,
			Clock clock, Bulkhead bulkhead) {
		this.transactions = transactions;
		this.imports = imports;
		this.spreadsheets = spreadsheets;
		this.worker = worker;
		this.clock = clock;
		this.bulkhead = bulkhead;
	}

	/** Reads a file through; refused when it cannot be taken in by this caller. */
	public Mono<ExaminedFile> examine(SubmitFile command, CurrentUser user) {
		user.require(Role.OFFICER, Role.ADMIN);
		RegionCode region = user.scope()
			.narrowedTo(command.region())
			.region()
			.orElseThrow(() -> new Refused("import-region-required"));
		return this.bulkhead.run(WorkType.SPREADSHEET, () -> new ExaminedFile(command, examine(command), region));
	}

	/** Once this is committed the file is safe and its rows will be worked off. */
	public Mono<ImportJob> accept(ExaminedFile file, CurrentUser user) {
		ImportJob.Origin origin = new ImportJob.Origin(file.region(), file.command().fileName(), user.username(),
				this.clock.instant());
		ImportJob job = new ImportJob(Ids.next(), origin, file.layout().rows(), Imports.reading(file.layout()),
				Counts.NONE, ImportJob.Progress.QUEUED);
		return this.transactions.in(user.scope(), this.imports.add(job, file.layout(), file.command().content()))
			.thenReturn(job);
	}

	/** Wakes the worker, which would otherwise look after some seconds. */
	public void workWaits() {
		this.worker.wake();
	}

	public Mono<ImportJob> find(UUID id, CurrentUser user) {
		return this.transactions.in(user.scope(), found(id, user));
	}

	/** Imports of the caller's region, the newest first; of drafts the own ones. */
	public Mono<Page<ImportJob>> list(@Nullable ImportStatus status, PageRequest page, CurrentUser user) {
		user.require(Role.OFFICER, Role.ADMIN, Role.AUDITOR);
		return this.transactions.in(user.scope(), this.imports.list(status, user.username(), user.scope(), page));
	}

	/**
	 * Ends an import after the chunk that is being written; one that is cancelled already
	 * stays so.
	 */
	public Mono<ImportJob> cancel(UUID id, CurrentUser user) {
		user.require(Role.OFFICER, Role.ADMIN);
		Mono<ImportJob> work = this.imports.cancel(id, user.username(), user.scope())
			.flatMap((cancelled) -> found(id, user))
			.flatMap((job) -> switch (job.progress().status()) {
				case CANCELLED -> Mono.just(job);
				case DRAFT -> Mono.error(new Conflict("import-not-begun"));
				default -> Mono.error(new Conflict("import-ended"));
			});
		return this.transactions.in(user.scope(), work);
	}

	/**
	 * Rejected rows after a row, in order; not found when the import is not the caller's
	 * to see.
	 */
	public Mono<List<RejectedRow>> rejections(UUID id, int afterRow, int limit, CurrentUser user) {
		return this.transactions.in(user.scope(),
				found(id, user).flatMap((job) -> this.imports.rejections(id, afterRow, limit)
					.map((rows) -> rows.stream().map((row) -> row.of(sheet(job, row))).toList())));
	}

	private static @Nullable String sheet(ImportJob job, RejectedRow row) {
		List<String> sheets = job.reading().sheets();
		return (sheets.size() > 1) ? sheets.get(SheetRow.sheetOf(row.row())) : null;
	}

	private Mono<ImportJob> found(UUID id, CurrentUser user) {
		user.require(Role.OFFICER, Role.ADMIN, Role.AUDITOR);
		return this.imports.find(id, user.username(), user.scope())
			.switchIfEmpty(Mono.error(() -> new NotFound("import-not-found")));
	}

	private Layout examine(SubmitFile command) {
		try {
			return this.spreadsheets.examine(command.content(), command.mapping());
		}
		catch (UnreadableFile ex) {
			throw new Refused(ex.code(), ex.arguments().toArray());
		}
		catch (FileContent.Unavailable ex) {
			throw ex.reason();
		}
	}

}
