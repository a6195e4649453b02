package id.sentra.gateway.document;

import java.util.List;
import java.util.UUID;

import id.sentra.gateway.document.DocumentPages.DocumentsOwner;
import id.sentra.gateway.form.Form;
import id.sentra.gateway.page.Page;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.platform.security.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** Documents of one SME, at the desk. */
@Page
@RequestMapping("/umkm/{id}/dokumen")
class SmeDocumentController {

	private final DocumentPages pages;

	SmeDocumentController(DocumentPages pages) {
		this.pages = pages;
	}

	@GetMapping
	Mono<Rendering> list(CurrentUser user, @PathVariable UUID id) {
		user.require(Role.OFFICER, Role.AUDITOR, Role.ADMIN);
		return this.pages.list(user, DocumentsOwner.atTheDesk(id));
	}

	@GetMapping("/baru")
	Mono<Rendering> form(CurrentUser user, @PathVariable UUID id,
			@RequestParam(name = "berkas", defaultValue = "") List<String> sent,
			@RequestParam(name = "ganti", required = false) @Nullable UUID replaces) {
		user.require(Role.OFFICER, Role.ADMIN);
		return this.pages.form(user, DocumentsOwner.atTheDesk(id), null, sent, replaces);
	}

	@PostMapping("/baru")
	Mono<Rendering> add(CurrentUser user, @PathVariable UUID id, Form form) {
		user.require(Role.OFFICER, Role.ADMIN);
		return this.pages.add(user, DocumentsOwner.atTheDesk(id), form);
	}

	@PostMapping(path = "/berkas", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	Mono<Rendering> upload(CurrentUser user, @PathVariable UUID id,
			@RequestParam(name = "dokumen", required = false) @Nullable UUID document,
			@RequestParam(name = "berkas", defaultValue = "") List<String> sent,
			@RequestParam(name = "ganti", required = false) @Nullable UUID replaces, ServerHttpRequest request) {
		user.require(Role.OFFICER, Role.ADMIN);
		return this.pages.upload(user, DocumentsOwner.atTheDesk(id), document, sent, replaces, request);
	}

	@GetMapping("/{document}/ubah")
	Mono<Rendering> correction(CurrentUser user, @PathVariable UUID id, @PathVariable UUID document,
			@RequestParam(name = "berkas", defaultValue = "") List<String> sent) {
		user.require(Role.OFFICER, Role.ADMIN);
		return this.pages.form(user, DocumentsOwner.atTheDesk(id), document, sent, null);
	}

	@PostMapping("/{document}/ubah")
	Mono<Rendering> change(CurrentUser user, @PathVariable UUID id, @PathVariable UUID document, Form form) {
		user.require(Role.OFFICER, Role.ADMIN);
		return this.pages.change(user, DocumentsOwner.atTheDesk(id), document, form);
	}

	@GetMapping("/{document}/hapus")
	Mono<Rendering> removal(CurrentUser user, @PathVariable UUID id, @PathVariable UUID document) {
		user.require(Role.OFFICER, Role.ADMIN);
		return this.pages.removal(user, DocumentsOwner.atTheDesk(id), document);
	}

	@PostMapping("/{document}/hapus")
	Mono<Rendering> remove(CurrentUser user, @PathVariable UUID id, @PathVariable UUID document, Form form) {
		user.require(Role.OFFICER, Role.ADMIN);
		return this.pages.remove(user, DocumentsOwner.atTheDesk(id), document, form);
	}

	@PostMapping("/{document}/kembalikan")
	Mono<Rendering> restore(CurrentUser user, @PathVariable UUID id, @PathVariable UUID document, Form form) {
		user.require(Role.OFFICER, Role.ADMIN);
		return this.pages.restore(user, DocumentsOwner.atTheDesk(id), document, form);
	}

	@PostMapping("/berkas/{file}/buang")
	Mono<Rendering> discard(CurrentUser user, @PathVariable UUID id, @PathVariable UUID file,
			@RequestParam(name = "dokumen", required = false) @Nullable UUID document,
			@RequestParam(name = "berkas", defaultValue = "") List<String> sent,
			@RequestParam(name = "ganti", required = false) @Nullable UUID replaces) {
		user.require(Role.OFFICER, Role.ADMIN);
		return this.pages.discard(user, DocumentsOwner.atTheDesk(id), file, document, sent, replaces);
	}

	@GetMapping("/{document}/berkas/{file}/hapus")
	Mono<Rendering> fileRemoval(CurrentUser user, @PathVariable UUID id, @PathVariable UUID document,
			@PathVariable UUID file) {
		user.require(Role.OFFICER, Role.ADMIN);
		return this.pages.fileRemoval(user, DocumentsOwner.atTheDesk(id), document, file);
	}

	@PostMapping("/{document}/berkas/{file}/hapus")
	Mono<Rendering> removeFile(CurrentUser user, @PathVariable UUID id, @PathVariable UUID document,
			@PathVariable UUID file, Form form) {
		user.require(Role.OFFICER, Role.ADMIN);
		return this.pages.removeFile(user, DocumentsOwner.atTheDesk(id), document, file, form);
	}

}
