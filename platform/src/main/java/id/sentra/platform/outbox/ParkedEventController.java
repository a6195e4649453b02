package id.sentra.platform.outbox;

import java.util.List;

import id.sentra.platform.security.Allowed;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Parked events of the service, for administrators. */
@RestController
@RequestMapping("/api/${spring.application.name}/outbox/parked")
final class ParkedEventController {

	private final ParkedEvents events;

	ParkedEventController(ParkedEvents events) {
		this.events = events;
	}

	@Allowed({ Role.ADMIN, Role.AUDITOR })
	@GetMapping
	Mono<List<ParkedEvent>> list(CurrentUser user) {
		user.require(Role.ADMIN, Role.AUDITOR);
		return this.events.list();
	}

	@Allowed(Role.ADMIN)
	@PostMapping("/{seq}/retry")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	Mono<Void> retry(@PathVariable long seq, CurrentUser user) {
		user.requireAdministratorOfAll();
		return this.events.retry(seq);
	}

	@Allowed(Role.ADMIN)
	@DeleteMapping("/{seq}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	Mono<Void> discard(@PathVariable long seq, CurrentUser user) {
		user.requireAdministratorOfAll();
		return this.events.discard(seq, user.username());
	}

}
