package id.sentra.registry.message;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import id.sentra.platform.id.Ids;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.region.TimeZones;
import id.sentra.platform.security.Scope;
import id.sentra.platform.sql.Columns;
import id.sentra.platform.tx.Transactions;
import id.sentra.registry.document.LocalDays;
import io.r2dbc.spi.Readable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Owners are told of documents that end within the days of the template, once each end.
 * Of one that was renewed or removed meanwhile, or whose SME was closed, nobody is told
 * any more, until it counts again.
 */
@Component
class EndingDocuments {

	private static final Logger logger = LoggerFactory.getLogger(EndingDocuments.class);

	private static final int BATCH = 500;

	private static final String ENDING = """
			select d.sme_id, d.region_code, d.valid_until, c.cause
			from sme_document d, lateral (select 'document:' || d.id || ':' || d.valid_until) as c(cause)
			where d.current and d.valid_until > :today and d.valid_until <= :last
				and (select s.status from sme s where s.id = d.sme_id) in ('REGISTERED', 'VERIFIED', 'CORRECTION_REQUESTED')
				and not exists (select from message m where m.channel = 'WHATSAPP' and m.cause = c.cause
					and (m.state <> 'PENDING' or m.valid_until > :now))
			order by d.valid_until limit :batch""";

	private final Transactions transactions;

	private final DatabaseClient database;

	private final Messages messages;

	private final MessageCauses causes;

	private final MessageTemplate template;

	private final LocalDays days;

	private final Clock clock;

	private final TimeZones zones = TimeZones.load();

	EndingDocuments(Transactions transactions, DatabaseClient database, Messages messages, MessageCauses causes,
			MessageTemplates templates, LocalDays days, Clock clock) {
		this.transactions = transactions;
		this.database = database;
		this.messages = messages;
		this.causes = causes;
		this.template = templates.of(Template.DOCUMENT_ENDING);
		this.days = days;
		this.clock = clock;
	}

	@Scheduled(initialDelayString = "PT12M", fixedDelayString = "PT1H")
	Mono<Void> tell() {
		return Mono.defer(() -> this.transactions.in(Scope.system(), this.messages.lapseEndedOtherwise())
			.then(this.transactions.in(Scope.system(), Mono.defer(this::some))
				.repeat()
				.takeUntil((rows) -> rows < BATCH)
				.then())
			.onErrorResume((error) -> {
				logger.warn("Owners are not told of documents that end, will be tried again in an hour: {}",
						error.toString());
				return Mono.empty();
			}));
	}

	/** Those that end tomorrow at the earliest: each of them can still be told. */
	private Mono<Integer> some() {
		LocalDate today = this.days.today(Scope.system());
		return this.database.sql(ENDING)
			.bind("today", today)
			.bind("now", this.clock.instant())
			.bind("last", today.plusDays(this.template.days()))
			.bind("batch", BATCH)
			.map(this::message)
			.all()
			.collectList()
			.flatMap((List<NewMessage> found) -> this.messages.restore(found)
				.then(Mono.defer(() -> this.messages.lockAndRecord(found, List.of())))
				.thenReturn(found.size()));
	}

	private NewMessage message(Readable row) {
		RegionCode region = Columns.region(row, "region_code");
		LocalDate last = Columns.day(row, "valid_until");
		return new NewMessage(Ids.next(), Columns.text(row, "cause"), null, Columns.id(row, "sme_id"), this.template,
				Map.of("validUntil", last.toString()), this.causes.due(region),
				last.plusDays(1).atStartOfDay(this.zones.of(region).zone()).toInstant());
	}

}
