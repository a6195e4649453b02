package id.sentra.gateway.financing;

import java.util.HashMap;
import java.util.Map;

import id.sentra.gateway.service.CurrentUser;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * Programmes by the name they have today, or had last; where financing does not say,
 * their code has to do.
 */
@ControllerAdvice(assignableTypes = { ApplicationController.class, TakeOverController.class })
class ProgrammeNames {

	private final LoanProgrammes programmes;

	ProgrammeNames(LoanProgrammes programmes) {
		this.programmes = programmes;
	}

	@ModelAttribute("programmes")
	Mono<Map<String, String>> names(CurrentUser user) {
		return Mono.defer(() -> this.programmes.versions(user)).map((versions) -> {
			Map<String, String> names = new HashMap<>();
			versions.forEach((one) -> names.putIfAbsent(one.code(), one.name()));
			return names;
		}).onErrorReturn(Map.of());
	}

}
