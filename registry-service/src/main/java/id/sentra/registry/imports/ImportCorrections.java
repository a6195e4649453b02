package id.sentra.registry.imports;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import id.sentra.platform.error.Conflict;
import id.sentra.platform.error.NotFound;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import id.sentra.platform.security.Scope;
import id.sentra.platform.tx.Transactions;
import id.sentra.registry.imports.domain.ImportJob;
import id.sentra.registry.imports.domain.RejectedRow;
import id.sentra.registry.imports.spreadsheet.Cell;
import id.sentra.registry.imports.spreadsheet.Field;
import id.sentra.registry.imports.spreadsheet.Layout;
import id.sentra.registry.imports.spreadsheet.SheetLayout;
import id.sentra.registry.imports.spreadsheet.SheetRow;
import id.sentra.registry.sme.SmeHistory.Author;
import id.sentra.registry.sme.SmeWriter.Batch;
import id.sentra.registry.sme.SmeWriter;
import id.sentra.registry.sme.Smes;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Rejected rows with what stood in them, given back to whoever sent the file, and taken
 * in once they are corrected: judged and written as the import does.
 */
@Service
public class ImportCorrections {

	private final Transactions transactions;

	private final Imports imports;

	private final Rejections rejections;

	private final Smes smes;

	private final SmeWriter writer;

	private final ImportChanges changes;

	private final ImportUndos undos;

	private final ImportRules rules;

	private final Clock clock;

	ImportCorrections(Transactions transactions, Imports imports, Rejections rejections, Smes smes, SmeWriter writer,
			ImportChanges changes, ImportUndos undos, ImportRules rules, Clock clock) {
		this.changes = changes;
		this.undos = undos;
		this.transactions = transactions;
		this.imports = imports;
		this.rejections = rejections;
		this.smes = smes;
		this.writer = writer;
		this.rules = rules;
		this.clock = clock;
	}

	/** Whether the caller can have rows of an import back. */
	public Mono<Boolean> isKept(UUID id, CurrentUser user) {
		return this.transactions.in(user.scope(),
				this.imports.find(id, user.username(), user.scope())
					.filter((job) -> isOwn(job, user))
					.flatMap((job) -> this.rejections.keepsCells(id))
					.defaultIfEmpty(false));
	}

	/**
	 * The layout of the file of whose rows the caller can have those back that were
	 * rejected.
	 */
	public Mono<Layout> layout(UUID id, CurrentUser user) {
		return this.transactions.in(user.scope(),
				own(id, user)
					.flatMap((job) -> this.rejections.keepsCells(id)
						.filter((kept) -> kept)
						.switchIfEmpty(Mono.error(() -> new NotFound("import-rows-forgotten"))))
					.flatMap((kept) -> this.imports.layout(id)));
	}

	/** Rejected rows after a place. */
	public Flux<Kept> rows(UUID id, int after, int limit, CurrentUser user) {
		return this.transactions
			.in(user.scope(), own(id, user).flatMap((job) -> this.rejections.findCells(id, after, limit)))
			.flatMapIterable((rows) -> rows)
			.map((row) -> new Kept(row.rejected(), row.cells()));
	}

	/** One rejected row with what stands in the columns that are read. */
	public Mono<CorrectableRow> find(UUID id, int place, CurrentUser user) {
		return this.transactions.in(user.scope(),
				own(id, user).flatMap((job) -> found(this.rejections.findCells(id, place)))
					.flatMap((row) -> this.imports.layout(id).map((layout) -> CorrectableRow.of(row, layout))));
	}

	/**
	 * Takes a rejected row in with other texts in some of its columns, within the region
	 * of the import. Nothing when it is taken; the row as it is now when it is rejected
	 * again.
	 */
	public Mono<CorrectableRow> correct(UUID id, int place, Map<Field, String> texts, CurrentUser user) {
		return this.transactions.in(user.scope(), own(id, user)).flatMap((job) -> {
			if (!job.progress().status().isEnd()) {
				return Mono.error(new Conflict("import-runs"));
			}
			Mono<CorrectableRow> work = this.undos.refuseUndone(id)
				.then(found(this.rejections.hold(id, place)))
				.flatMap((row) -> this.imports.layout(id).flatMap((layout) -> judge(job, row, layout, texts, user)));
			return this.transactions.in(Scope.of(job.origin().region()), work);
		});
	}

	private Mono<CorrectableRow> judge(ImportJob job, RejectedCells row, Layout layout, Map<Field, String> texts,
			CurrentUser user) {
		SheetRow corrected = corrected(row, layout, texts);
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC);
		Standards standards = this.rules.standards(job.origin().region(), today);
		Verdict verdict = new RowJudge(layout, standards).judge(corrected);
		return this.smes.findAll((verdict instanceof Verdict.Fit fit) ? Set.of(fit.profile().key()) : Set.of())
			.flatMap((existing) -> {
				Chunk chunk = new Chunk(existing);
				chunk.apply(verdict, standards.scale(), Instant.now(this.clock));
				return chunk.rejected().isEmpty() ? write(job, row, verdict, chunk, layout, user)
						: again(job, chunk.rejected().get(0), layout);
			});
	}

	private Mono<CorrectableRow> write(ImportJob job, RejectedCells row, Verdict verdict, Chunk chunk, Layout layout,
			CurrentUser user) {
		Batch batch = new Batch(chunk.added(), chunk.revisions(), chunk.events());
		return this.writer.save(batch, new Author(user.username(), job.id())).flatMap((left) -> {
			if (!left.isEmpty()) {
				Chunk nothing = new Chunk(Map.of());
				nothing.reject(verdict, "registered-elsewhere");
				return again(job, nothing.rejected().get(0), layout);
			}
			return this.rejections.remove(job.id(), row.rejected().row())
				.then(this.changes.add(job.id(), chunk.changes()))
				.then(this.imports.corrected(job.id(), chunk.counts()))
				.then(Mono.empty());
		});
	}

	private Mono<CorrectableRow> again(ImportJob job, RejectedCells row, Layout layout) {
		return this.rejections.remove(job.id(), row.rejected().row())
			.then(this.rejections.add(job.id(), List.of(row)))
			.thenReturn(CorrectableRow.of(row, layout));
	}

	/** What is typed is text; what was left as it stood is what it was. */
	private static SheetRow corrected(RejectedCells row, Layout layout, Map<Field, String> texts) {
		int place = row.rejected().row();
		SheetLayout sheet = layout.sheets().get(SheetRow.sheetOf(place));
		List<Cell> cells = new ArrayList<>(row.cells());
		sheet.columns().forEach((field, column) -> {
			String text = texts.get(field);
			while (cells.size() <= column) {
				cells.add(Cell.typed(""));
			}
			if (text != null && !text.equals(cells.get(column).text())) {
				cells.set(column, Cell.typed(text));
			}
		});
		return new SheetRow(SheetRow.sheetOf(place), SheetRow.numberOf(place), cells, false);
	}

	private static Mono<RejectedCells> found(Mono<RejectedCells> row) {
		return row.switchIfEmpty(Mono.error(() -> new NotFound("import-row-not-found")));
	}

	private Mono<ImportJob> own(UUID id, CurrentUser user) {
		user.require(Role.OFFICER, Role.ADMIN);
		return this.imports.find(id, user.username(), user.scope())
			.filter((job) -> isOwn(job, user))
			.switchIfEmpty(Mono.error(() -> new NotFound("import-not-found")));
	}

	private static boolean isOwn(ImportJob job, CurrentUser user) {
		return job.origin().submittedBy().equals(user.username());
	}

	/** A rejected row, and what stood in it. */
	public record Kept(RejectedRow rejected, List<Cell> cells) {
	}

	/** A rejected row, its sheet, and what stands in the columns that are read. */
	public record CorrectableRow(RejectedRow rejected, String sheet, List<ColumnText> columns) {

		private static CorrectableRow of(RejectedCells row, Layout layout) {
			SheetLayout sheet = layout.sheets().get(SheetRow.sheetOf(row.rejected().row()));
			SheetRow cells = new SheetRow(0, 0, row.cells(), false);
			List<ColumnText> columns = new ArrayList<>();
			for (Field field : Field.values()) {
				if (sheet.has(field)) {
					columns.add(new ColumnText(field, sheet.header(field), sheet.cell(cells, field).text()));
				}
			}
			return new CorrectableRow(row.rejected(), sheet.name(), columns);
		}

	}

	/** What stands in a column that is read, and how the file calls it. */
	public record ColumnText(Field field, String heading, String text) {
	}

}
