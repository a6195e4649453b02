package id.sentra.gateway.privacy.application;

import java.util.List;
import java.util.UUID;

import id.sentra.gateway.privacy.domain.DataRequest;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.Listed;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Requests of owners about their data, asked for in somebody's name. */
public interface DataRequests {

	/** Those that wait, the soonest due first; or those answered, the latest first. */
	Mono<Listed<DataRequest>> list(CurrentUser user, boolean answered, @Nullable String cursor);

	Mono<DataRequest> find(CurrentUser user, UUID id);

	Mono<DataRequest> ask(CurrentUser user, Wanted wanted, String key);

	/** Carried out; an erasure for good. */
	Mono<DataRequest> done(CurrentUser user, UUID id, @Nullable Long version);

	/** Refused for a coded reason. */
	Mono<DataRequest> refuse(CurrentUser user, UUID id, @Nullable Long version, String reason);

	/** Of whose business what is wanted, and how the owner said so. */
	record Wanted(UUID smeId, String kind, String channel, List<String> fields) {
	}

}
