package id.sentra.registry.imports.web;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
import id.sentra.registry.imports.ImportService;
import id.sentra.registry.imports.SubmitFile;
import id.sentra.registry.imports.domain.ImportJob;
import id.sentra.registry.imports.domain.ImportStatus;
import id.sentra.registry.imports.spreadsheet.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.multipart.PartEvent;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes files in.
 */
@RestController
class ImportController {

	private static final TypeReference<Map<String, String>> COLUMNS = new TypeReference<>() {
	};

	private final ImportService service;

	private final Uploads uploads;

	private final IdempotentRequests idempotent;

	private final JsonMapper json;

	ImportController(ImportService service, Uploads uploads, IdempotentRequests idempotent, JsonMapper json) {
		this.service = service;
		this.uploads = uploads;
		this.idempotent = idempotent;
		this.json = json;
	}

	@Allowed({ Role.OFFICER, Role.ADMIN })
	@Answers(value = ImportResponse.class, status = 202)
	@PostMapping(path = "/api/registry/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	Mono<ResponseEntity<?>> submit(@RequestBody Flux<PartEvent> parts,
			@RequestParam(required = false) @Nullable RegionCode region, CurrentUser user, ServerHttpRequest request) {
		return this.uploads.with(parts, user.username(), (upload) -> submitted(upload, region, user, request))
			.doOnNext((accepted) -> this.service.workWaits());
	}

	/** The newest first; of drafts one's own. */
	@Allowed({ Role.OFFICER, Role.AUDITOR, Role.ADMIN })
	@GetMapping("/api/registry/imports")
	Mono<Page<ImportResponse>> list(@OneOf @Nullable ImportStatus status, PageRequest page, CurrentUser user) {
		return this.service.list(status, page, user).map((found) -> found.map(ImportResponse::of));
	}

	/** Examined first: what can be refused does not open a transaction. */
	private Mono<ResponseEntity<?>> submitted(Upload upload, @Nullable RegionCode region, CurrentUser user,
			ServerHttpRequest request) {
		SubmitFile command = command(upload, region);
		return this.service.examine(command, user).<ResponseEntity<?>>flatMap((examined) -> {
			Mono<ResponseEntity<ImportResponse>> accepted = this.service.accept(examined, user)
				.map(ImportController::accepted);
			return request.getHeaders().containsHeader(IdempotentRequests.HEADER)
					? this.idempotent.once(request, user, identity(upload, command), () -> accepted) : accepted;
		});
	}

	private static ResponseEntity<ImportResponse> accepted(ImportJob job) {
		return ResponseEntity.accepted()
			.location(URI.create("/api/registry/imports/" + job.id()))
			.body(ImportResponse.of(job));
	}

	/** What makes two uploads the same: their bytes and how they are to be read. */
	private static List<Object> identity(Upload upload, SubmitFile command) {
		return List.of(upload.digest(), new TreeMap<>(command.mapping()), String.valueOf(command.region()));
	}

	private SubmitFile command(Upload upload, @Nullable RegionCode region) {
		if (!upload.hasFile()) {
			throw new Refused("file-missing");
		}
		return new SubmitFile(upload.fileName(), upload.content(), mapping(upload.columns()), region);
	}

	private Map<Field, String> mapping(@Nullable String columns) {
		if (columns == null || columns.isBlank()) {
			return Map.of();
		}
		Map<Field, String> mapping = new HashMap<>();
		try {
			Map<String, String> asked = this.json.readerFor(COLUMNS)
				.with(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
				.readValue(columns);
			if (asked == null || asked.containsValue(null)) {
				throw new Refused("columns-unreadable");
			}
			asked.forEach((key, header) -> {
				if (mapping.put(field(key), header) != null) {
					throw new Refused("mapped-field-twice", key);
				}
			});
		}
		catch (JacksonException ex) {
			throw new Refused("columns-unreadable");
		}
		return mapping;
	}

	private static Field field(String key) {
		return Field.of(key).orElseThrow(() -> new Refused("columns-unreadable"));
	}

}
