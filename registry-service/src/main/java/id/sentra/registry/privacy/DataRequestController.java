package id.sentra.registry.privacy;

import java.net.URI;
import java.util.UUID;

import id.sentra.platform.security.Allowed;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import id.sentra.platform.web.Answers;
import id.sentra.platform.web.ETags;
import id.sentra.platform.web.IdempotentRequest;
import id.sentra.platform.web.IfMatch;
import id.sentra.registry.privacy.domain.DataRequest;
import id.sentra.registry.privacy.domain.DataRequest.Details;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Asking about personal data, and answering. */
@RestController
@RequestMapping("/api/registry/data-requests")
class DataRequestController {

	private final DataRequestService service;

	private final DataRequestAnswers answers;

	private final DataRequestResponses responses;

	DataRequestController(DataRequestService service, DataRequestAnswers answers, DataRequestResponses responses) {
		this.service = service;
		this.answers = answers;
		this.responses = responses;
	}

	@Allowed({ Role.SME_OWNER, Role.OFFICER, Role.ADMIN })
	@Answers(value = DataRequestResponse.class, status = 201)
	@PostMapping
	Mono<ResponseEntity<byte[]>> receive(@RequestBody NewDataRequest body, CurrentUser user,
			IdempotentRequest request) {
		Details details = body.details(user.has(Role.SME_OWNER));
		return request.once(body,
				() -> this.service.receive(body.sme(), details, user).map((made) -> created(made, user)));
	}

	@Allowed({ Role.OFFICER, Role.ADMIN })
	@PostMapping("/{id}/done")
	Mono<ResponseEntity<DataRequestResponse>> done(@PathVariable UUID id, CurrentUser user, @IfMatch long version) {
		return this.answers.done(id, version, user).map((answered) -> this.responses.ok(answered, user));
	}

	@Allowed({ Role.OFFICER, Role.ADMIN })
	@PostMapping("/{id}/refuse")
	Mono<ResponseEntity<DataRequestResponse>> refuse(@PathVariable UUID id, @RequestBody RefuseRequest body,
			CurrentUser user, @IfMatch long version) {
		return this.answers.refuse(id, version, String.valueOf(body.reason()), user)
			.map((answered) -> this.responses.ok(answered, user));
	}

	private ResponseEntity<DataRequestResponse> created(DataRequest made, CurrentUser user) {
		return ResponseEntity.created(URI.create("/api/registry/data-requests/" + made.id()))
			.eTag(ETags.of(made.version()))
			.body(this.responses.of(made, user));
	}

	/** Why it is refused, a code of the rules. */
	record RefuseRequest(@Nullable String reason) {
	}

}
