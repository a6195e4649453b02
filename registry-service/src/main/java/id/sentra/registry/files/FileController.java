package id.sentra.registry.files;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;

import id.sentra.platform.security.Allowed;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import id.sentra.platform.web.Answers;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.multipart.PartEvent;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Files come in, and are shown. */
@RestController
class FileController {

	private final FileService service;

	private final FileUploads uploads;

	FileController(FileService service, FileUploads uploads) {
		this.service = service;
		this.uploads = uploads;
	}

	@Allowed({ Role.SME_OWNER, Role.OFFICER, Role.ADMIN })
	@Answers(value = FileResponse.class, status = 201)
	@PostMapping(path = "/api/registry/smes/{id}/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	Mono<ResponseEntity<FileResponse>> add(@PathVariable UUID id, @RequestBody Flux<PartEvent> parts,
			CurrentUser user) {
		return this.service.requireOpen(id, user)
			.flatMap((sme) -> this.uploads.with(parts, user.username(),
					(content) -> this.service.add(sme.id(), content, user)))
			.map((file) -> ResponseEntity.created(URI.create("/api/registry/files/" + file.id()))
				.body(FileResponse.of(file)));
	}

	@Allowed({ Role.SME_OWNER, Role.OFFICER, Role.ADMIN })
	@Answers(value = byte[].class, type = { MediaType.IMAGE_JPEG_VALUE, MediaType.APPLICATION_PDF_VALUE })
	@GetMapping("/api/registry/files/{id}")
	Mono<ResponseEntity<byte[]>> show(@PathVariable UUID id, CurrentUser user) {
		return this.service.show(id, user).map((found) -> {
			FileType type = found.file().type();
			return ResponseEntity.ok()
				.contentType(type.mediaType())
				.cacheControl(CacheControl.noStore())
				.header(HttpHeaders.CONTENT_DISPOSITION,
						type.disposition() + "; filename=\"berkas-" + id + "." + type.extension() + "\"")
				.header("X-Content-Type-Options", "nosniff")
				.header("Content-Security-Policy", "default-src 'none'; sandbox")
				.body(found.content());
		});
	}

	@Allowed({ Role.SME_OWNER, Role.OFFICER, Role.ADMIN })
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@DeleteMapping("/api/registry/files/{id}")
	Mono<Void> discard(@PathVariable UUID id, CurrentUser user) {
		return this.service.discard(id, user);
	}

	/** A file that is kept, without its content. */
	record FileResponse(UUID id, FileType type, int size, Instant addedAt) {

		static FileResponse of(StoredFile file) {
			return new FileResponse(file.id(), file.type(), file.size(), file.addedAt());
		}

	}

}
