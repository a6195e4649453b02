package id.sentra.gateway.imports;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import id.sentra.gateway.form.RegionChoice.Chosen;
import id.sentra.gateway.form.RegionChoice;
import id.sentra.gateway.imports.ImportUpload.Upload;
import id.sentra.gateway.imports.ImportUpload.UploadRefused;
import id.sentra.gateway.page.Page;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.ServiceProblem;
import id.sentra.platform.security.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/**
 * Files with SMEs: sent on to the registry as drafts; imports followed, and what they did
 * not take over.
 */
@Page
@RequestMapping("/impor")
class ImportController {

	private final Imports imports;

	private final ImportUpload upload;

	private final RegionChoice regions;

	private final Clock clock;

	ImportController(Imports imports, ImportUpload upload, RegionChoice regions, Clock clock) {
		this.clock = clock;
		this.imports = imports;
		this.upload = upload;
		this.regions = regions;
	}

	@GetMapping("/baru")
	Rendering form(CurrentUser user, @RequestParam(name = "wilayah", required = false) @Nullable String asked) {
		user.require(Role.OFFICER, Role.ADMIN);
		Optional<Chosen> region = this.regions.chosen(user.known(), asked);
		return isOpen(user, region) ? fileForm(region).build() : regionForm(user).build();
	}

	@PostMapping(path = { "", "/baru" }, consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	Mono<Rendering> upload(CurrentUser user, @RequestParam(name = "wilayah", required = false) @Nullable String asked,
			@RequestParam(name = "kunci", required = false) @Nullable UUID key, ServerHttpRequest request) {
		user.require(Role.OFFICER, Role.ADMIN);
		Optional<Chosen> region = this.regions.chosen(user.known(), asked);
		if (!isOpen(user, region)) {
			return Mono.just(regionForm(user).status(HttpStatus.UNPROCESSABLE_CONTENT).build());
		}
		String type = request.getHeaders().getFirst(HttpHeaders.CONTENT_TYPE);
		Upload upload = new Upload((type != null) ? type : MediaType.MULTIPART_FORM_DATA_VALUE,
				request.getHeaders().getContentLength(), request.getBody(), region.map(Chosen::code).orElse(null), key);
		return this.upload.start(user, upload)
			.map((id) -> Rendering.redirectTo("/impor/" + id + "/kolom").status(HttpStatus.SEE_OTHER).build())
			.onErrorResume(UploadRefused.class,
					(refused) -> Mono.just(fileForm(region).status(HttpStatus.UNPROCESSABLE_CONTENT)
						.modelAttribute("refused", refused.getMessage())
						.build()));
	}

	/** Of a draft, the next step. */
	@GetMapping("/{id}")
	Mono<Rendering> progress(CurrentUser user, @PathVariable UUID id) {
		user.require(Role.OFFICER, Role.ADMIN);
		return this.imports.find(user, id)
			.map((found) -> found.isDraft()
					? Rendering.redirectTo("/impor/" + id + "/pratinjau").status(HttpStatus.SEE_OTHER).build()
					: Rendering.view("imports/import").model(model(found)).build());
	}

	@GetMapping("/{id}/kemajuan")
	Mono<Rendering> fragment(CurrentUser user, @PathVariable UUID id) {
		user.require(Role.OFFICER, Role.ADMIN);
		return this.imports.find(user, id)
			.map((found) -> Rendering.view("imports/fragments :: progress").model(model(found)).build());
	}

	private Map<String, Object> model(Import found) {
		return Map.of("found", found, "undoable", found.isUndoable(this.clock.instant()));
	}

	@PostMapping("/{id}/batal")
	Mono<Rendering> cancel(CurrentUser user, @PathVariable UUID id) {
		user.require(Role.OFFICER, Role.ADMIN);
		return this.imports.cancel(user, id)
			.onErrorResume(ServiceProblem.class, (refused) -> this.imports.find(user, id))
			.map((ended) -> Rendering.redirectTo("/impor/" + id).status(HttpStatus.SEE_OTHER).build());
	}

	@GetMapping("/{id}/ditolak")
	Mono<Rendering> rejections(CurrentUser user, @PathVariable UUID id,
			@RequestParam(required = false) @Nullable String cursor) {
		user.require(Role.OFFICER, Role.ADMIN);
		return Mono.zip(this.imports.rejections(user, id, cursor), this.imports.find(user, id)).map((both) -> {
			boolean undone = both.getT2().undo() != null;
			return Rendering.view("imports/rejections")
				.modelAttribute("page", both.getT1())
				.modelAttribute("undone", undone)
				.modelAttribute("kept", !undone && both.getT1().items().stream().anyMatch((row) -> row.place() != null))
				.modelAttribute("id", id)
				.build();
		});
	}

	private boolean isOpen(CurrentUser user, Optional<Chosen> region) {
		return region.isPresent() || !this.regions.isNeeded(user.known());
	}

	private static Rendering.Builder<?> fileForm(Optional<Chosen> region) {
		Rendering.Builder<?> form = Rendering.view("imports/form").modelAttribute("key", UUID.randomUUID());
		region.ifPresent((chosen) -> form.modelAttribute("region", chosen));
		return form;
	}

	private Rendering.Builder<?> regionForm(CurrentUser user) {
		return Rendering.view("imports/region").modelAttribute("provinces", this.regions.offered(user.known()));
	}

}
