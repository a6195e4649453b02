package id.sentra.platform.audit;

import id.sentra.platform.audit.AuditVerification.Anchor;
import id.sentra.platform.audit.AuditVerification.Verified;
import id.sentra.platform.error.Refused;
import id.sentra.platform.security.Allowed;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The audit of the service, for those who watch over it. */
@RestController
@RequestMapping("/api/${spring.application.name}/audit")
final class AuditController {

	private final AuditVerification verification;

	AuditController(AuditVerification verification) {
		this.verification = verification;
	}

	/** With a head that was kept elsewhere, whether it is still in the chain. */
	@Allowed({ Role.ADMIN, Role.AUDITOR })
	@GetMapping("/verification")
	Mono<Verified> verify(@RequestParam(required = false) @Nullable Long seq,
			@RequestParam(required = false) @Nullable String hash, CurrentUser user) {
		user.require(Role.ADMIN, Role.AUDITOR);
		if ((seq == null) != (hash == null)) {
			return Mono.error(new Refused("audit-anchor-incomplete"));
		}
		return this.verification.verify((seq != null && hash != null) ? new Anchor(seq, hash) : null);
	}

}
