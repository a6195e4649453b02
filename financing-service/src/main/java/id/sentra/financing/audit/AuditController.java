package id.sentra.financing.audit;

import id.sentra.platform.security.Allowed;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
class AuditController {

	private final Audit audit;

	AuditController(Audit audit) {
		this.audit = audit;
	}

	@Allowed({ Role.AUDITOR, Role.ADMIN })
	@GetMapping("/api/financing/ledger/audit")
	Mono<Audit.Findings> audit(CurrentUser user) {
		return this.audit.run(user);
	}

}
