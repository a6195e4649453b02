package id.sentra.gateway.bazaar.application;

import java.util.Locale;
import java.util.Map;

import id.sentra.gateway.bazaar.domain.PartnerView;
import reactor.core.publisher.Mono;

/** What a partner does with the link it was sent, without an account. */
public interface PartnerLinks {

	Mono<PartnerView> view(String token, Locale locale);

	/** Signs the version with that hash, once under the key. */
	Mono<PartnerView> sign(String token, String hash, String key, Locale locale);

	/** Other terms, once under the key. */
	Mono<PartnerView> counter(String token, Map<String, Object> terms, String key, Locale locale);

}
