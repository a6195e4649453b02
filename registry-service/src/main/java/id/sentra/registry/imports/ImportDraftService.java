package id.sentra.registry.imports;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;

import id.sentra.platform.blocking.Bulkhead;
import id.sentra.platform.blocking.WorkType;
import id.sentra.platform.error.Conflict;
import id.sentra.platform.error.NotFound;
import id.sentra.platform.error.Refused;
import id.sentra.platform.id.Ids;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import id.sentra.platform.tx.Transactions;
import id.sentra.platform.worker.BackgroundWorker;
import id.sentra.registry.imports.Draft.PreviewState;
import id.sentra.registry.imports.domain.Counts;
import id.sentra.registry.imports.domain.ImportJob;
import id.sentra.registry.imports.domain.ImportStatus;
import id.sentra.registry.imports.spreadsheet.Field;
import id.sentra.registry.imports.spreadsheet.FileContent;
import id.sentra.registry.imports.spreadsheet.SheetSurvey;
import id.sentra.registry.imports.spreadsheet.UnreadableFile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * Imports step by step: a file is kept as a draft, its sender says what columns hold,
 * looks at what would become of the rows, and lets it run.
 */
@Service
public class ImportDraftService {

	/** Drafts of one account. */
	static final int MOST = 5;

	private final Transactions transactions;

	private final ImportDrafts drafts;

	private final Imports imports;

	private final Previews previews;

	private final Headings headings;

	private final ImportRules rules;

	private final BackgroundWorker worker;

	private final Clock clock;

	private final Bulkhead bulkhead;

	ImportDraftService(Transactions transactions, ImportDrafts drafts, Imports imports, Previews previews,
			Headings headings, ImportRules rules, BackgroundWorker worker, Clock clock, Bulkhead bulkhead) {
		this.transactions = transactions;
		this.drafts = drafts;
		this.imports = imports;
		this.previews = previews;
		this.headings = headings;
		this.rules = rules;
		this.worker = worker;
		this.clock = clock;
		this.bulkhead = bulkhead;
	}

	/** Reads a file through; refused when nothing can be read of it. */
	public Mono<SurveyedFile> survey(SubmitFile command, CurrentUser user) {
		user.require(Role.OFFICER, Role.ADMIN);
		RegionCode region = user.scope()
			.narrowedTo(command.region())
			.region()
			.orElseThrow(() -> new Refused("import-region-required"));
		Places places = new Places(region, this.rules.regions(), this.rules.villages());
		return this.bulkhead.run(WorkType.SPREADSHEET, () -> new SurveyedFile(command,
				survey(command.content(), (text) -> places.district(text).isPresent()), region));
	}

	/** Keeps it for a day. */
	public Mono<Draft> keep(SurveyedFile file, CurrentUser user) {
		ImportJob.Origin origin = new ImportJob.Origin(file.region(), file.command().fileName(), user.username(),
				this.clock.instant());
		ImportJob job = new ImportJob(Ids.next(), origin, 0, new ImportJob.Reading(List.of(), List.of(), List.of(), 0),
				Counts.NONE, new ImportJob.Progress(ImportStatus.DRAFT, null, null, null));
		Mono<Draft> work = this.drafts.add(job, file.sheets(), file.command().content(), MOST)
			.flatMap((kept) -> kept ? this.drafts.find(job.id(), user.username())
					: Mono.error(new Refused("import-drafts-too-many", MOST)));
		return this.transactions.in(user.scope(), work);
	}

	public Mono<Proposed> find(UUID id, CurrentUser user) {
		return this.transactions.in(user.scope(), found(id, user).flatMap(this::proposed));
	}

	/** Takes what columns hold, and lets the preview be made. */
	public Mono<Proposed> setColumns(UUID id, List<SheetColumns> columns, CurrentUser user) {
		Mono<Proposed> work = this.drafts.lock(id).then(found(id, user)).flatMap((draft) -> {
			requireColumns(draft, columns);
			return this.drafts.setColumns(id, columns).then(found(id, user));
		}).flatMap(this::proposed);
		return this.transactions.in(user.scope(), work).doOnNext((set) -> this.worker.wake());
	}

	/** What would become of rows after a place. */
	public Mono<List<PreviewedRow>> preview(UUID id, @Nullable Outcome outcome, boolean clears, int after, int limit,
			CurrentUser user) {
		return this.transactions.in(user.scope(),
				found(id, user).filter((draft) -> draft.preview().state() == PreviewState.READY)
					.switchIfEmpty(Mono.error(() -> new Conflict("import-not-previewed")))
					.flatMap((draft) -> this.previews.find(id, outcome, clears, after, limit)));
	}

	/**
	 * Lets a previewed draft run; one that was let run before is told as it is. What
	 * columns hold is what the office said last.
	 * @param preview the number of the preview that was seen
	 */
	public Mono<ImportJob> run(UUID id, int preview, CurrentUser user) {
		user.require(Role.OFFICER, Role.ADMIN);
		Mono<Void> now = this.drafts.lock(id).then(this.drafts.find(id, user.username())).flatMap((draft) -> {
			if (draft.preview().number() != preview) {
				return Mono.error(new Conflict("import-preview-outdated"));
			}
			return this.drafts.run(id, preview, user.username())
				.filter((runs) -> runs)
				.flatMap((runs) -> this.headings.keep(draft.job().origin().region(), draft.sheets(),
						(draft.columns() != null) ? draft.columns() : List.of()));
		});
		Mono<ImportJob> work = now.then(Mono.defer(() -> this.imports.find(id, user.username(), user.scope())))
			.filter((job) -> job.origin().submittedBy().equals(user.username()))
			.switchIfEmpty(Mono.error(() -> new NotFound("import-not-found")))
			.filter((job) -> job.progress().status() != ImportStatus.DRAFT)
			.switchIfEmpty(Mono.error(() -> new Conflict("import-not-previewed")));
		return this.transactions.in(user.scope(), work).doOnNext((job) -> this.worker.wake());
	}

	/** Forgets a draft. */
	public Mono<Void> discard(UUID id, CurrentUser user) {
		user.require(Role.OFFICER, Role.ADMIN);
		return this.transactions
			.in(user.scope(),
					this.drafts.discard(id, user.username())
						.filter((gone) -> gone)
						.switchIfEmpty(Mono.error(() -> new NotFound("import-not-found"))))
			.then();
	}

	private Mono<Draft> found(UUID id, CurrentUser user) {
		user.require(Role.OFFICER, Role.ADMIN);
		return this.drafts.find(id, user.username()).switchIfEmpty(Mono.error(() -> new NotFound("import-not-found")));
	}

	private Mono<Proposed> proposed(Draft draft) {
		return this.headings.of(draft.job().origin().region(), draft.sheets()).map((last) -> new Proposed(draft, last));
	}

	private void requireColumns(Draft draft, List<SheetColumns> columns) {
		SortedMap<Integer, Map<Field, Integer>> chosen = new TreeMap<>();
		columns.forEach((sheet) -> chosen.put(sheet.sheet(), sheet.columns()));
		try {
			this.rules.spreadsheets().layout(draft.sheets(), chosen);
		}
		catch (UnreadableFile ex) {
			throw new Refused(ex.code(), ex.arguments().toArray());
		}
	}

	private List<SheetSurvey> survey(FileContent content, Predicate<String> district) {
		try {
			return this.rules.spreadsheets().survey(content, district);
		}
		catch (UnreadableFile ex) {
			throw new Refused(ex.code(), ex.arguments().toArray());
		}
		catch (FileContent.Unavailable ex) {
			throw ex.reason();
		}
	}

	/** A file of which something can be read, and the region it is for. */
	public record SurveyedFile(SubmitFile command, List<SheetSurvey> sheets, RegionCode region) {
	}

	/** A draft, and what its office said last of headings. */
	public record Proposed(Draft draft, Map<String, Optional<Field>> last) {

		/** What the columns of a sheet hold, as far as is known. */
		public List<ColumnProposal> columns(int sheet) {
			return ColumnProposal.of(this.draft.sheets().get(sheet), this.draft.columns(sheet), this.last);
		}

		/**
		 * Whether a sheet is read: as its sender said; before that those people see, with
		 * something that may be a NIK, or the only one with headings.
		 */
		public boolean isRead(int sheet) {
			if (this.draft.columns() != null) {
				return this.draft.columns(sheet) != null;
			}
			SheetSurvey asked = this.draft.sheets().get(sheet);
			boolean only = this.draft.sheets().stream().filter((one) -> one.rows() > 0 && !one.hidden()).count() == 1;
			return !asked.hidden() && asked.rows() > 0
					&& (only || columns(sheet).stream().anyMatch((column) -> column.field() == Field.NIK));
		}

	}

}
