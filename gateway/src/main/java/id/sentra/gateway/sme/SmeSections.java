package id.sentra.gateway.sme;

import java.util.List;
import java.util.UUID;

import id.sentra.gateway.service.CurrentUser;
import reactor.core.publisher.Mono;

/**
 * What a feature shows of an SME on the page of that SME. Beans of it are asked at once;
 * their order is that of the page.
 */
public interface SmeSections {

	/** Nothing for whoever may not see it. */
	List<Mono<SmeSection>> of(CurrentUser user, UUID sme);

}
