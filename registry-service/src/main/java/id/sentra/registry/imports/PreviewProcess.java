package id.sentra.registry.imports;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import id.sentra.platform.security.Scope;
import id.sentra.platform.tx.Transactions;
import id.sentra.registry.imports.ImportDrafts.Taken;
import id.sentra.registry.imports.Imports.Lease;
import id.sentra.registry.imports.spreadsheet.Field;
import id.sentra.registry.imports.spreadsheet.FileContent;
import id.sentra.registry.imports.spreadsheet.Layout;
import id.sentra.registry.imports.spreadsheet.RowCount;
import id.sentra.registry.imports.spreadsheet.Sheet;
import id.sentra.registry.imports.spreadsheet.SheetRow;
import id.sentra.registry.imports.spreadsheet.UnreadableFile;
import id.sentra.registry.personal.TamperedField;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;

/**
 * Makes the preview of a draft. Its file is read twice: once to count rows, to find sums
 * and signatures and which keys repeat, and once to judge. One that dies is begun again
 * by whoever takes it next.
 */
@Component
class PreviewProcess {

	private static final Logger logger = LoggerFactory.getLogger(PreviewProcess.class);

	private final Transactions transactions;

	private final ImportDrafts drafts;

	private final Imports imports;

	private final PreviewWork work;

	private final ImportRules rules;

	private final Clock clock;

	PreviewProcess(Transactions transactions, ImportDrafts drafts, Imports imports, PreviewWork work, ImportRules rules,
			Clock clock) {
		this.transactions = transactions;
		this.drafts = drafts;
		this.imports = imports;
		this.work = work;
		this.rules = rules;
		this.clock = clock;
	}

	/** Whether there was a preview to make. */
	boolean workOffOne(BooleanSupplier running) {
		Optional<Lease> lease = blocking(this.drafts.take());
		lease.ifPresent((taken) -> workOff(taken, new Retries(running)));
		return lease.isPresent();
	}

	/** What is leased is read here: one draft that cannot be read holds up no other. */
	private void workOff(Lease lease, Retries retries) {
		try {
			preview(retries.patiently(() -> blocking(this.drafts.find(lease))).orElseThrow(LeaseLost::new), retries);
		}
		catch (LeaseLost ex) {
			logger.info("The preview of import {} is asked anew, or left to another worker", lease.importId());
			blocking(this.drafts.release(lease));
		}
		catch (UnreadableFile | TamperedField | JacksonException ex) {
			logger.info("Import {} has no preview: {}", lease.importId(), ex.getClass().getName());
			UnreadableFile reason = (ex instanceof UnreadableFile unreadable) ? unreadable
					: new UnreadableFile("file-unreadable");
			retries.patiently(() -> blocking(this.drafts.fail(lease, reason.code(), numbers(reason))));
		}
	}

	private static List<Integer> numbers(UnreadableFile reason) {
		return reason.arguments()
			.stream()
			.filter(Number.class::isInstance)
			.map((number) -> ((Number) number).intValue())
			.toList();
	}

	private void preview(Taken taken, Retries retries) {
		Draft draft = taken.draft();
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC);
		Standards standards = this.rules.standards(draft.job().origin().region(), today);
		SortedMap<Integer, Map<Field, Integer>> chosen = new TreeMap<>();
		Objects.requireNonNull(draft.columns()).forEach((sheet) -> chosen.put(sheet.sheet(), sheet.columns()));
		FileContent content = content(taken, retries);
		Layout asked = this.rules.spreadsheets().layout(draft.sheets(), chosen);
		RepeatedKeys repeated = new RepeatedKeys(
				chosen.keySet().stream().mapToInt((sheet) -> draft.sheets().get(sheet).rows()).sum());
		Layout layout = counted(content, asked, new RowJudge(asked, standards), repeated, taken, retries);
		PreviewRun run = new PreviewRun(taken, this.work, retries, standards, repeated);
		try (Sheet sheet = this.rules.spreadsheets().open(content, layout); Stream<SheetRow> rows = sheet.rows()) {
			RowJudge judge = new RowJudge(layout, standards);
			rows.filter(layout::isContent).map(judge::judge).forEach(run::add);
		}
		catch (FileContent.Unavailable ex) {
			throw ex.reason();
		}
		Draft.PreviewCounts counts = run.counts(layout.leftOut());
		retries.patiently(() -> blocking(this.drafts.ready(taken.lease(), layout, counts)));
	}

	private Layout counted(FileContent content, Layout asked, RowJudge judge, RepeatedKeys repeated, Taken taken,
			Retries retries) {
		RowCount count = RowCount.telling(asked);
		int[] read = new int[1];
		try (Sheet sheet = this.rules.spreadsheets().open(content, asked); Stream<SheetRow> rows = sheet.rows()) {
			rows.filter(asked::isContent).forEach((row) -> {
				count.add(row);
				if (judge.judge(row) instanceof Verdict.Fit fit) {
					repeated.add(fit.profile().key());
				}
				if (++read[0] % 5_000 == 0) {
					keepLease(taken, retries);
				}
			});
		}
		catch (FileContent.Unavailable ex) {
			throw ex.reason();
		}
		return count.layout();
	}

	private void keepLease(Taken taken, Retries retries) {
		if (!retries.patiently(() -> blocking(this.drafts.advance(taken.lease(), 0))).orElse(false)) {
			throw new LeaseLost();
		}
	}

	private FileContent content(Taken taken, Retries retries) {
		UUID id = taken.lease().importId();
		int parts = retries.patiently(() -> blocking(this.imports.parts(id))).orElseThrow();
		return new FileContent(parts, (part) -> retries.patiently(() -> blocking(this.imports.part(id, part, parts)))
			.orElseThrow(LeaseLost::new));
	}

	private <T> Optional<T> blocking(Mono<T> asked) {
		return Objects.requireNonNull(this.transactions.in(Scope.system(), asked).blockOptional());
	}

}
