package id.sentra.gateway.agreement;

import java.time.Instant;
import java.util.UUID;

import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.IdempotencyKey;
import id.sentra.gateway.service.Listed;
import id.sentra.gateway.service.PageQuery;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * The codes by which partners prove their channels, until messages go out by themselves.
 */
@HttpExchange("/api/bazaar")
public interface PartnerCodes {

	/** Names the channel of a partner; a code for it waits to be sent. */
	@PostExchange("/agreements/{agreement}/partner-contact")
	Mono<Proof> name(CurrentUser user, @PathVariable UUID agreement, @RequestBody Named contact,
			@IdempotencyKey String key);

	/** Those that nobody has sent yet. */
	@GetExchange("/partner-codes?limit=100")
	Mono<Listed<Code>> toSend(CurrentUser user, PageQuery page);

	@PostExchange("/agreements/{agreement}/partner-code/sent")
	Mono<Proof> sent(CurrentUser user, @PathVariable UUID agreement);

	/** The number of a contact. */
	record Named(UUID contactId, String kind) {
	}

	/** How far the proof is. */
	record Proof(UUID contactId, String kind, @Nullable Instant sentAt, @Nullable Instant provedAt) {
	}

	/** A code for a partner. Its text form does not tell it. */
	record Code(UUID agreementId, String smeName, String partnerName, UUID contactId, String kind, String code,
			Instant until) {

		/** The digits in two groups, as they are read out. */
		public String inGroups() {
			return this.code.substring(0, 4) + " " + this.code.substring(4);
		}

		@Override
		public String toString() {
			return "Code[" + this.agreementId + "]";
		}

	}

}
