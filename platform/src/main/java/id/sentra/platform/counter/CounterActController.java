package id.sentra.platform.counter;

import java.util.List;
import java.util.UUID;

import id.sentra.platform.paging.Page;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/**
 * What officers did here for owners, in a visit or to one thing; nothing without one of
 * them.
 */
@RestController
@RequestMapping("/api/${spring.application.name}/counter-acts")
final class CounterActController {

	private final CounterActs acts;

	CounterActController(CounterActs acts) {
		this.acts = acts;
	}

	@SignedIn
	@GetMapping
	Mono<Page<CounterAct>> list(@RequestParam(required = false) @Nullable UUID visit,
			@RequestParam(required = false) @Nullable UUID subject, CurrentUser user) {
		return this.acts.list(visit, subject, user).map((List<CounterAct> acts) -> new Page<>(acts, null));
	}

}
