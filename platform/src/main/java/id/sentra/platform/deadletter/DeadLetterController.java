package id.sentra.platform.deadletter;

import java.util.List;

import id.sentra.platform.blocking.BlockingCalls;
import id.sentra.platform.security.Allowed;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Dead letters of the service, for administrators. */
@RestController
@RequestMapping("/api/${spring.application.name}/dead-letters")
final class DeadLetterController {

	private final DeadLetters letters;

	DeadLetterController(DeadLetters letters) {
		this.letters = letters;
	}

	@Allowed({ Role.ADMIN, Role.AUDITOR })
	@GetMapping
	Mono<List<DeadLetter>> pending(CurrentUser user) {
		user.require(Role.ADMIN, Role.AUDITOR);
		return BlockingCalls.of(this.letters::pending);
	}

	@Allowed(Role.ADMIN)
	@PostMapping("/replay")
	Mono<DeadLetters.Replay> replay(CurrentUser user) {
		user.requireAdministratorOfAll();
		return BlockingCalls.of(() -> this.letters.replay(user.username()));
	}

	@Allowed(Role.ADMIN)
	@DeleteMapping("/{topic}/{partition}/{offset}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	Mono<Void> discard(@PathVariable String topic, @PathVariable int partition, @PathVariable long offset,
			CurrentUser user) {
		user.requireAdministratorOfAll();
		return BlockingCalls.of(() -> {
			this.letters.discard(topic, partition, offset, user.username());
			return null;
		});
	}

}
