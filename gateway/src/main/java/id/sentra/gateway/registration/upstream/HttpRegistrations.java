package id.sentra.gateway.registration.upstream;

import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import id.sentra.gateway.registration.application.Registrations;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.Change;
import id.sentra.gateway.service.Resource;
import id.sentra.gateway.service.ServiceClient;
import id.sentra.gateway.service.ServiceRefused;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

@Component
class HttpRegistrations implements Registrations {

	private final ServiceClient registry;

	HttpRegistrations(ServiceClient registry) {
		this.registry = registry;
	}

	@Override
	public Mono<UUID> register(CurrentUser user, Map<String, Object> profile, String key) {
		return this.registry
			.send(user, Change.post(Resource.of("registry", "/smes")).body(profile).once(key), Registered.class)
			.map(Registered::id);
	}

	@Override
	public Mono<UUID> registered(CurrentUser user) {
		return this.registry.get(user, Resource.of("registry", "/own-registration"), Own.class)
			.map(Own::smeId)
			.onErrorResume(ServiceRefused.class, (refused) -> refused.getStatusCode().isSameCodeAs(HttpStatus.NOT_FOUND)
					? Mono.empty() : Mono.error(refused));
	}

	@Override
	public Mono<UUID> survivor(CurrentUser user, UUID id) {
		return this.registry.get(user, Resource.of("registry", "/smes/{}/survivor", id), Survivor.class)
			.map(Survivor::survivor);
	}

	/** A registered SME, as far as it matters here. */
	@JsonIgnoreProperties(ignoreUnknown = true)
	record Registered(UUID id) {
	}

	/** The SME an account registered. */
	@JsonIgnoreProperties(ignoreUnknown = true)
	record Own(UUID smeId) {
	}

	/** The SME that stands for another. */
	@JsonIgnoreProperties(ignoreUnknown = true)
	record Survivor(UUID survivor) {
	}

}
