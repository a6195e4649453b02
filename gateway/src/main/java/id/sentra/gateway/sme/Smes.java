package id.sentra.gateway.sme;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.IdempotencyKey;
import id.sentra.gateway.service.IfMatch;
import id.sentra.gateway.service.Listed;
import id.sentra.gateway.service.PageQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;
import reactor.core.publisher.Mono;

/** The registry's SMEs. */
@HttpExchange("/api/registry")
public interface Smes {

	@GetExchange("/smes")
	Mono<Listed<Sme>> list(CurrentUser user, @RequestParam @Nullable String q, @RequestParam @Nullable String region,
			@RequestParam @Nullable String status, PageQuery page);

	/** The same without an address that could hold personal data. */
	@PostExchange("/smes/search")
	Mono<Listed<Sme>> search(CurrentUser user, @RequestBody Query query);

	@GetExchange("/smes/{id}")
	Mono<Sme> find(CurrentUser user, @PathVariable UUID id);

	/** How many wait for the dinas in the user's region. */
	@GetExchange("/summary")
	Mono<Counts> counts(CurrentUser user);

	/** Unmasked; the registry writes down who looked. */
	@GetExchange("/smes/{id}/personal")
	Mono<Personal> personal(CurrentUser user, @PathVariable UUID id);

	/** What happened to it, the latest first. */
	@GetExchange("/smes/{id}/timeline?limit=50")
	Mono<Listed<TimelineEntry>> happenings(CurrentUser user, @PathVariable UUID id,
			@RequestParam @Nullable String cursor);

	@PostExchange("/smes/{id}/verify")
	Mono<Sme> verify(CurrentUser user, @PathVariable UUID id, @IfMatch @Nullable Long version);

	@PostExchange("/smes/{id}/request-correction")
	Mono<Sme> requestCorrection(CurrentUser user, @PathVariable UUID id, @IfMatch @Nullable Long version,
			@RequestBody Reason reason);

	@PostExchange("/smes/{id}/reject")
	Mono<Sme> reject(CurrentUser user, @PathVariable UUID id, @IfMatch @Nullable Long version,
			@RequestBody Reason reason);

	/** A verified one is verified anew. */
	@PostExchange("/smes/{id}/confirm")
	Mono<Sme> confirm(CurrentUser user, @PathVariable UUID id, @IfMatch @Nullable Long version);

	/** It produces nothing any more. */
	@PostExchange("/smes/{id}/close")
	Mono<Sme> close(CurrentUser user, @PathVariable UUID id, @IfMatch @Nullable Long version,
			@RequestBody Reason reason);

	/** It produces again, and waits for verification. */
	@PostExchange("/smes/{id}/reopen")
	Mono<Sme> reopen(CurrentUser user, @PathVariable UUID id, @IfMatch @Nullable Long version,
			@RequestBody Reason reason);

	/** As it stood just before a moment, its owner as it is now. */
	@GetExchange("/smes/{id}/before")
	Mono<Sme> before(CurrentUser user, @PathVariable UUID id, @RequestParam Instant time);

	/** Those to be verified anew, the longest ago first. */
	@GetExchange("/verifications-due")
	Mono<Listed<Sme>> dueForVerification(CurrentUser user, @RequestParam @Nullable String region, PageQuery page);

	/** Verifies many, each in the version that was seen, and tells of each by itself. */
	@PostExchange("/smes/verify")
	Mono<Verified> verifyAll(CurrentUser user, @RequestBody Ticked ticked, @IdempotencyKey String key);

	/** Registers a business once under the key. */
	@PostExchange("/smes")
	Mono<Sme> register(CurrentUser user, @RequestBody Map<String, Object> profile, @IdempotencyKey String key);

	/** The businesses of the owner with a NIK, as far as the user may see them. */
	@PostExchange("/smes/of-owner")
	Mono<Listed<Sme>> ofOwner(CurrentUser user, @RequestBody OwnerNik owner);

	/** The other businesses of an SME's owner. */
	@GetExchange("/smes/{id}/same-owner")
	Mono<Listed<Sme>> ofSameOwner(CurrentUser user, @PathVariable UUID id);

	/** Villages of a district or a regency. */
	@GetExchange("/villages")
	Mono<Listed<Village>> villages(CurrentUser user, @RequestParam String region);

	@PutExchange("/smes/{id}")
	Mono<Sme> change(CurrentUser user, @PathVariable UUID id, @IfMatch @Nullable Long version,
			@RequestBody Map<String, Object> profile);

	/** Changes what an owner may say of the own business; the rest stays as it is. */
	default Mono<Sme> correct(CurrentUser user, UUID id, @Nullable Long version, Correction correction) {
		return Mono.zip(find(user, id), personal(user, id))
			.flatMap((known) -> change(user, id, version, correction.over(known.getT1(), known.getT2())));
	}

	/** What waits, as the registry counts it. */
	record Counts(long toVerify, long inCorrection, long doubles, long unassessedClusters) {
	}

	/** What is looked for. */
	record Query(@Nullable String q, @Nullable String region, @Nullable String status, boolean count,
			@Nullable Integer limit) {

		/** An SME by whatever is known of it, in whichever state. */
		public static Query of(String q) {
			return new Query(q, null, null, false, null);
		}

	}

	/** Whose businesses are looked for. Its text form tells nothing. */
	record OwnerNik(String nik) {

		@Override
		public String toString() {
			return "OwnerNik";
		}

	}

	/** A kelurahan or desa. */
	record Village(String code, String name) {
	}

	/** Why an officer decides so, for the owner. */
	record Reason(String reason) {
	}

	/** SMEs as they were when they were ticked. */
	record Ticked(List<Seen> smes) {

		/** One of them. */
		record Seen(UUID id, long version) {
		}

	}

}
