package id.sentra.gateway.sme;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import id.sentra.gateway.service.CurrentUser;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Service;

/** What SMEs are called; those the registry does not tell of are left out. */
@Service
public class SmeNames {

	private static final int AT_ONCE = 8;

	private final Smes smes;

	SmeNames(Smes smes) {
		this.smes = smes;
	}

	public Mono<Map<UUID, String>> of(CurrentUser user, Collection<UUID> ids) {
		return Flux.fromIterable(Set.copyOf(ids))
			.flatMap((id) -> this.smes.find(user, id).onErrorComplete(), AT_ONCE)
			.collectMap(Sme::id, Sme::businessName);
	}

}
