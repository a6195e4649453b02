package id.sentra.gateway.agreement;

import java.util.UUID;

import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.IdempotencyKey;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import reactor.core.publisher.Mono;

/** How partners of agreements are reached, which registry alone knows. */
@HttpExchange("/api/registry")
interface Contacts {

	@PostExchange("/contacts")
	Mono<Number> keep(CurrentUser user, @RequestBody Typed contact, @IdempotencyKey String key);

	/** The address, for whoever sends something there. */
	@GetExchange("/contacts/{contact}")
	Mono<Contact> find(CurrentUser user, @PathVariable UUID contact);

	/** A contact as it was typed. Its text form does not tell the address. */
	record Typed(UUID agreementId, UUID smeId, @Nullable String kind, String address) {

		@Override
		public String toString() {
			return "Typed";
		}

	}

	/** By what bazaar knows a contact. */
	record Number(UUID id, String kind) {
	}

	/** A contact with its address. Its text form does not tell that. */
	record Contact(UUID id, UUID agreementId, String kind, String address) {

		@Override
		public String toString() {
			return "Contact[" + this.id + "]";
		}

	}

}
