package id.sentra.registry.imports;

import id.sentra.platform.security.Scope;
import id.sentra.platform.tx.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Forgets drafts and what an import changed after a day, and what stood in rejected rows
 * after three: nothing of an import outlives the time in which an erasure has to be
 * answered.
 */
@Component
class ImportRetention {

	private static final Logger logger = LoggerFactory.getLogger(ImportRetention.class);

	private final Transactions transactions;

	private final ImportDrafts drafts;

	private final Rejections rejections;

	private final Previews previews;

	private final ImportChanges changes;

	ImportRetention(Transactions transactions, ImportDrafts drafts, Rejections rejections, Previews previews,
			ImportChanges changes) {
		this.changes = changes;
		this.transactions = transactions;
		this.drafts = drafts;
		this.rejections = rejections;
		this.previews = previews;
	}

	@Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
	Mono<Void> clean() {
		return Mono.defer(() -> untilDone(this.rejections.forgetCells()).then(untilDone(this.previews.forgetOld()))
			.then(untilDone(this.changes.forgetOld()))
			.then(untilDone(this.drafts.expire())));
	}

	/** A step that fails keeps none of the others from being done. */
	private Mono<Void> untilDone(Mono<Long> step) {
		return this.transactions.in(Scope.system(), step)
			.repeat()
			.takeUntil((rows) -> rows == 0)
			.then()
			.onErrorResume((error) -> {
				logger.warn("Imports are not cleaned, will be tried again in an hour: {}", error.toString());
				return Mono.empty();
			});
	}

}
