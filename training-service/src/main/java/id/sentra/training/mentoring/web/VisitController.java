package id.sentra.training.mentoring.web;

import java.util.UUID;

import id.sentra.platform.security.Allowed;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import id.sentra.platform.web.Answers;
import id.sentra.platform.web.IdempotentRequest;
import id.sentra.training.mentoring.MentoringTimes;
import id.sentra.training.mentoring.ReportVisit;
import id.sentra.training.mentoring.VisitService;
import id.sentra.training.mentoring.VisitView;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Writing visits down and correcting them. */
@RestController
@RequestMapping("/api/training")
class VisitController {

	private final VisitService service;

	private final MentoringTimes times;

	VisitController(VisitService service, MentoringTimes times) {
		this.service = service;
		this.times = times;
	}

	@Allowed({ Role.OFFICER, Role.MENTOR, Role.ADMIN })
	@Answers(value = VisitResponse.class, status = 201)
	@PostMapping("/mentorings/{id}/visits")
	Mono<ResponseEntity<byte[]>> record(@PathVariable UUID id, @RequestBody MentoringRequests.ReportOfVisit body,
			CurrentUser user, IdempotentRequest request) {
		ReportVisit report = body.read();
		return request.once(body, () -> this.service.record(id, report, user).map((view) -> created(view, user)));
	}

	/** The earlier record stays and is marked as corrected. */
	@Allowed({ Role.OFFICER, Role.MENTOR, Role.ADMIN })
	@Answers(value = VisitResponse.class, status = 201)
	@PostMapping("/mentoring-visits/{id}/corrections")
	Mono<ResponseEntity<byte[]>> correct(@PathVariable UUID id, @RequestBody MentoringRequests.ReportOfVisit body,
			CurrentUser user, IdempotentRequest request) {
		ReportVisit report = body.read();
		return request.once(body, () -> this.service.correct(id, report, user).map((view) -> created(view, user)));
	}

	private ResponseEntity<VisitResponse> created(VisitView view, CurrentUser user) {
		return ResponseEntity.status(HttpStatus.CREATED).body(VisitResponse.of(view, this.times, user));
	}

}
