package id.sentra.gateway.financing.application;

import java.util.Optional;
import java.util.UUID;

import id.sentra.gateway.financing.domain.Mentored;
import id.sentra.gateway.service.CurrentUser;
import reactor.core.publisher.Mono;

/** What financing knows of SMEs beside their loans. */
public interface Borrowers {

	/** Nothing when it cannot be said now. */
	Mono<Optional<Mentored>> mentored(CurrentUser user, UUID sme);

}
