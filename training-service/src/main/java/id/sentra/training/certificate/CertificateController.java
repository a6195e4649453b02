package id.sentra.training.certificate;

import java.util.Map;
import java.util.UUID;

import id.sentra.platform.security.Allowed;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import id.sentra.platform.web.Answers;
import id.sentra.platform.web.ETags;
import id.sentra.platform.web.IdempotentRequest;
import id.sentra.platform.web.IfMatch;
import id.sentra.training.certificate.domain.Certificate;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Issuing and revoking certificates. */
@RestController
@RequestMapping("/api/training")
class CertificateController {

	private final CertificateService service;

	CertificateController(CertificateService service) {
		this.service = service;
	}

	/** All of a session; again changes nothing. */
	@Allowed({ Role.OFFICER, Role.ADMIN })
	@Answers(CertificateService.Issued.class)
	@PostMapping("/sessions/{id}/certificates")
	Mono<ResponseEntity<byte[]>> issue(@PathVariable UUID id, CurrentUser user, IdempotentRequest request) {
		return request.once(Map.of(), () -> this.service.issue(id, user).map(ResponseEntity::ok));
	}

	@Allowed({ Role.OFFICER, Role.ADMIN })
	@PostMapping("/certificates/{id}/revoke")
	Mono<ResponseEntity<CertificateResponse>> revoke(@PathVariable UUID id, @RequestBody RevokeRequest body,
			CurrentUser user, @IfMatch long version) {
		return this.service.revoke(id, version, body.read(), user).map((certificate) -> ok(certificate, user));
	}

	static ResponseEntity<CertificateResponse> ok(Certificate certificate, CurrentUser user) {
		return ResponseEntity.ok()
			.eTag(ETags.of(certificate.version()))
			.body(CertificateResponse.of(certificate, user));
	}

}
