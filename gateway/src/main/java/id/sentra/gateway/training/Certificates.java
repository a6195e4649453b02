package id.sentra.gateway.training;

import java.util.Locale;
import java.util.UUID;

import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.IdempotencyKey;
import id.sentra.gateway.service.IfMatch;
import id.sentra.gateway.service.Listed;
import id.sentra.gateway.service.PageQuery;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** Certificates: of the own SME or region, of a session, checked by anybody. */
@HttpExchange("/api/training")
public interface Certificates {

	@GetExchange("/certificates?limit=100")
	Mono<Listed<Certificate>> list(CurrentUser user, @RequestParam @Nullable UUID session);

	/** Of a region, a session, an SME, in a state. */
	@GetExchange("/certificates")
	Mono<Listed<Certificate>> search(CurrentUser user, @RequestParam @Nullable String region,
			@RequestParam @Nullable String state, @RequestParam @Nullable String session,
			@RequestParam @Nullable String smeId, PageQuery page);

	/** The one of that number, if there is. */
	@GetExchange("/certificates")
	Mono<Listed<Certificate>> ofNumber(CurrentUser user, @RequestParam String number);

	@PostExchange("/sessions/{session}/certificates")
	Mono<Issued> issue(CurrentUser user, @PathVariable UUID session, @IdempotencyKey String key);

	@PostExchange("/certificates/{id}/revoke")
	Mono<Certificate> revoke(CurrentUser user, @PathVariable UUID id, @IfMatch @Nullable Long version,
			@RequestBody Revocation revocation);

	/** For anybody. */
	@GetExchange("/public/certificates/{number}")
	Mono<Checked> check(Locale language, @PathVariable String number, @RequestParam String code);

	/** How many were issued now and are there in all, and who got none. */
	record Issued(int issued, int total, int withoutCertificate) {
	}

	/** A reason for everybody and a note for the dinas. */
	record Revocation(String reasonCode, String note) {
	}

}
