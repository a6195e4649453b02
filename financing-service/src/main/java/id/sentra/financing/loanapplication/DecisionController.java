package id.sentra.financing.loanapplication;

import java.util.Locale;
import java.util.UUID;

import id.sentra.financing.loanapplication.ApplicationRequest.ProposalRequest;
import id.sentra.financing.loanapplication.ApplicationRequest.ProposalRequest.ProposedTerms;
import id.sentra.financing.loanapplication.ApplicationRequest.RejectionRequest;
import id.sentra.financing.loanapplication.domain.LoanApplication;
import id.sentra.platform.security.Allowed;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import id.sentra.platform.web.IfMatch;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Applications as makers and approvers decide them. */
@RestController
@RequestMapping("/api/financing/applications/{id}")
class DecisionController {

	private final DecisionService service;

	private final ApplicationResponses responses;

	DecisionController(DecisionService service, ApplicationResponses responses) {
		this.service = service;
		this.responses = responses;
	}

	@Allowed(Role.FINANCE_MAKER)
	@PostMapping("/propose")
	Mono<ResponseEntity<ApplicationResponse>> propose(@PathVariable UUID id, @RequestBody ProposalRequest body,
			CurrentUser user, @IfMatch long version, Locale locale) {
		ProposedTerms terms = body.read();
		return answer(this.service.propose(id, version, terms.amount(), terms.months(), user), locale);
	}

	@Allowed(Role.FINANCE_APPROVER)
	@PostMapping("/approve")
	Mono<ResponseEntity<ApplicationResponse>> approve(@PathVariable UUID id, CurrentUser user, @IfMatch long version,
			Locale locale) {
		return answer(this.service.approve(id, version, user), locale);
	}

	@Allowed(Role.FINANCE_APPROVER)
	@PostMapping("/reject")
	Mono<ResponseEntity<ApplicationResponse>> reject(@PathVariable UUID id, @RequestBody RejectionRequest body,
			CurrentUser user, @IfMatch long version, Locale locale) {
		return answer(this.service.reject(id, version, body.read(), user), locale);
	}

	@Allowed({ Role.OFFICER, Role.FINANCE_MAKER, Role.FINANCE_APPROVER })
	@PostMapping("/give-up")
	Mono<ResponseEntity<ApplicationResponse>> giveUp(@PathVariable UUID id, CurrentUser user, @IfMatch long version,
			Locale locale) {
		return answer(this.service.giveUp(id, version, user), locale);
	}

	private Mono<ResponseEntity<ApplicationResponse>> answer(Mono<LoanApplication> application, Locale locale) {
		return application.map((found) -> this.responses.ok(found, locale));
	}

}
