package id.sentra.gateway.sme;

import java.util.List;
import java.util.UUID;

import id.sentra.gateway.list.Preview;
import id.sentra.gateway.service.CurrentUser;
import reactor.core.publisher.Mono;

/**
 * What a feature shows of an SME on the page of that SME. Beans of it are asked at once;
 * their order is that of the page.
 */
public interface SmeSections {

	/** Nothing for whoever may not see it. */
	List<Mono<Preview>> of(CurrentUser user, UUID sme);

	/** A list narrowed to the SME, with a way back to its page. */
	static String listOf(String path, UUID sme) {
		return path + "?" + Sme.FILTER + "=" + sme;
	}

}
