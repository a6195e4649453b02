package id.sentra.platform.projection;

import id.sentra.platform.security.Allowed;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Orders and follows the rebuild of a projection, for administrators. */
@RestController
@RequestMapping("/api/${spring.application.name}/projections/{name}/rebuild")
final class ProjectionController {

	private final Rebuilds rebuilds;

	ProjectionController(Rebuilds rebuilds) {
		this.rebuilds = rebuilds;
	}

	@Allowed(Role.ADMIN)
	@PostMapping
	@ResponseStatus(HttpStatus.ACCEPTED)
	Mono<Void> start(@PathVariable String name, CurrentUser user) {
		user.requireAdministratorOfAll();
		return this.rebuilds.start(name, user.username());
	}

	@Allowed(Role.ADMIN)
	@GetMapping
	Mono<Rebuilds.Progress> progress(@PathVariable String name, CurrentUser user) {
		user.require(Role.ADMIN);
		return this.rebuilds.progress(name);
	}

}
