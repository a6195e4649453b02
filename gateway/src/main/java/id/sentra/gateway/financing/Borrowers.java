package id.sentra.gateway.financing;

import java.util.Optional;
import java.util.UUID;

import id.sentra.gateway.service.CurrentUser;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** What financing knows of SMEs beside their loans. */
@HttpExchange("/api/financing")
public interface Borrowers {

	@GetExchange("/smes/{sme}/mentoring")
	Mono<Mentored> mentoring(CurrentUser user, @PathVariable UUID sme);

	/** Nothing when it cannot be said now. */
	default Mono<Optional<Mentored>> mentored(CurrentUser user, UUID sme) {
		return mentoring(user, sme).map(Optional::of).onErrorReturn(Optional.empty());
	}

}
