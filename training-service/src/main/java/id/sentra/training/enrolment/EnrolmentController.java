package id.sentra.training.enrolment;

import java.net.URI;
import java.util.List;
import java.util.Locale;
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
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Enrolling and giving up. */
@RestController
@RequestMapping("/api/training")
class EnrolmentController {

	private final EnrolmentService service;

	private final BulkEnrolment bulk;

	private final RowResponses rows;

	EnrolmentController(EnrolmentService service, BulkEnrolment bulk, RowResponses rows) {
		this.service = service;
		this.bulk = bulk;
		this.rows = rows;
	}

	@Allowed({ Role.SME_OWNER, Role.OFFICER, Role.TRAINER, Role.ADMIN })
	@Answers(value = EnrolmentResponse.class, status = 201)
	@PostMapping("/sessions/{id}/enrolments")
	Mono<ResponseEntity<byte[]>> enrol(@PathVariable UUID id, @RequestBody EnrolmentRequests.Enrol body,
			CurrentUser user, IdempotentRequest request) {
		UUID sme = body.read(user);
		return request.once(body, () -> this.service.enrol(id, sme, user)
			.map((view) -> ResponseEntity.created(URI.create("/api/training/enrolments/" + view.enrolment().id()))
				.eTag(ETags.of(view.enrolment().version()))
				.body(EnrolmentResponse.of(view))));
	}

	@Allowed({ Role.OFFICER, Role.ADMIN })
	@Answers(value = RowResponses.Rows.class, of = RowResponses.EnrolledRow.class)
	@PostMapping("/sessions/{id}/enrolments/bulk")
	Mono<ResponseEntity<byte[]>> enrolMany(@PathVariable UUID id, @RequestBody EnrolmentRequests.EnrolMany body,
			CurrentUser user, IdempotentRequest request, Locale locale) {
		List<UUID> smes = body.read();
		return request.once(body, () -> this.bulk.enrol(id, smes, user)
			.map((outcomes) -> ResponseEntity.ok(this.rows.enrolled(outcomes, locale))));
	}

	@Allowed({ Role.SME_OWNER, Role.OFFICER, Role.ADMIN })
	@PostMapping("/enrolments/{id}/cancel")
	Mono<ResponseEntity<EnrolmentResponse>> cancel(@PathVariable UUID id, CurrentUser user, @IfMatch long version) {
		return this.service.cancel(id, version, user)
			.map((view) -> ResponseEntity.ok()
				.eTag(ETags.of(view.enrolment().version()))
				.body(EnrolmentResponse.of(view)));
	}

}
