package id.sentra.financing.programme;

import java.util.List;

import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.SignedIn;
import id.sentra.platform.security.Staff;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/financing/programmes")
class ProgrammeController {

	private final ProgrammeService service;

	ProgrammeController(ProgrammeService service) {
		this.service = service;
	}

	@SignedIn
	@GetMapping
	Mono<List<ProgrammeResponse>> all() {
		return this.service.current().map((all) -> all.stream().map(ProgrammeResponse::of).toList());
	}

	@SignedIn
	@GetMapping("/{code}")
	Mono<ProgrammeResponse> one(@PathVariable String code) {
		return this.service.current(code).map(ProgrammeResponse::of);
	}

	/** Every version of every programme, for loans of earlier years. */
	@Staff
	@GetMapping("/versions")
	Mono<List<ProgrammeResponse>> versions(CurrentUser user) {
		return this.service.versions(user).map((all) -> all.stream().map(ProgrammeResponse::of).toList());
	}

}
