package id.sentra.gateway.privacy;

import java.time.Instant;
import java.util.UUID;

import id.sentra.gateway.service.IdempotencyKey;
import id.sentra.gateway.service.Listed;
import id.sentra.gateway.service.CurrentUser;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** Who sees no personal data for having seen too much. */
@HttpExchange("/api/registry")
public interface ViewStops {

	@GetExchange("/personal-view-stops")
	Mono<Listed<ViewStop>> open(CurrentUser user, @RequestParam @Nullable String cursor);

	@PostExchange("/personal-view-stops/{id}/release")
	Mono<ViewStop> release(CurrentUser user, @PathVariable UUID id, @RequestBody Release release,
			@IdempotencyKey String key);

	/** An account that had so many views in so many minutes. */
	record ViewStop(UUID id, String username, int views, int minutes, Instant stoppedAt, boolean own) {
	}

	/** Why it may look again. */
	record Release(String reason) {
	}

}
