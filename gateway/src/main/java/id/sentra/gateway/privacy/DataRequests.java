package id.sentra.gateway.privacy;

import java.util.List;
import java.util.UUID;

import id.sentra.gateway.service.ContractEnum;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.IdempotencyKey;
import id.sentra.gateway.service.IfMatch;
import id.sentra.gateway.service.Listed;
import id.sentra.gateway.service.PageQuery;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** What owners ask the registry about their data. */
@HttpExchange("/api/registry")
public interface DataRequests {

	/** What an owner can want. */
	@ContractEnum("registry/NewDataRequest/kind")
	List<String> KINDS = List.of("ACCESS", "CORRECTION", "STOP", "RESUME", "ERASURE");

	/** What of the owner's data it can be about. */
	@ContractEnum("registry/NewDataRequest/fields")
	List<String> FIELDS = List.of("NAME", "NIK", "PHONE", "EMAIL", "ADDRESS", "BUSINESS");

	/** What became of it. */
	@ContractEnum("/api/registry/data-requests?state")
	List<String> STATES = List.of("RECEIVED", "DONE", "REFUSED");

	/** Those that wait before those answered, the soonest due first; null for all. */
	@GetExchange("/data-requests")
	Mono<Listed<DataRequest>> list(CurrentUser user, @RequestParam @Nullable String state,
			@RequestParam @Nullable String kind, @RequestParam @Nullable String region, PageQuery page);

	@GetExchange("/data-requests/{id}")
	Mono<DataRequest> find(CurrentUser user, @PathVariable UUID id);

	@PostExchange("/data-requests")
	Mono<DataRequest> ask(CurrentUser user, @RequestBody Wanted wanted, @IdempotencyKey String key);

	/** Carried out; an erasure for good. */
	@PostExchange("/data-requests/{id}/done")
	Mono<DataRequest> done(CurrentUser user, @PathVariable UUID id, @IfMatch @Nullable Long version);

	@PostExchange("/data-requests/{id}/refuse")
	Mono<DataRequest> refuse(CurrentUser user, @PathVariable UUID id, @IfMatch @Nullable Long version,
			@RequestBody Refused refused);

	/** Of whose business what is wanted, and how the owner said so. */
	record Wanted(UUID smeId, String kind, String channel, List<String> fields) {
	}

	/** The coded reason. */
	record Refused(String reason) {
	}

}
