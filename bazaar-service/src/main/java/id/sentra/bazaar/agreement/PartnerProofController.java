package id.sentra.bazaar.agreement;

import java.time.Instant;
import java.util.UUID;

import id.sentra.bazaar.agreement.PartnerContacts.CodeToSend;
import id.sentra.bazaar.agreement.domain.PartnerContact;
import id.sentra.platform.security.Allowed;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import id.sentra.platform.security.SignedIn;
import id.sentra.platform.web.Answers;
import id.sentra.platform.web.IdempotentRequest;
import id.sentra.platform.paging.Page;
import id.sentra.platform.paging.PageRequest;
import id.sentra.platform.web.RequestFields;
import id.sentra.platform.web.RequestFields.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The channel that a partner proves, and the codes that are sent there by hand. */
@RestController
class PartnerProofController {

	private final PartnerProofService service;

	PartnerProofController(PartnerProofService service) {
		this.service = service;
	}

	@Allowed({ Role.SME_OWNER, Role.OFFICER, Role.ADMIN })
	@Answers(PartnerContactResponse.class)
	@PostMapping("/api/bazaar/agreements/{id}/partner-contact")
	Mono<ResponseEntity<byte[]>> name(@PathVariable UUID id, @RequestBody ContactRequest body, CurrentUser user,
			IdempotentRequest request) {
		RequestFields fields = new RequestFields();
		Field<UUID> contact = fields.given("contactId", body.contactId());
		Field<PartnerContact.Kind> kind = fields.given("kind", body.kind());
		UUID number = contact.value();
		PartnerContact.Kind way = kind.value();
		return request.once(body, () -> this.service.name(id, number, way, user)
			.map((named) -> ResponseEntity.ok(PartnerContactResponse.of(named))));
	}

	@SignedIn
	@GetMapping("/api/bazaar/agreements/{id}/partner-contact")
	Mono<PartnerContactResponse> find(@PathVariable UUID id, CurrentUser user) {
		return this.service.find(id, user).map(PartnerContactResponse::of);
	}

	@Allowed({ Role.OFFICER, Role.ADMIN })
	@PostMapping("/api/bazaar/agreements/{id}/partner-code/sent")
	Mono<PartnerContactResponse> sent(@PathVariable UUID id, CurrentUser user) {
		return this.service.sent(id, user).map(PartnerContactResponse::of);
	}

	/** Codes that nobody has sent yet. */
	@Allowed({ Role.OFFICER, Role.ADMIN })
	@GetMapping("/api/bazaar/partner-codes")
	Mono<ResponseEntity<Page<CodeToSend>>> toSend(PageRequest page, CurrentUser user) {
		return this.service.toSend(page, user)
			.map((codes) -> ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(codes));
	}

	/** The number under which registry keeps the address. */
	record ContactRequest(@Nullable UUID contactId, PartnerContact.@Nullable Kind kind) {
	}

	/** How far the proof is, without the code. */
	record PartnerContactResponse(UUID contactId, PartnerContact.Kind kind, Instant codeUntil, @Nullable Instant sentAt,
			@Nullable Instant provedAt) {

		static PartnerContactResponse of(PartnerContact one) {
			return new PartnerContactResponse(one.contactId(), one.kind(), one.codeUntil(), one.sentAt(),
					one.provedAt());
		}

	}

}
