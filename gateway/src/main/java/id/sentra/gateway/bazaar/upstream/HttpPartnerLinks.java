package id.sentra.gateway.bazaar.upstream;

import java.util.Locale;
import java.util.Map;

import id.sentra.gateway.bazaar.application.PartnerLinks;
import id.sentra.gateway.bazaar.domain.PartnerView;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.Change;
import id.sentra.gateway.service.Resource;
import id.sentra.gateway.service.ServiceClient;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/** The token goes in the body, never in an address. */
@Component
class HttpPartnerLinks implements PartnerLinks {

	private final ServiceClient service;

	HttpPartnerLinks(ServiceClient service) {
		this.service = service;
	}

	@Override
	public Mono<PartnerView> view(String token, Locale locale) {
		return send(post("view").body(Map.of("token", token)), locale);
	}

	@Override
	public Mono<PartnerView> sign(String token, String hash, String key, Locale locale) {
		return send(post("sign").body(Map.of("token", token, "hash", hash)).once(key), locale);
	}

	@Override
	public Mono<PartnerView> counter(String token, Map<String, Object> terms, String key, Locale locale) {
		return send(post("counter").body(Map.of("token", token, "terms", terms)).once(key), locale);
	}

	private Mono<PartnerView> send(Change change, Locale locale) {
		return this.service.send(new CurrentUser(null, locale), change, PartnerView.class);
	}

	private static Change post(String step) {
		return Change.post(Resource.of("bazaar", "/public/agreements/{}", step));
	}

}
