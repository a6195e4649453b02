package id.sentra.gateway.training.application;

import java.util.UUID;

import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.Listed;
import id.sentra.gateway.training.domain.Certificate;
import id.sentra.gateway.training.domain.Checked;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Certificates: of the own SME or region, of a session, checked by anybody. */
public interface Certificates {

	Mono<Listed<Certificate>> list(CurrentUser user, @Nullable UUID session);

	Mono<Issued> issue(CurrentUser user, UUID session, String key);

	/** With a reason for everybody and a note for the dinas. */
	Mono<Certificate> revoke(CurrentUser user, UUID id, @Nullable Long version, String reasonCode, String note);

	Mono<Checked> check(CurrentUser visitor, String number, String code);

	/** How many were issued now and are there in all, and who got none. */
	record Issued(int issued, int total, int withoutCertificate) {
	}

}
