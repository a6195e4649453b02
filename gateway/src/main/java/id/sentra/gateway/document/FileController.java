package id.sentra.gateway.document;

import java.util.UUID;

import id.sentra.gateway.page.Page;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.platform.security.Role;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import reactor.core.publisher.Mono;

/**
 * A file of an SME; the registry asks each time whose it is and writes down who looks.
 */
@Page
class FileController {

	private final FileTransfer files;

	FileController(FileTransfer files) {
		this.files = files;
	}

	@GetMapping("/berkas/{id}")
	Mono<ResponseEntity<byte[]>> show(CurrentUser user, @PathVariable UUID id) {
		user.require(Role.SME_OWNER, Role.OFFICER, Role.ADMIN);
		return this.files.show(user, id);
	}

}
