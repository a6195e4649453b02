package id.sentra.gateway.search;

import java.util.List;

import id.sentra.gateway.list.Preview;
import id.sentra.gateway.service.CurrentUser;
import reactor.core.publisher.Mono;

/**
 * Where a feature looks for what somebody typed. Beans of it are asked at once; their
 * order is that of the page.
 */
public interface SearchSource {

	/** What the user may look for here: keys of sentences. */
	List<String> hints(CurrentUser user);

	/**
	 * Nothing for whoever may not see it, and for a text that cannot be found there.
	 * @param text may be personal: it goes into no address unless it has the form of
	 * something that is not
	 */
	List<Mono<Preview>> of(CurrentUser user, String text);

}
