package id.sentra.gateway.financing.upstream;

import java.util.Optional;
import java.util.UUID;

import id.sentra.gateway.financing.application.Borrowers;
import id.sentra.gateway.financing.domain.Mentored;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.Resource;
import id.sentra.gateway.service.ServiceClient;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

@Component
class HttpBorrowers implements Borrowers {

	private final ServiceClient service;

	HttpBorrowers(ServiceClient service) {
		this.service = service;
	}

	@Override
	public Mono<Optional<Mentored>> mentored(CurrentUser user, UUID sme) {
		return this.service.get(user, Resource.of("financing", "/smes/{}/mentoring", sme), Mentored.class)
			.map(Optional::of)
			.onErrorReturn(Optional.empty());
	}

}
