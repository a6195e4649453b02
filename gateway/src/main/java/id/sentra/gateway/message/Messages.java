package id.sentra.gateway.message;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import id.sentra.gateway.service.CurrentUser;
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

/** Messages to owners, as the registry keeps them. */
@HttpExchange("/api/registry")
public interface Messages {

	/** Messages, those that are due first before others. */
	@GetExchange("/messages")
	Mono<Listed<Row>> list(CurrentUser user, @RequestParam @Nullable String state,
			@RequestParam @Nullable String region, PageQuery page);

	@GetExchange("/messages/{id}")
	Mono<Message> find(CurrentUser user, @PathVariable UUID id);

	/** The number it goes to; the registry writes down who asks. */
	@GetExchange("/messages/{id}/recipient")
	Mono<Recipient> open(CurrentUser user, @PathVariable UUID id);

	@PostExchange("/messages/{id}/sent")
	Mono<Message> sent(CurrentUser user, @PathVariable UUID id, @IfMatch @Nullable Long version);

	@PostExchange("/messages/{id}/failure")
	Mono<Message> failed(CurrentUser user, @PathVariable UUID id, @IfMatch @Nullable Long version,
			@RequestBody Failure failure);

	@PostExchange("/messages/{id}/reopen")
	Mono<Message> reopen(CurrentUser user, @PathVariable UUID id, @IfMatch @Nullable Long version);

	@GetExchange("/smes/{id}/messages")
	Mono<Listed<Read>> ofSme(CurrentUser user, @PathVariable UUID id);

	@GetExchange("/smes/{id}/message-preference")
	Mono<Preference> preference(CurrentUser user, @PathVariable UUID id);

	@PutExchange("/smes/{id}/message-preference")
	Mono<Preference> prefer(CurrentUser user, @PathVariable UUID id, @RequestBody Preference preference);

	/** A message in a list. */
	record Row(UUID id, UUID smeId, String businessName, String template, String state, Instant dueAt,
			Instant validUntil, String regionName) {
	}

	/** A message with its text and what was done with it. */
	record Message(UUID id, long version, UUID smeId, String businessName, String template, String text, String state,
			@Nullable String reason, Instant dueAt, Instant validUntil, Instant madeAt, List<Done> history) {

		public boolean isSendable() {
			return this.state.equals("PENDING");
		}

		/**
		 * Whether somebody has the number and may have sent it, whatever happened since.
		 */
		public boolean isOpened() {
			return !isSettled() && !this.history.isEmpty() && this.history.get(0).action().equals("OPENED");
		}

		/** Whether somebody said that it was sent or could not be. */
		public boolean isSettled() {
			return this.state.equals("SENT_BY_HAND") || this.state.equals("FAILED");
		}

		@Override
		public String toString() {
			return "Message[" + this.id + "]";
		}

	}

	/** What somebody did with a message. */
	record Done(String action, @Nullable String reason, String by, Instant at) {
	}

	/** To whom a message goes. Its text form does not tell the number. */
	record Recipient(UUID id, long version, UUID smeId, String businessName, @Nullable String telephone, String text,
			boolean quiet) {

		/** The number as chat links take it. */
		public @Nullable String digits() {
			return (this.telephone != null) ? this.telephone.replaceAll("\\D", "") : null;
		}

		@Override
		public String toString() {
			return "Recipient[" + this.id + "]";
		}

	}

	/** A message as its owner reads it. */
	record Read(UUID id, String template, String text, String state, Instant madeAt) {

		@Override
		public String toString() {
			return "Read[" + this.id + "]";
		}

	}

	/** Why a message could not be sent. */
	record Failure(@Nullable String reason) {
	}

	/** Whether an owner wants messages, and in which language. */
	record Preference(@Nullable Boolean allowed, @Nullable String language) {
	}

}
