package id.sentra.registry.views;

import java.time.Instant;
import java.util.UUID;

import id.sentra.platform.security.Allowed;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import id.sentra.platform.text.PublicText;
import id.sentra.platform.web.Answers;
import id.sentra.platform.web.IdempotentRequest;
import id.sentra.platform.paging.Page;
import id.sentra.platform.paging.PageRequest;
import id.sentra.platform.web.RequestFields;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who sees no personal data for having seen too much, and letting them go on. */
@RestController
@RequestMapping("/api/registry/personal-view-stops")
class ViewStopController {

	private final PersonalViewBrake brake;

	ViewStopController(PersonalViewBrake brake) {
		this.brake = brake;
	}

	@Allowed({ Role.ADMIN, Role.AUDITOR })
	@GetMapping
	Mono<Page<ViewStopResponse>> open(PageRequest page, CurrentUser user) {
		return this.brake.open(page.afterId(), page.rows(), user)
			.map((found) -> page.of(found, (stop) -> stop.id().toString())
				.map((stop) -> ViewStopResponse.of(stop, user)));
	}

	@Allowed(Role.ADMIN)
	@Answers(ViewStopResponse.class)
	@PostMapping("/{id}/release")
	Mono<ResponseEntity<byte[]>> release(@PathVariable UUID id, @RequestBody ReleaseRequest body, CurrentUser user,
			IdempotentRequest request) {
		String reason = body.read();
		return request.once(body, () -> this.brake.release(id, reason, user)
			.map((released) -> ResponseEntity.ok(ViewStopResponse.of(released, user))));
	}

	/** Why somebody may look again; up to 500 characters. */
	record ReleaseRequest(@Nullable String reason) {

		private static final int LONGEST = 500;

		String read() {
			return new RequestFields().printable("reason", this.reason, LONGEST, "contact", PublicText::carriesContact)
				.value();
		}

	}

	/**
	 * A stop; {@code own} when it is of whoever asks, who cannot release it.
	 */
	record ViewStopResponse(UUID id, String username, int views, int minutes, Instant stoppedAt, boolean own,
			@Nullable Instant releasedAt, @Nullable String releasedBy, @Nullable String reason) {

		static ViewStopResponse of(ViewStop stop, CurrentUser user) {
			return new ViewStopResponse(stop.id(), stop.username(), stop.views(), stop.minutes(), stop.stoppedAt(),
					stop.username().equals(user.username()), stop.releasedAt(), stop.releasedBy(), stop.reason());
		}

	}

}
