package id.sentra.registry.imports.web;

import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;

import id.sentra.platform.error.Conflict;
import id.sentra.platform.error.Refused;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.region.RegionParameter;
import id.sentra.platform.region.Regions;
import id.sentra.platform.security.Caller;
import id.sentra.platform.security.Role;
import id.sentra.registry.imports.application.ImportService;
import id.sentra.registry.imports.application.Spool;
import id.sentra.registry.imports.application.SubmitFile;
import id.sentra.registry.imports.spreadsheet.Field;
import id.sentra.registry.personal.FieldCipher;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.multipart.PartEvent;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes files in.
 */
@RestController
class ImportController {

	private static final TypeReference<Map<String, String>> COLUMNS = new TypeReference<>() {
	};

	private static final int MOST_AT_ONCE = 3;

	private static final int PARTS_AHEAD = 4;

	private final ImportService service;

	private final JsonMapper json;

	private final Regions regions;

	private final long largest;

	private final FieldCipher cipher;

	private final Semaphore places = new Semaphore(MOST_AT_ONCE);

	ImportController(ImportService service, JsonMapper json, Regions regions, FieldCipher cipher,
			@Value("${sentra.registry.import.largest-file}") DataSize largest) {
		this.service = service;
		this.cipher = cipher;
		this.json = json;
		this.regions = regions;
		this.largest = largest.toBytes();
	}

	@PostMapping(path = "/api/registry/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	Mono<ResponseEntity<ImportResponse>> submit(@RequestBody Flux<PartEvent> parts,
			@RequestParam(required = false) @Nullable String region, Caller caller) {
		caller.require(Role.OFFICER, Role.ADMIN);
		return Mono.using(this::enter, (upload) -> submitted(upload, parts, region, caller), this::leave);
	}

	private Mono<ResponseEntity<ImportResponse>> submitted(Upload upload, Flux<PartEvent> parts,
			@Nullable String region, Caller caller) {
		return parts.publishOn(Schedulers.boundedElastic(), PARTS_AHEAD)
			.doOnDiscard(PartEvent.class, (part) -> DataBufferUtils.release(part.content()))
			.reduceWith(() -> upload, Upload::add)
			.map((whole) -> command(whole, region))
			.flatMap((command) -> this.service.submit(command, caller))
			.map((job) -> ResponseEntity.accepted()
				.location(URI.create("/api/registry/imports/" + job.id()))
				.body(ImportResponse.of(job)));
	}

	/** A file takes memory and disk while it comes in, so only a few do at a time. */
	private Upload enter() {
		if (!this.places.tryAcquire()) {
			throw new Conflict("imports-busy");
		}
		try {
			return new Upload(this.largest, new Spool(this.cipher));
		}
		catch (RuntimeException ex) {
			this.places.release();
			throw ex;
		}
	}

	private void leave(Upload upload) {
		this.places.release();
		upload.close();
	}

	private SubmitFile command(Upload upload, @Nullable String region) {
		if (!upload.hasFile()) {
			throw new Refused("file-missing");
		}
		RegionCode asked = RegionParameter.read(region, this.regions);
		return new SubmitFile(upload.fileName(), upload.content(), mapping(upload.columns()), asked);
	}

	private Map<Field, String> mapping(@Nullable String columns) {
		if (columns == null || columns.isBlank()) {
			return Map.of();
		}
		Map<Field, String> mapping = new HashMap<>();
		try {
			this.json.readValue(columns, COLUMNS).forEach((key, header) -> mapping.put(field(key), header));
		}
		catch (JacksonException ex) {
			throw new Refused("columns-unreadable");
		}
		return mapping;
	}

	private static Field field(String key) {
		for (Field field : Field.values()) {
			if (field.key().toLowerCase(Locale.ROOT).equals(key.toLowerCase(Locale.ROOT))) {
				return field;
			}
		}
		throw new Refused("columns-unreadable");
	}

}
