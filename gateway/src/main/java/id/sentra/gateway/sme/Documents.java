package id.sentra.gateway.sme;

import java.time.LocalDate;
import java.util.List;
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
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;
import reactor.core.publisher.Mono;

/** Documents of SMEs, as the registry keeps them. */
@HttpExchange("/api/registry")
public interface Documents {

	/** All of an SME, the newest first, also what was replaced or removed. */
	@GetExchange("/smes/{id}/documents")
	Mono<Listed<SmeDocument>> of(CurrentUser user, @PathVariable UUID id);

	@PostExchange("/smes/{id}/documents")
	Mono<SmeDocument> add(CurrentUser user, @PathVariable UUID id, @RequestBody DocumentContent content,
			@IdempotencyKey String key);

	@PutExchange("/documents/{id}")
	Mono<SmeDocument> change(CurrentUser user, @PathVariable UUID id, @IfMatch @Nullable Long version,
			@RequestBody DocumentContent content);

	@PostExchange("/documents/{id}/remove")
	Mono<SmeDocument> remove(CurrentUser user, @PathVariable UUID id, @IfMatch @Nullable Long version,
			@RequestBody Removal removal);

	@PostExchange("/documents/{id}/restore")
	Mono<SmeDocument> restore(CurrentUser user, @PathVariable UUID id, @IfMatch @Nullable Long version);

	@PostExchange("/documents/{id}/files/{file}/remove")
	Mono<SmeDocument> removeFile(CurrentUser user, @PathVariable UUID id, @PathVariable UUID file,
			@IfMatch @Nullable Long version, @RequestBody Removal removal);

	/** Forgets a file that was sent and belongs to no document yet. */
	@DeleteExchange("/files/{id}")
	Mono<Void> discard(CurrentUser user, @PathVariable UUID id);

	/** Those that have ended or end soon. */
	@GetExchange("/documents")
	Mono<Listed<ExpiringDocument>> ending(CurrentUser user, @RequestParam @Nullable String kind,
			@RequestParam @Nullable String within, @RequestParam @Nullable String region, PageQuery page);

	/** SMEs that must have a halal certificate and have no valid one. */
	@GetExchange("/documents/without-halal")
	Mono<Listed<WithoutHalal>> withoutHalal(CurrentUser user, @RequestParam @Nullable String region, PageQuery page);

	/** What a document says, with files that were sent before. Its text form does not. */
	record DocumentContent(@Nullable String kind, @Nullable String title, @Nullable String number,
			@Nullable LocalDate issuedOn, @Nullable LocalDate validUntil, List<UUID> files, @Nullable UUID replaces) {

		@Override
		public String toString() {
			return "DocumentContent[" + this.kind + "]";
		}

	}

	/** Why a document or file is taken out. */
	record Removal(String reason) {
	}

	/** A document that ends, with the days left. */
	record ExpiringDocument(UUID id, UUID smeId, String businessName, String kind, @Nullable String title,
			@Nullable String number, LocalDate validUntil, long daysLeft, String state, String regionName) {
	}

	/** An SME without a halal certificate, and when its last one ended. */
	record WithoutHalal(UUID smeId, String businessName, @Nullable String product, String ownerName, String kbliCode,
			String scale, @Nullable LocalDate expiredOn, String regionName) {
	}

}
