package id.sentra.gateway.list;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import id.sentra.gateway.page.PageSettings;
import id.sentra.gateway.securityevent.SecurityEvent.Kind;
import id.sentra.gateway.securityevent.SecurityEvents;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.Listed;
import id.sentra.gateway.service.PageQuery;
import id.sentra.platform.error.Overloaded;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.context.MessageSource;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * All rows of a list, in its order and with its columns, as a file that is written while
 * it is read: one page of rows is in memory. It breaks off visibly when a page fails.
 */
@Component
public class ListFiles {

	/** A longer list is cut, and its last line says so. */
	static final int MOST = 100_000;

	private static final int ROWS_AT_ONCE = 500;

	private static final int FILES_AT_ONCE = 8;

	private static final int FILES_OF_ACCOUNT = 2;

	/** Whoever takes nothing for so long is no longer waited for. */
	private static final Duration LONGEST_SILENCE = Duration.ofSeconds(60);

	private static final Duration RETRY = Duration.ofSeconds(20);

	private final MessageSource messages;

	private final PageSettings settings;

	private final SecurityEvents events;

	/** How many files are being written, by account. */
	private final Map<String, Integer> places = new HashMap<>();

	ListFiles(MessageSource messages, PageSettings settings, SecurityEvents events) {
		this.messages = messages;
		this.settings = settings;
		this.events = events;
	}

	/**
	 * @param format {@code csv}; anything else is a workbook
	 * @param read reads a page of the list
	 * @throws Overloaded when too many files are being written
	 */
	public <T> Mono<ResponseEntity<Flux<DataBuffer>>> file(ListDefinition<T> list, ListQuery query, CurrentUser user,
			String format, Function<PageQuery, Mono<Listed<T>>> read) {
		boolean csv = format.equals("csv");
		String name = list.path().substring(list.path().lastIndexOf('/') + 1) + (csv ? ".csv" : ".xlsx");
		PageQuery first = new PageQuery(null, query.sort(), ROWS_AT_ONCE, false);
		return read.apply(first)
			.map((page) -> ResponseEntity.ok()
				.contentType(csv ? CsvFile.TYPE : WorkbookFile.TYPE)
				.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
				.header(HttpHeaders.CACHE_CONTROL, "no-store")
				.body(body(list, query, user, csv, page, read)));
	}

	private <T> Flux<DataBuffer> body(ListDefinition<T> list, ListQuery query, CurrentUser user, boolean csv,
			Listed<T> first, Function<PageQuery, Mono<Listed<T>>> read) {
		return Flux.using(() -> take(user.known().username()), (account) -> {
			RowFile file = csv ? new CsvFile() : new WorkbookFile(this.settings.timeZone());
			Texts texts = new Texts(this.messages, user.locale());
			int[] written = { 0 };
			file.head(list.columns().stream().map((column) -> texts.text(column.heading())).toList());
			return this.events.record(Kind.DATA_EXPORTED, account, "", list.key())
				.thenReturn(first)
				.expand((page) -> (page.next() == null || written[0] >= MOST) ? Mono.empty()
						: read.apply(new PageQuery(page.next(), query.sort(), ROWS_AT_ONCE, false)))
				.concatMap((page) -> {
					for (T row : page.items().subList(0, Math.min(page.items().size(), MOST - written[0]))) {
						file.row(cells(list, row, texts));
						written[0]++;
					}
					if (written[0] == MOST && page.next() != null) {
						file.row(said(list, texts.text("list.cut")));
					}
					return buffer(file.written());
				}, 1)
				.concatWith(Mono.defer(() -> buffer(file.end())))
				.timeout(LONGEST_SILENCE);
		}, this::free);
	}

	private String take(String account) {
		synchronized (this.places) {
			int own = this.places.getOrDefault(account, 0);
			if (own >= FILES_OF_ACCOUNT) {
				throw Overloaded.account(RETRY);
			}
			if (this.places.values().stream().mapToInt(Integer::intValue).sum() >= FILES_AT_ONCE) {
				throw Overloaded.service(RETRY);
			}
			this.places.put(account, own + 1);
			return account;
		}
	}

	private void free(String account) {
		synchronized (this.places) {
			this.places.computeIfPresent(account, (name, own) -> (own > 1) ? own - 1 : null);
		}
	}

	private static List<Object> said(ListDefinition<?> list, String sentence) {
		List<Object> cells = new ArrayList<>(Collections.nCopies(list.columns().size(), ""));
		cells.set(0, sentence);
		return cells;
	}

	private static <T> List<Object> cells(ListDefinition<T> list, T row, Texts texts) {
		List<Object> cells = new ArrayList<>();
		for (Column<T> column : list.columns()) {
			Object value = column.value().apply(row);
			cells.add((value == null) ? "" : switch (column.kind()) {
				case CODE -> texts.word(String.valueOf(column.words()), value);
				case STATUS -> texts.word("status." + column.words(), value);
				case TEXT -> value.toString();
				case NUMBER, RUPIAH, DAY, TIME -> value;
			});
		}
		return cells;
	}

	private static Mono<DataBuffer> buffer(byte[] bytes) {
		return (bytes.length == 0) ? Mono.empty() : Mono.just(DefaultDataBufferFactory.sharedInstance.wrap(bytes));
	}

}
