package id.sentra.gateway.bazaar.application;

import java.util.UUID;

import id.sentra.gateway.bazaar.domain.Agreement;
import id.sentra.gateway.service.Asker;
import id.sentra.gateway.service.Listed;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Agreements with buyers, asked for in somebody's name. */
public interface Agreements {

	Mono<Listed<Agreement>> list(Asker asker, @Nullable String region, @Nullable String status,
			@Nullable String cursor);

	Mono<Agreement> find(Asker asker, UUID id);

	/** Signs the version with that hash. */
	Mono<Agreement> sign(Asker asker, UUID id, @Nullable Long version, String hash);

}
