package id.sentra.registry.imports.web;

import java.net.URI;
import java.util.UUID;

import id.sentra.platform.paging.Page;
import id.sentra.platform.paging.PageRequest;
import id.sentra.platform.security.Allowed;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import id.sentra.platform.web.Answers;
import id.sentra.registry.imports.ImportService;
import id.sentra.registry.imports.ImportUndoService;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Takes imports back, and says what could not be. */
@RestController
@RequestMapping("/api/registry/imports/{id}/undo")
class ImportUndoController {

	private final ImportUndoService service;

	private final ImportService imports;

	ImportUndoController(ImportUndoService service, ImportService imports) {
		this.service = service;
		this.imports = imports;
	}

	/** Once is enough: asked again, it is told as it is by now. */
	@Allowed({ Role.OFFICER, Role.ADMIN })
	@Answers(value = ImportResponse.class, status = 202)
	@PostMapping
	Mono<ResponseEntity<ImportResponse>> undo(@PathVariable UUID id, CurrentUser user) {
		return this.service.undo(id, user)
			.map((job) -> ResponseEntity.accepted()
				.location(URI.create("/api/registry/imports/" + job.id()))
				.body(ImportResponse.of(job)))
			.doOnNext((accepted) -> this.imports.workWaits());
	}

	/** What was left as it is, for thirty days. */
	@Allowed({ Role.OFFICER, Role.AUDITOR, Role.ADMIN })
	@GetMapping("/kept")
	Mono<Page<KeptResponse>> kept(@PathVariable UUID id, PageRequest page, CurrentUser user) {
		return this.service.kept(id, page, user).map((found) -> found.map(KeptResponse::of));
	}

}
