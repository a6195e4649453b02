package id.sentra.registry.imports;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;

import id.sentra.platform.region.RegionCode;
import id.sentra.platform.security.Scope;
import id.sentra.platform.tx.Transactions;
import id.sentra.registry.imports.Imports.Taken;
import id.sentra.registry.imports.spreadsheet.FileContent;
import id.sentra.registry.imports.spreadsheet.Sheet;
import id.sentra.registry.imports.spreadsheet.UnreadableFile;
import id.sentra.registry.personal.TamperedField;
import id.sentra.registry.sme.domain.ScaleRules;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Takes the oldest waiting import and works it off to its end. What it has not committed
 * when it dies is done by the next one, once its lease runs out.
 */
@Component
class ImportProcess {

	private static final Logger logger = LoggerFactory.getLogger(ImportProcess.class);

	private final Transactions transactions;

	private final Imports imports;

	private final ChunkWork chunks;

	private final ImportRules rules;

	private final Clock clock;

	ImportProcess(Transactions transactions, Imports imports, ChunkWork chunks, ImportRules rules, Clock clock) {
		this.transactions = transactions;
		this.imports = imports;
		this.chunks = chunks;
		this.rules = rules;
		this.clock = clock;
	}

	/** Whether there was an import to work on. */
	boolean workOffOne(BooleanSupplier running) {
		Optional<Taken> taken = blocking(this.imports.take());
		taken.ifPresent((found) -> workOff(found, running));
		return taken.isPresent();
	}

	private void workOff(Taken taken, BooleanSupplier running) {
		Retries retries = new Retries(running);
		try {
			String failure = failure(taken, retries);
			retries.patiently(() -> blocking((failure != null) ? this.imports.fail(taken.lease(), failure)
					: this.imports.complete(taken.lease())));
		}
		catch (LeaseLost ex) {
			logger.info("Import {} is cancelled, or left to another worker", taken.job().id());
			blocking(this.imports.release(taken.lease()));
		}
	}

	/** Works the import off; why it cannot be brought to its end, if so. */
	private @Nullable String failure(Taken taken, Retries retries) {
		try {
			return (work(taken, retries) == taken.job().rows()) ? null : "rows-missing";
		}
		catch (UnreadableFile | TamperedField ex) {
			logger.error("Import {} cannot go on: {}", taken.job().id(), ex.getMessage());
			return "file-unreadable";
		}
		catch (RowNotRecordable ex) {
			logger.error("Import {} cannot go on: {}", taken.job().id(), ex.getMessage());
			return ex.getMessage();
		}
	}

	private int work(Taken taken, Retries retries) {
		FileContent content = content(taken.job().id(), retries);
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC);
		RegionCode region = taken.job().origin().region();
		RowJudge judge = new RowJudge(taken.layout(), this.rules.standards(region, today));
		ScaleRules scale = this.rules.scale(today);
		try (Sheet sheet = this.rules.spreadsheets().open(content, taken.layout())) {
			return new ImportRun(taken, this.chunks, retries, scale).work(sheet, judge);
		}
		catch (FileContent.Unavailable ex) {
			throw ex.reason();
		}
	}

	private FileContent content(UUID id, Retries retries) {
		int parts = retries.patiently(() -> blocking(this.imports.parts(id))).orElseThrow();
		return new FileContent(parts, (part) -> retries.patiently(() -> blocking(this.imports.part(id, part, parts)))
			.orElseThrow(LeaseLost::new));
	}

	private <T> Optional<T> blocking(Mono<T> work) {
		return Objects.requireNonNull(this.transactions.in(Scope.system(), work).blockOptional());
	}

}
