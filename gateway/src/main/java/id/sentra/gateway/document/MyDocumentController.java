package id.sentra.gateway.document;

import java.util.List;
import java.util.UUID;

import id.sentra.gateway.document.DocumentPages.DocumentsOwner;
import id.sentra.gateway.form.Form;
import id.sentra.gateway.page.Page;
import id.sentra.gateway.service.CurrentUser;
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

/** An owner tells the own documents. */
@Page
@RequestMapping("/saya/dokumen")
class MyDocumentController {

	private final DocumentPages pages;

	MyDocumentController(DocumentPages pages) {
		this.pages = pages;
	}

	@GetMapping
	Mono<Rendering> list(CurrentUser user) {
		return this.pages.list(user, DocumentsOwner.own(user));
	}

	@GetMapping("/baru")
	Mono<Rendering> form(CurrentUser user, @RequestParam(name = "berkas", defaultValue = "") List<String> sent,
			@RequestParam(name = "ganti", required = false) @Nullable UUID replaces) {
		return this.pages.form(user, DocumentsOwner.own(user), null, sent, replaces);
	}

	@PostMapping("/baru")
	Mono<Rendering> add(CurrentUser user, Form form) {
		return this.pages.add(user, DocumentsOwner.own(user), form);
	}

	@PostMapping(path = "/berkas", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	Mono<Rendering> upload(CurrentUser user, @RequestParam(name = "dokumen", required = false) @Nullable UUID document,
			@RequestParam(name = "berkas", defaultValue = "") List<String> sent,
			@RequestParam(name = "ganti", required = false) @Nullable UUID replaces, ServerHttpRequest request) {
		return this.pages.upload(user, DocumentsOwner.own(user), document, sent, replaces, request);
	}

	@GetMapping("/{document}/ubah")
	Mono<Rendering> correction(CurrentUser user, @PathVariable UUID document,
			@RequestParam(name = "berkas", defaultValue = "") List<String> sent) {
		return this.pages.form(user, DocumentsOwner.own(user), document, sent, null);
	}

	@PostMapping("/{document}/ubah")
	Mono<Rendering> change(CurrentUser user, @PathVariable UUID document, Form form) {
		return this.pages.change(user, DocumentsOwner.own(user), document, form);
	}

	@GetMapping("/{document}/hapus")
	Mono<Rendering> removal(CurrentUser user, @PathVariable UUID document) {
		return this.pages.removal(user, DocumentsOwner.own(user), document);
	}

	@PostMapping("/{document}/hapus")
	Mono<Rendering> remove(CurrentUser user, @PathVariable UUID document, Form form) {
		return this.pages.remove(user, DocumentsOwner.own(user), document, form);
	}

	@PostMapping("/{document}/kembalikan")
	Mono<Rendering> restore(CurrentUser user, @PathVariable UUID document, Form form) {
		return this.pages.restore(user, DocumentsOwner.own(user), document, form);
	}

	@PostMapping("/berkas/{file}/buang")
	Mono<Rendering> discard(CurrentUser user, @PathVariable UUID file,
			@RequestParam(name = "dokumen", required = false) @Nullable UUID document,
			@RequestParam(name = "berkas", defaultValue = "") List<String> sent,
			@RequestParam(name = "ganti", required = false) @Nullable UUID replaces) {
		return this.pages.discard(user, DocumentsOwner.own(user), file, document, sent, replaces);
	}

	@GetMapping("/{document}/berkas/{file}/hapus")
	Mono<Rendering> fileRemoval(CurrentUser user, @PathVariable UUID document, @PathVariable UUID file) {
		return this.pages.fileRemoval(user, DocumentsOwner.own(user), document, file);
	}

	@PostMapping("/{document}/berkas/{file}/hapus")
	Mono<Rendering> removeFile(CurrentUser user, @PathVariable UUID document, @PathVariable UUID file, Form form) {
		return this.pages.removeFile(user, DocumentsOwner.own(user), document, file, form);
	}

}
