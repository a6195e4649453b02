package id.sentra.registry.message;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import id.sentra.platform.paging.Page;
import id.sentra.platform.paging.PageRequest;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.region.Regions;
import id.sentra.platform.security.Allowed;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import id.sentra.platform.web.ETags;
import id.sentra.platform.web.IfMatch;
import id.sentra.platform.web.OneOf;
import id.sentra.platform.web.RequestFields;
import id.sentra.platform.web.RequestFields.Field;
import id.sentra.registry.message.MessagePreferences.Preference;
import id.sentra.registry.message.MessageService.Detail;
import id.sentra.registry.message.MessageService.Opened;
import id.sentra.registry.message.MessageService.Read;
import id.sentra.registry.message.Messages.Done;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What owners are told, by whom, and whether they want it. */
@RestController
class MessageController {

	private final MessageService service;

	private final Regions regions;

	private final Clock clock;

	MessageController(MessageService service, Regions regions, Clock clock) {
		this.service = service;
		this.regions = regions;
		this.clock = clock;
	}

	@Allowed({ Role.OFFICER, Role.AUDITOR, Role.ADMIN })
	@GetMapping("/api/registry/messages")
	Mono<Page<MessageRowResponse>> list(@OneOf @Nullable MessageState state,
			@RequestParam(required = false) @Nullable RegionCode region, PageRequest page, CurrentUser user) {
		return this.service.list(state, region, page, user).map((found) -> found.map(this::row));
	}

	@Allowed({ Role.OFFICER, Role.AUDITOR, Role.ADMIN })
	@GetMapping("/api/registry/messages/{id}")
	Mono<ResponseEntity<MessageResponse>> find(@PathVariable UUID id, CurrentUser user) {
		return this.service.find(id, user).map(this::ok);
	}

	/** The number it goes to, shown to who sends it. */
	@Allowed({ Role.OFFICER, Role.ADMIN })
	@GetMapping("/api/registry/messages/{id}/recipient")
	Mono<ResponseEntity<RecipientResponse>> open(@PathVariable UUID id, CurrentUser user) {
		return this.service.open(id, user)
			.map((opened) -> ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(recipient(opened)));
	}

	@Allowed({ Role.OFFICER, Role.ADMIN })
	@PostMapping("/api/registry/messages/{id}/sent")
	Mono<ResponseEntity<MessageResponse>> sent(@PathVariable UUID id, CurrentUser user, @IfMatch long version) {
		return this.service.sent(id, version, user).map(this::ok);
	}

	@Allowed({ Role.OFFICER, Role.ADMIN })
	@PostMapping("/api/registry/messages/{id}/failure")
	Mono<ResponseEntity<MessageResponse>> failed(@PathVariable UUID id, @RequestBody FailureRequest body,
			CurrentUser user, @IfMatch long version) {
		return this.service.failed(id, version, body.read(), user).map(this::ok);
	}

	@Allowed({ Role.OFFICER, Role.ADMIN })
	@PostMapping("/api/registry/messages/{id}/reopen")
	Mono<ResponseEntity<MessageResponse>> reopen(@PathVariable UUID id, CurrentUser user, @IfMatch long version) {
		return this.service.reopen(id, version, user).map(this::ok);
	}

	@Allowed({ Role.SME_OWNER, Role.OFFICER, Role.AUDITOR, Role.ADMIN })
	@GetMapping("/api/registry/smes/{id}/messages")
	Mono<Page<ReadMessageResponse>> ofSme(@PathVariable UUID id, CurrentUser user) {
		return this.service.ofSme(id, user).map((found) -> new Page<>(found.stream().map(this::read).toList(), null));
	}

	@Allowed({ Role.SME_OWNER, Role.OFFICER, Role.AUDITOR, Role.ADMIN })
	@GetMapping("/api/registry/smes/{id}/message-preference")
	Mono<PreferenceResponse> preference(@PathVariable UUID id, CurrentUser user) {
		return this.service.preference(id, user).map(PreferenceResponse::of);
	}

	@Allowed({ Role.SME_OWNER, Role.OFFICER, Role.ADMIN })
	@PutMapping("/api/registry/smes/{id}/message-preference")
	Mono<PreferenceResponse> prefer(@PathVariable UUID id, @RequestBody PreferenceRequest body, CurrentUser user) {
		return this.service.prefer(id, body.read(), user).map(PreferenceResponse::of);
	}

	private ResponseEntity<MessageResponse> ok(Detail detail) {
		Message message = detail.message();
		MessageResponse body = new MessageResponse(message.id(), message.version(), message.smeId(),
				message.businessName(), message.template(), message.templateVersion(), detail.language(), detail.text(),
				message.stateAt(this.clock.instant()), message.reason(), message.dueAt(), message.validUntil(),
				message.madeAt(), detail.history());
		return ResponseEntity.ok().eTag(ETags.of(message.version())).body(body);
	}

	private MessageRowResponse row(Message message) {
		return new MessageRowResponse(message.id(), message.smeId(), message.businessName(), message.template(),
				message.stateAt(this.clock.instant()), message.dueAt(), message.validUntil(), message.region().value(),
				this.regions.name(message.region()).orElse(""));
	}

	private ReadMessageResponse read(Read read) {
		Message message = read.message();
		return new ReadMessageResponse(message.id(), message.template(), read.text(),
				message.stateAt(this.clock.instant()), message.madeAt());
	}

	private static RecipientResponse recipient(Opened opened) {
		Message message = opened.message();
		return new RecipientResponse(message.id(), message.version(), message.smeId(), message.businessName(),
				opened.telephone(), opened.text(), opened.quiet());
	}

	/** A message with its text and what was done with it. */
	record MessageResponse(UUID id, long version, UUID smeId, String businessName, Template template,
			int templateVersion, Language language, String text, MessageState state, @Nullable FailureReason reason,
			Instant dueAt, Instant validUntil, Instant madeAt, List<Done> history) {

		@Override
		public String toString() {
			return "MessageResponse[" + this.id + "]";
		}

	}

	/** A message in a list, without its text. */
	record MessageRowResponse(UUID id, UUID smeId, String businessName, Template template, MessageState state,
			Instant dueAt, Instant validUntil, String regionCode, String regionName) {
	}

	/** A message as its owner reads it. */
	record ReadMessageResponse(UUID id, Template template, String text, MessageState state, Instant madeAt) {

		@Override
		public String toString() {
			return "ReadMessageResponse[" + this.id + "]";
		}

	}

	/**
	 * To whom a message goes. Its text form does not tell the number.
	 *
	 * @param quiet whether nobody should be written to there at this hour
	 */
	record RecipientResponse(UUID id, long version, UUID smeId, String businessName, @Nullable String telephone,
			String text, boolean quiet) {

		@Override
		public String toString() {
			return "RecipientResponse[" + this.id + "]";
		}

	}

	/** Why a message could not be sent. */
	record FailureRequest(@Nullable FailureReason reason) {

		FailureReason read() {
			return new RequestFields().given("reason", this.reason).value();
		}

	}

	/** What an owner wants to be sent. */
	record PreferenceRequest(@Nullable Boolean allowed, @Nullable Language language) {

		Preference read() {
			RequestFields fields = new RequestFields();
			Field<Boolean> wanted = fields.given("allowed", this.allowed);
			Field<Language> spoken = fields.given("language", this.language);
			return new Preference(wanted.value(), spoken.value());
		}

	}

	/** Whether an owner wants messages, and in which language. */
	record PreferenceResponse(boolean allowed, Language language) {

		static PreferenceResponse of(Preference preference) {
			return new PreferenceResponse(preference.allowed(), preference.language());
		}

	}

}
