package id.sentra.training.session;

import java.net.URI;
import java.util.UUID;

import id.sentra.platform.security.Allowed;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import id.sentra.platform.web.Answers;
import id.sentra.platform.web.ETags;
import id.sentra.platform.web.IdempotentRequest;
import id.sentra.platform.web.IfMatch;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/training/sessions")
class SessionController {

	private final SessionService service;

	private final SessionResponses responses;

	SessionController(SessionService service, SessionResponses responses) {
		this.service = service;
		this.responses = responses;
	}

	@Allowed({ Role.OFFICER, Role.ADMIN })
	@Answers(value = SessionResponse.class, status = 201)
	@PostMapping
	Mono<ResponseEntity<byte[]>> schedule(@RequestBody SessionRequest body, CurrentUser user,
			IdempotentRequest request) {
		return request.once(body,
				() -> this.service.mayPlanAt(body.venueId(), user)
					.then(Mono.fromSupplier(body::read))
					.flatMap((command) -> this.service.schedule(command, user))
					.map((view) -> ResponseEntity.created(URI.create("/api/training/sessions/" + view.session().id()))
						.eTag(ETags.of(view.session().version()))
						.body(this.responses.of(view))));
	}

	@Allowed({ Role.OFFICER, Role.ADMIN })
	@PutMapping("/{id}")
	Mono<ResponseEntity<SessionResponse>> reschedule(@PathVariable UUID id, @RequestBody SessionRequest body,
			CurrentUser user, @IfMatch long version) {
		return this.service.reschedule(id, version, body.read(), user).map(this.responses::ok);
	}

	@Allowed({ Role.OFFICER, Role.ADMIN })
	@PostMapping("/{id}/cancel")
	Mono<ResponseEntity<SessionResponse>> cancel(@PathVariable UUID id, @RequestBody CancelRequest body,
			CurrentUser user, @IfMatch long version) {
		return this.service.cancel(id, version, body.read(), user).map(this.responses::ok);
	}

	@Allowed({ Role.OFFICER, Role.ADMIN })
	@PostMapping("/{id}/complete")
	Mono<ResponseEntity<SessionResponse>> complete(@PathVariable UUID id, CurrentUser user, @IfMatch long version) {
		return this.service.complete(id, version, user).map(this.responses::ok);
	}

}
