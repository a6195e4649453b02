package id.sentra.registry.contact;

import java.net.URI;
import java.util.UUID;

import id.sentra.platform.security.Allowed;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import id.sentra.platform.web.Answers;
import id.sentra.platform.web.IdempotentRequest;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** How partners of agreements are reached. */
@RestController
@RequestMapping("/api/registry/contacts")
class ContactController {

	private final ContactService service;

	ContactController(ContactService service) {
		this.service = service;
	}

	@Allowed({ Role.SME_OWNER, Role.OFFICER, Role.ADMIN })
	@Answers(value = ContactNumber.class, status = 201)
	@PostMapping
	Mono<ResponseEntity<byte[]>> keep(@RequestBody ContactRequest body, CurrentUser user, IdempotentRequest request) {
		ContactRequest.Channel channel = body.read();
		return request.once(body,
				() -> this.service.keep(channel, user)
					.map((kept) -> ResponseEntity.created(URI.create("/api/registry/contacts/" + kept.id()))
						.body(new ContactNumber(kept.id(), kept.kind()))));
	}

	/** The address, shown to who sends something there. */
	@Allowed({ Role.OFFICER, Role.ADMIN })
	@GetMapping("/{id}")
	Mono<ResponseEntity<ContactResponse>> show(@PathVariable UUID id, CurrentUser user) {
		return this.service.show(id, user)
			.map((contact) -> ResponseEntity.ok()
				.cacheControl(CacheControl.noStore())
				.body(ContactResponse.of(contact)));
	}

	/** By what other services know a contact. */
	record ContactNumber(UUID id, ContactKind kind) {
	}

	/** A contact with its address. Its text form does not tell that. */
	record ContactResponse(UUID id, UUID agreementId, UUID smeId, ContactKind kind, String address) {

		static ContactResponse of(Contact contact) {
			return new ContactResponse(contact.id(), contact.agreementId(), contact.smeId(), contact.kind(),
					contact.address());
		}

		@Override
		public String toString() {
			return "ContactResponse[" + this.id + "]";
		}

	}

}
