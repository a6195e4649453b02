package id.sentra.gateway.training;

import java.util.UUID;

import id.sentra.gateway.form.Form;
import id.sentra.gateway.form.IdempotentRetry;
import id.sentra.gateway.form.Refusals;
import id.sentra.gateway.page.Page;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.training.Certificates.Revocation;
import id.sentra.platform.security.Role;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;

/** Revoking a certificate, with a reason for everybody and a note for the dinas. */
@Page
class RevocationController {

	private final Certificates certificates;

	private final SessionPage page;

	private final Refusals refusals;

	RevocationController(Certificates certificates, SessionPage page, Refusals refusals) {
		this.certificates = certificates;
		this.page = page;
		this.refusals = refusals;
	}

	@PostMapping("/pelatihan/{id}/sertifikat/{certificate}/cabut")
	Mono<Rendering> revoke(CurrentUser user, @PathVariable UUID id, @PathVariable UUID certificate, Form form) {
		user.require(Role.OFFICER, Role.ADMIN);
		return this.refusals.answer(
				IdempotentRetry.of(
						this.certificates.revoke(user, certificate, form.version(),
								new Revocation(form.text("reasonCode"), form.text("note"))),
						now(user, id, certificate), (now) -> now.isRevoked(form.text("reasonCode"), form.text("note"))),
				user.locale(), (revoked) -> Refusals.done("/pelatihan/" + id, "certificate-REVOKED"),
				(refusal) -> this.page.refused(user, id, refusal, form));
	}

	private Mono<Certificate> now(CurrentUser user, UUID session, UUID certificate) {
		return this.certificates.list(user, session)
			.flatMap((page) -> Mono
				.justOrEmpty(page.items().stream().filter((one) -> one.id().equals(certificate)).findFirst()));
	}

}
