package id.sentra.registry.document;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import id.sentra.platform.paging.Page;
import id.sentra.platform.paging.PageRequest;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.security.Allowed;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import id.sentra.platform.web.Answers;
import id.sentra.platform.web.ETags;
import id.sentra.platform.web.IdempotentRequest;
import id.sentra.platform.web.IfMatch;
import id.sentra.platform.web.OneOf;
import id.sentra.registry.document.DocumentRequest.DocumentInput;
import id.sentra.registry.document.DocumentResponses.DocumentResponse;
import id.sentra.registry.document.DocumentResponses.ExpiringDocumentResponse;
import id.sentra.registry.document.DocumentResponses.WithoutHalalResponse;
import id.sentra.registry.document.domain.DocumentKind;
import id.sentra.registry.document.domain.DocumentState;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Documents of SMEs, those that end, and SMEs without a halal certificate. */
@RestController
class DocumentController {

	private final DocumentService service;

	private final DocumentResponses responses;

	private final LocalDays days;

	DocumentController(DocumentService service, DocumentResponses responses, LocalDays days) {
		this.service = service;
		this.responses = responses;
		this.days = days;
	}

	@Allowed({ Role.SME_OWNER, Role.OFFICER, Role.AUDITOR, Role.ADMIN })
	@GetMapping("/api/registry/smes/{id}/documents")
	Mono<Page<DocumentResponse>> of(@PathVariable UUID id, CurrentUser user) {
		return this.service.of(id, user)
			.map((found) -> new Page<>(found.stream().map(this.responses::of).toList(), null));
	}

	@Allowed({ Role.SME_OWNER, Role.OFFICER, Role.ADMIN })
	@Answers(value = DocumentResponse.class, status = 201)
	@PostMapping("/api/registry/smes/{id}/documents")
	Mono<ResponseEntity<byte[]>> add(@PathVariable UUID id, @RequestBody DocumentRequest body, CurrentUser user,
			IdempotentRequest request) {
		DocumentInput input = body.read(this.days.today(user.scope()));
		return request.once(body, () -> this.service.add(id, input, user)
			.map((added) -> ResponseEntity.created(URI.create("/api/registry/documents/" + added.document().id()))
				.eTag(ETags.of(added.document().version()))
				.body(this.responses.of(added))));
	}

	@Allowed({ Role.SME_OWNER, Role.OFFICER, Role.ADMIN })
	@PutMapping("/api/registry/documents/{id}")
	Mono<ResponseEntity<DocumentResponse>> change(@PathVariable UUID id, @RequestBody DocumentRequest body,
			CurrentUser user, @IfMatch long version) {
		return this.service.change(id, version, body.read(this.days.today(user.scope())), user).map(this.responses::ok);
	}

	@Allowed({ Role.SME_OWNER, Role.OFFICER, Role.ADMIN })
	@PostMapping("/api/registry/documents/{id}/remove")
	Mono<ResponseEntity<DocumentResponse>> remove(@PathVariable UUID id, @RequestBody RemovalRequest body,
			CurrentUser user, @IfMatch long version) {
		return this.service.remove(id, version, body.read(), user).map(this.responses::ok);
	}

	@Allowed({ Role.SME_OWNER, Role.OFFICER, Role.ADMIN })
	@PostMapping("/api/registry/documents/{id}/restore")
	Mono<ResponseEntity<DocumentResponse>> restore(@PathVariable UUID id, CurrentUser user, @IfMatch long version) {
		return this.service.restore(id, version, user).map(this.responses::ok);
	}

	@Allowed({ Role.SME_OWNER, Role.OFFICER, Role.ADMIN })
	@PostMapping("/api/registry/documents/{id}/files/{file}/remove")
	Mono<ResponseEntity<DocumentResponse>> removeFile(@PathVariable UUID id, @PathVariable UUID file,
			@RequestBody RemovalRequest body, CurrentUser user, @IfMatch long version) {
		return this.service.removeFile(id, version, file, body.read(), user).map(this.responses::ok);
	}

	/** Those that have ended or end within 90 days, or fewer. */
	@Allowed({ Role.OFFICER, Role.AUDITOR, Role.ADMIN })
	@GetMapping("/api/registry/documents")
	Mono<Page<ExpiringDocumentResponse>> ending(@OneOf @Nullable DocumentKind kind, @OneOf @Nullable Window within,
			@RequestParam(required = false) @Nullable RegionCode region, PageRequest page, CurrentUser user) {
		return this.service.ending((within != null) ? within.days() : DocumentState.EARLY, kind, region, page, user)
			.map((found) -> found.map(this.responses::of));
	}

	@Allowed({ Role.OFFICER, Role.AUDITOR, Role.ADMIN })
	@GetMapping("/api/registry/documents/without-halal")
	Mono<Page<WithoutHalalResponse>> withoutHalal(@RequestParam(required = false) @Nullable RegionCode region,
			PageRequest page, CurrentUser user) {
		return this.service.withoutHalal(region, page, user).map((found) -> found.map(this.responses::of));
	}

	/** Until when a document is told of: each holds the ones before it. */
	enum Window {

		EXPIRED, DAYS_30, DAYS_90;

		/** Days from today, with today. */
		int days() {
			return switch (this) {
				case EXPIRED -> -1;
				case DAYS_30 -> DocumentState.LATE;
				case DAYS_90 -> DocumentState.EARLY;
			};
		}

	}

}
