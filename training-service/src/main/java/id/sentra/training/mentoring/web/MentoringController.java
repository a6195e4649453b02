package id.sentra.training.mentoring.web;

import java.net.URI;
import java.util.UUID;

import id.sentra.platform.security.Allowed;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import id.sentra.platform.web.Answers;
import id.sentra.platform.web.ETags;
import id.sentra.platform.web.IdempotentRequest;
import id.sentra.platform.web.IfMatch;
import id.sentra.training.mentoring.AssignMentor;
import id.sentra.training.mentoring.MentoringService;
import id.sentra.training.mentoring.domain.Mentoring;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Giving SMEs mentors, changing them, ending mentorings. */
@RestController
@RequestMapping("/api/training/mentorings")
class MentoringController {

	private final MentoringService service;

	MentoringController(MentoringService service) {
		this.service = service;
	}

	@Allowed({ Role.OFFICER, Role.ADMIN })
	@Answers(value = MentoringResponse.class, status = 201)
	@PostMapping
	Mono<ResponseEntity<byte[]>> assign(@RequestBody MentoringRequests.Assign body, CurrentUser user,
			IdempotentRequest request) {
		AssignMentor command = body.read();
		return request.once(body,
				() -> this.service.assign(command, user)
					.map((one) -> ResponseEntity.created(URI.create("/api/training/mentorings/" + one.id()))
						.eTag(ETags.of(one.version()))
						.body(MentoringResponse.of(one))));
	}

	@Allowed({ Role.OFFICER, Role.ADMIN })
	@PutMapping("/{id}/mentor")
	Mono<ResponseEntity<MentoringResponse>> changeMentor(@PathVariable UUID id,
			@RequestBody MentoringRequests.ChangeMentor body, CurrentUser user, @IfMatch long version) {
		return this.service.changeMentor(id, version, body.read(), user).map(MentoringController::ok);
	}

	/** When all goals are met, or the agreed time is over. */
	@Allowed({ Role.OFFICER, Role.ADMIN })
	@PostMapping("/{id}/complete")
	Mono<ResponseEntity<MentoringResponse>> complete(@PathVariable UUID id, CurrentUser user, @IfMatch long version) {
		return this.service.complete(id, version, user).map(MentoringController::ok);
	}

	@Allowed({ Role.OFFICER, Role.ADMIN })
	@PostMapping("/{id}/end")
	Mono<ResponseEntity<MentoringResponse>> end(@PathVariable UUID id, @RequestBody MentoringRequests.End body,
			CurrentUser user, @IfMatch long version) {
		return this.service.end(id, version, body.read(), user).map(MentoringController::ok);
	}

	static ResponseEntity<MentoringResponse> ok(Mentoring one) {
		return ResponseEntity.ok().eTag(ETags.of(one.version())).body(MentoringResponse.of(one));
	}

}
