package id.sentra.gateway.imports.web;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import id.sentra.gateway.account.domain.Identity;
import id.sentra.gateway.imports.application.RegistryImports;
import id.sentra.gateway.imports.application.RegistryImports.CurrentUser;
import id.sentra.gateway.imports.application.RegistryImports.Upload;
import id.sentra.gateway.imports.application.RegistryImports.UploadRefused;
import id.sentra.gateway.imports.web.RegionChoice.Chosen;
import id.sentra.gateway.page.Page;
import id.sentra.gateway.problem.ProblemCode;
import id.sentra.gateway.problem.ProblemException;
import id.sentra.platform.security.Role;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;

@Page
@RequestMapping("/impor")
class ImportController {

	private final RegistryImports imports;

	private final RegionChoice regions;

	ImportController(RegistryImports imports, RegionChoice regions) {
		this.imports = imports;
		this.regions = regions;
	}

	@GetMapping
	Rendering form(@AuthenticationPrincipal Identity identity,
			@RequestParam(name = "wilayah", required = false) @Nullable String asked) {
		require(identity);
		Optional<Chosen> region = this.regions.chosen(identity, asked);
		return isOpen(identity, region) ? fileForm(region).build() : regionForm(identity).build();
	}

	@PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	Mono<Rendering> upload(@AuthenticationPrincipal Identity identity,
			@RequestParam(name = "wilayah", required = false) @Nullable String asked,
			@RequestParam(name = "kunci", required = false) @Nullable UUID key, ServerHttpRequest request,
			Locale locale) {
		require(identity);
		Optional<Chosen> region = this.regions.chosen(identity, asked);
		if (!isOpen(identity, region)) {
			return Mono.just(regionForm(identity).status(HttpStatus.UNPROCESSABLE_CONTENT).build());
		}
		String type = request.getHeaders().getFirst(HttpHeaders.CONTENT_TYPE);
		Upload upload = new Upload((type != null) ? type : MediaType.MULTIPART_FORM_DATA_VALUE,
				request.getHeaders().getContentLength(), request.getBody(), region.map(Chosen::code).orElse(null),
				(key != null) ? key.toString() : null);
		return this.imports.start(new CurrentUser(identity, locale), upload)
			.map((id) -> Rendering.redirectTo("/impor/" + id).status(HttpStatus.SEE_OTHER).build())
			.onErrorResume(UploadRefused.class,
					(refused) -> Mono.just(fileForm(region).status(HttpStatus.UNPROCESSABLE_CONTENT)
						.modelAttribute("refused", refused.getMessage())
						.build()));
	}

	@GetMapping("/{id}")
	Mono<Rendering> progress(@AuthenticationPrincipal Identity identity, @PathVariable UUID id, Locale locale) {
		return render("import", identity, id, locale);
	}

	@GetMapping("/{id}/kemajuan")
	Mono<Rendering> fragment(@AuthenticationPrincipal Identity identity, @PathVariable UUID id, Locale locale) {
		return render("fragments/import :: progress", identity, id, locale);
	}

	@PostMapping("/{id}/batal")
	Mono<Rendering> cancel(@AuthenticationPrincipal Identity identity, @PathVariable UUID id, Locale locale) {
		require(identity);
		return this.imports.cancel(new CurrentUser(identity, locale), id)
			.map((ended) -> Rendering.redirectTo("/impor/" + id).status(HttpStatus.SEE_OTHER).build())
			.switchIfEmpty(Mono.error(ImportController::unknown));
	}

	@GetMapping("/{id}/ditolak")
	Mono<Rendering> rejections(@AuthenticationPrincipal Identity identity, @PathVariable UUID id,
			@RequestParam(required = false) @Nullable String cursor, Locale locale) {
		require(identity);
		return this.imports.rejections(new CurrentUser(identity, locale), id, cursor)
			.map((page) -> Rendering.view("import-rejections")
				.modelAttribute("page", page)
				.modelAttribute("id", id)
				.build())
			.switchIfEmpty(Mono.error(ImportController::unknown));
	}

	private Mono<Rendering> render(String view, Identity identity, UUID id, Locale locale) {
		require(identity);
		return this.imports.find(new CurrentUser(identity, locale), id)
			.map((found) -> Rendering.view(view).modelAttribute("view", new ImportView(found, locale)).build())
			.switchIfEmpty(Mono.error(ImportController::unknown));
	}

	private boolean isOpen(Identity identity, Optional<Chosen> region) {
		return region.isPresent() || !this.regions.isNeeded(identity);
	}

	private static Rendering.Builder<?> fileForm(Optional<Chosen> region) {
		Rendering.Builder<?> form = Rendering.view("import-form").modelAttribute("key", UUID.randomUUID());
		region.ifPresent((chosen) -> form.modelAttribute("region", chosen));
		return form;
	}

	private Rendering.Builder<?> regionForm(Identity identity) {
		return Rendering.view("import-region").modelAttribute("provinces", this.regions.offered(identity));
	}

	private static void require(Identity identity) {
		if (!identity.hasAny(Role.OFFICER, Role.ADMIN)) {
			throw new ProblemException(ProblemCode.ROLE_NOT_ALLOWED.problem());
		}
	}

	private static ProblemException unknown() {
		return new ProblemException(ProblemCode.NOT_FOUND.problem());
	}

}
