package id.sentra.registry.imports.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

import id.sentra.platform.paging.Page;
import id.sentra.platform.paging.PageRequest;
import id.sentra.platform.security.Allowed;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import id.sentra.platform.web.Answers;
import id.sentra.registry.imports.ImportCorrections;
import id.sentra.registry.imports.ImportService;
import id.sentra.registry.imports.domain.RejectedRow;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Says how far an import is and which rows were rejected, and cancels it.
 */
@RestController
@RequestMapping("/api/registry/imports/{id}")
class ImportViewController {

	private static final int CSV_PAGE = 500;

	private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

	private final ImportService service;

	private final ImportCorrections corrections;

	private final RejectionMessages messages;

	ImportViewController(ImportService service, ImportCorrections corrections, RejectionMessages messages) {
		this.service = service;
		this.corrections = corrections;
		this.messages = messages;
	}

	@Allowed({ Role.OFFICER, Role.AUDITOR, Role.ADMIN })
	@GetMapping
	Mono<ImportResponse> find(@PathVariable UUID id, CurrentUser user) {
		return this.service.find(id, user).map(ImportResponse::of);
	}

	@Allowed({ Role.OFFICER, Role.ADMIN })
	@PostMapping("/cancellation")
	Mono<ImportResponse> cancel(@PathVariable UUID id, CurrentUser user) {
		return this.service.cancel(id, user).map(ImportResponse::of);
	}

	@Allowed({ Role.OFFICER, Role.AUDITOR, Role.ADMIN })
	@GetMapping("/rejections")
	Mono<Page<RejectionResponse>> rejections(@PathVariable UUID id, PageRequest page, CurrentUser user, Locale locale) {
		return this.service
			.rejections(id, Objects.requireNonNullElse(page.after(Integer::valueOf), 0), page.rows(), user)
			.flatMap((rows) -> this.corrections.isKept(id, user)
				.map((kept) -> page.of(rows, (row) -> Integer.toString(row.row()))
					.map((row) -> this.messages.response(row, kept, locale))));
	}

	/** For a spreadsheet program: UTF-8 with mark, semicolons. */
	@Allowed({ Role.OFFICER, Role.AUDITOR, Role.ADMIN })
	@Answers(value = String.class, type = "text/csv")
	@GetMapping("/rejections.csv")
	Mono<ResponseEntity<Flux<String>>> rejectionsAsCsv(@PathVariable UUID id, CurrentUser user, Locale locale) {
		return this.service.rejections(id, 0, CSV_PAGE, user)
			.map((first) -> ResponseEntity.ok()
				.contentType(CSV)
				.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"baris-ditolak.csv\"")
				.body(lines(id, first, user, locale)));
	}

	private Flux<String> lines(UUID id, List<RejectedRow> first, CurrentUser user, Locale locale) {
		return Mono.just(first)
			.expand((page) -> page.size() < CSV_PAGE ? Mono.empty()
					: this.service.rejections(id, page.get(page.size() - 1).row(), CSV_PAGE, user))
			.flatMapIterable((page) -> page)
			.map((row) -> this.messages.csv(row, locale))
			.startWith(this.messages.csvHeader(first.stream().anyMatch((row) -> row.sheet() != null), locale));
	}

}
