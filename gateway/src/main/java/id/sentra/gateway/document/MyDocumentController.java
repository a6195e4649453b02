package id.sentra.gateway.document;

import java.util.List;
import java.util.UUID;

import id.sentra.gateway.document.DocumentPages.Place;
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
		return this.pages.list(user, Place.own(user));
	}

	@GetMapping("/baru")
	Mono<Rendering> form(CurrentUser user, @RequestParam(name = "berkas", defaultValue = "") List<String> sent,
			@RequestParam(name = "ganti", required = false) @Nullable UUID replaces) {
		return this.pages.form(user, Place.own(user), null, sent, replaces);
	}

	@PostMapping("/baru")
	Mono<Rendering> add(CurrentUser user, Form form) {
		return this.pages.add(user, Place.own(user), form);
	}

	@PostMapping(path = "/berkas", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	Mono<Rendering> upload(CurrentUser user, @RequestParam(name = "dokumen", required = false) @Nullable UUID document,
			@RequestParam(name = "berkas", defaultValue = "") List<String> sent,
			@RequestParam(name = "ganti", required = false) @Nullable UUID replaces, ServerHttpRequest request) {
		return this.pages.upload(user, Place.own(user), document, sent, replaces, request);
	}

	@GetMapping("/{document}/ubah")
	Mono<Rendering> correction(CurrentUser user, @PathVariable UUID document,
			@RequestParam(name = "berkas", defaultValue = "") List<String> sent) {
		return this.pages.form(user, Place.own(user), document, sent, null);
	}

	@PostMapping("/{document}/ubah")
	Mono<Rendering> change(CurrentUser user, @PathVariable UUID document, Form form) {
		return this.pages.change(user, Place.own(user), document, form);
	}

	@GetMapping("/{document}/hapus")
	Mono<Rendering> removal(CurrentUser user, @PathVariable UUID document) {
		return this.pages.removal(user, Place.own(user), document);
	}

	@PostMapping("/{document}/hapus")
	Mono<Rendering> remove(CurrentUser user, @PathVariable UUID document, Form form) {
		return this.pages.remove(user, Place.own(user), document, form);
	}

	@PostMapping("/{document}/kembalikan")
	Mono<Rendering> restore(CurrentUser user, @PathVariable UUID document, Form form) {
		return this.pages.restore(user, Place.own(user), document, form);
	}

}
