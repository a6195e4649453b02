package id.sentra.registry.imports.web;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import id.sentra.platform.error.Refused;
import id.sentra.platform.paging.Page;
import id.sentra.platform.paging.PageRequest;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.security.Allowed;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import id.sentra.platform.web.Answers;
import id.sentra.platform.web.IdempotentRequests;
import id.sentra.platform.web.OneOf;
import id.sentra.registry.imports.ImportDraftService.Proposed;
import id.sentra.registry.imports.ImportDraftService;
import id.sentra.registry.imports.Outcome;
import id.sentra.registry.imports.SubmitFile;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.multipart.PartEvent;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Imports step by step: upload, columns, preview, run.
 */
@RestController
@RequestMapping("/api/registry/imports")
class ImportDraftController {

	private final ImportDraftService service;

	private final Uploads uploads;

	private final IdempotentRequests idempotent;

	private final DraftResponses responses;

	ImportDraftController(ImportDraftService service, Uploads uploads, IdempotentRequests idempotent,
			DraftResponses responses) {
		this.service = service;
		this.uploads = uploads;
		this.idempotent = idempotent;
		this.responses = responses;
	}

	@Allowed({ Role.OFFICER, Role.ADMIN })
	@Answers(value = DraftResponse.class, status = 201)
	@PostMapping(path = "/drafts", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	Mono<ResponseEntity<?>> upload(@RequestBody Flux<PartEvent> parts,
			@RequestParam(required = false) @Nullable RegionCode region, CurrentUser user, Locale locale,
			ServerHttpRequest request) {
		return this.uploads.with(parts, user.username(), (upload) -> kept(upload, region, user, locale, request));
	}

	private Mono<ResponseEntity<?>> kept(Upload upload, @Nullable RegionCode region, CurrentUser user, Locale locale,
			ServerHttpRequest request) {
		if (!upload.hasFile()) {
			throw new Refused("file-missing");
		}
		SubmitFile command = new SubmitFile(upload.fileName(), upload.content(), Map.of(), region);
		return this.service.survey(command, user).<ResponseEntity<?>>flatMap((surveyed) -> {
			Mono<ResponseEntity<DraftResponse>> kept = this.service.keep(surveyed, user)
				.flatMap((draft) -> this.service.find(draft.job().id(), user))
				.map((proposed) -> created(proposed, locale));
			return request.getHeaders().containsHeader(IdempotentRequests.HEADER) ? this.idempotent.once(request, user,
					List.of("draft", upload.digest(), String.valueOf(command.region())), () -> kept) : kept;
		});
	}

	private ResponseEntity<DraftResponse> created(Proposed proposed, Locale locale) {
		return ResponseEntity.created(URI.create("/api/registry/imports/" + proposed.draft().job().id() + "/draft"))
			.body(this.responses.of(proposed, locale));
	}

	@Allowed({ Role.OFFICER, Role.ADMIN })
	@GetMapping("/{id}/draft")
	Mono<DraftResponse> find(@PathVariable UUID id, CurrentUser user, Locale locale) {
		return this.service.find(id, user).map((proposed) -> this.responses.of(proposed, locale));
	}

	@Allowed({ Role.OFFICER, Role.ADMIN })
	@Answers(value = Void.class, status = 204)
	@DeleteMapping("/{id}/draft")
	Mono<ResponseEntity<Void>> discard(@PathVariable UUID id, CurrentUser user) {
		return this.service.discard(id, user).thenReturn(ResponseEntity.noContent().build());
	}

	@Allowed({ Role.OFFICER, Role.ADMIN })
	@PutMapping("/{id}/columns")
	Mono<DraftResponse> columns(@PathVariable UUID id, @RequestBody DraftColumnsRequest body, CurrentUser user,
			Locale locale) {
		DraftColumnsRequest known = body.requireKnown();
		return this.service.find(id, user)
			.flatMap((proposed) -> this.service.setColumns(id, known.read(proposed.draft().sheets()), user))
			.map((proposed) -> this.responses.of(proposed, locale));
	}

	/** Rows in their order; {@code clears} for those that empty something only. */
	@Allowed({ Role.OFFICER, Role.ADMIN })
	@GetMapping("/{id}/preview")
	Mono<Page<PreviewedRowResponse>> preview(@PathVariable UUID id, @OneOf @Nullable Outcome outcome,
			@RequestParam(defaultValue = "false") boolean clears, PageRequest page, CurrentUser user, Locale locale) {
		int after = Objects.requireNonNullElse(page.after(Integer::valueOf), 0);
		return this.service.find(id, user)
			.flatMap((proposed) -> this.service.preview(id, outcome, clears, after, page.rows(), user)
				.map((rows) -> page.of(rows, (row) -> Integer.toString(row.place()))
					.map((row) -> this.responses.row(proposed.draft(), row, locale))));
	}

	/**
	 * Once is enough: run again, it is told as it is by now. The preview is the one that
	 * was seen, by its number.
	 */
	@Allowed({ Role.OFFICER, Role.ADMIN })
	@Answers(value = ImportResponse.class, status = 202)
	@PostMapping("/{id}/run")
	Mono<ResponseEntity<ImportResponse>> run(@PathVariable UUID id, @RequestParam int preview, CurrentUser user) {
		return this.service.run(id, preview, user)
			.map((job) -> ResponseEntity.accepted()
				.location(URI.create("/api/registry/imports/" + job.id()))
				.body(ImportResponse.of(job)));
	}

}
