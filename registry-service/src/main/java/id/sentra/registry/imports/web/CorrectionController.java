package id.sentra.registry.imports.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

import id.sentra.platform.security.Allowed;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import id.sentra.platform.web.Answers;
import id.sentra.registry.imports.ImportCorrections.CorrectableRow;
import id.sentra.registry.imports.ImportCorrections.Kept;
import id.sentra.registry.imports.ImportCorrections;
import id.sentra.registry.imports.domain.Reason;
import id.sentra.registry.imports.spreadsheet.Layout;
import id.sentra.registry.imports.spreadsheet.RejectedWorkbook;
import id.sentra.registry.imports.spreadsheet.SheetRow;
import id.sentra.registry.imports.web.CorrectionResponse.ColumnResponse;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Gives rejected rows back to whoever sent them, as a workbook or one by one, and takes
 * them in corrected.
 */
@RestController
@RequestMapping("/api/registry/imports/{id}")
class CorrectionController {

	private static final int PORTION = 500;

	private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

	private final ImportCorrections corrections;

	private final RejectionMessages messages;

	CorrectionController(ImportCorrections corrections, RejectionMessages messages) {
		this.corrections = corrections;
		this.messages = messages;
	}

	/** The same sheets and columns, the number each row had, and the reasons. */
	@Allowed({ Role.OFFICER, Role.ADMIN })
	@Answers(value = String.class, type = XLSX)
	@GetMapping("/rejections.xlsx")
	Mono<ResponseEntity<Flux<DataBuffer>>> workbook(@PathVariable UUID id, CurrentUser user, Locale locale) {
		return this.corrections.layout(id, user)
			.map((layout) -> ResponseEntity.ok()
				.contentType(MediaType.parseMediaType(XLSX))
				.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"baris-ditolak.xlsx\"")
				.body(written(id, layout, user, locale)));
	}

	private Flux<DataBuffer> written(UUID id, Layout layout, CurrentUser user, Locale locale) {
		return Flux.defer(() -> {
			RejectedWorkbook workbook = new RejectedWorkbook(layout);
			return portion(id, 0, user).expand((rows) -> (rows.size() < PORTION) ? Mono.empty()
					: portion(id, rows.get(rows.size() - 1).rejected().row(), user))
				.concatMap((rows) -> {
					rows.forEach((row) -> workbook.add(row.rejected().row(), row.cells(), reasons(row, locale)));
					return buffer(workbook.written());
				}, 1)
				.concatWith(Mono.defer(() -> buffer(workbook.end())));
		});
	}

	private Mono<List<Kept>> portion(UUID id, int after, CurrentUser user) {
		return this.corrections.rows(id, after, PORTION, user).collectList();
	}

	private String reasons(Kept row, Locale locale) {
		return row.rejected()
			.reasons()
			.stream()
			.map((reason) -> (reason.column().isEmpty() ? "" : reason.column() + ": ")
					+ this.messages.message(reason, locale))
			.collect(Collectors.joining(" "));
	}

	@Allowed({ Role.OFFICER, Role.ADMIN })
	@GetMapping("/rejections/{place}")
	Mono<CorrectionResponse> find(@PathVariable UUID id, @PathVariable int place, CurrentUser user, Locale locale) {
		return this.corrections.find(id, place, user).map((row) -> response(row, locale));
	}

	/** With the row as it is rejected again, if it is. */
	@Allowed({ Role.OFFICER, Role.ADMIN })
	@PostMapping("/rejections/{place}/correction")
	Mono<CorrectionResponse> correct(@PathVariable UUID id, @PathVariable int place,
			@RequestBody CorrectionRequest body, CurrentUser user, Locale locale) {
		return this.corrections.correct(id, place, body.read(), user)
			.map((row) -> response(row, locale))
			.switchIfEmpty(Mono.fromSupplier(
					() -> new CorrectionResponse(true, null, SheetRow.numberOf(place), List.of(), List.of())));
	}

	private CorrectionResponse response(CorrectableRow row, Locale locale) {
		List<Reason> reasons = row.rejected().reasons();
		return new CorrectionResponse(false, row.sheet().isEmpty() ? null : ImportResponse
			.told(row.sheet()), SheetRow.numberOf(row.rejected().row()), row.columns()
				.stream()
				.map((column) -> new ColumnResponse(column.field().key(), column.heading(), column.text(),
						this.messages.reasons(
								reasons.stream().filter((reason) -> reason.column().equals(column.heading())).toList(),
								locale)))
				.toList(),
				this.messages.reasons(reasons.stream()
					.filter((reason) -> row.columns()
						.stream()
						.noneMatch((column) -> column.heading().equals(reason.column())))
					.toList(), locale));
	}

	private static Mono<DataBuffer> buffer(byte[] bytes) {
		return (bytes.length == 0) ? Mono.empty() : Mono.just(DefaultDataBufferFactory.sharedInstance.wrap(bytes));
	}

}
