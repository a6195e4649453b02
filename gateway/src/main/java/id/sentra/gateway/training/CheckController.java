package id.sentra.gateway.training;

import java.util.Map;

import id.sentra.gateway.form.Form;
import id.sentra.gateway.form.FormProblems;
import id.sentra.gateway.page.Page;
import id.sentra.gateway.service.CurrentUser;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;

/** Whether a certificate is genuine, for anybody; the address is on its QR code. */
@Page
@RequestMapping("/sertifikat")
class CheckController {

	private final Certificates certificates;

	private final FormProblems problems;

	CheckController(Certificates certificates, FormProblems problems) {
		this.certificates = certificates;
		this.problems = problems;
	}

	@GetMapping
	Mono<Rendering> form(CurrentUser visitor, @RequestParam(required = false) @Nullable String number,
			@RequestParam(defaultValue = "") String code) {
		if (number == null || number.isBlank()) {
			return Mono.just(Rendering.view("training/certificate-check").build());
		}
		return check(visitor, number, code);
	}

	@GetMapping("/{number}")
	Mono<Rendering> check(CurrentUser visitor, @PathVariable String number,
			@RequestParam(defaultValue = "") String code) {
		Form form = Form.of(Map.of("number", number, "code", code));
		return this.certificates.check(visitor.locale(), number.strip(), code.strip())
			.map((found) -> Rendering.view("training/certificate-check")
				.modelAttribute("checked", found)
				.modelAttribute("form", form)
				.build())
			.onErrorResume((error) -> this.problems.problem(error, visitor.locale())
				.map((problem) -> FormProblems.page("training/certificate-check", Map.of(), problem, form)));
	}

}
