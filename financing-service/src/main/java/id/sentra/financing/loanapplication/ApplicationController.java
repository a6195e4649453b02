package id.sentra.financing.loanapplication;

import java.net.URI;
import java.util.Locale;
import java.util.UUID;

import id.sentra.financing.listing.Listing;
import id.sentra.financing.listing.Readers;
import id.sentra.financing.loanapplication.ApplicationRequest.NewApplication;
import id.sentra.financing.loanapplication.domain.ApplicationStatus;
import id.sentra.financing.loanapplication.domain.LoanApplication;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.security.Allowed;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import id.sentra.platform.web.Answers;
import id.sentra.platform.web.ETags;
import id.sentra.platform.web.IdempotentRequest;
import id.sentra.platform.web.IfMatch;
import id.sentra.platform.web.OneOf;
import id.sentra.platform.paging.Page;
import id.sentra.platform.paging.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Applications as owners and officers make and see them. */
@RestController
@RequestMapping("/api/financing/applications")
class ApplicationController {

	private final ApplicationService service;

	private final ApplicationResponses responses;

	ApplicationController(ApplicationService service, ApplicationResponses responses) {
		this.service = service;
		this.responses = responses;
	}

	@Allowed({ Role.SME_OWNER, Role.OFFICER, Role.ADMIN })
	@Answers(value = ApplicationResponse.class, status = 201)
	@PostMapping
	Mono<ResponseEntity<byte[]>> open(@RequestBody ApplicationRequest body, CurrentUser user, IdempotentRequest request,
			Locale locale) {
		NewApplication asked = body.open(user);
		return request.once(body,
				() -> this.service.open(asked.smeId(), asked.request(), user)
					.map((made) -> ResponseEntity.created(URI.create("/api/financing/applications/" + made.id()))
						.eTag(ETags.of(made.version()))
						.body(this.responses.of(made, locale))));
	}

	@Allowed({ Role.SME_OWNER, Role.OFFICER, Role.ADMIN })
	@PutMapping("/{id}")
	Mono<ResponseEntity<ApplicationResponse>> change(@PathVariable UUID id, @RequestBody ApplicationRequest body,
			CurrentUser user, @IfMatch long version, Locale locale) {
		return answer(this.service.change(id, version, body.read(), user), locale);
	}

	@Allowed({ Role.SME_OWNER, Role.OFFICER, Role.ADMIN })
	@PostMapping("/{id}/submit")
	Mono<ResponseEntity<ApplicationResponse>> submit(@PathVariable UUID id, CurrentUser user, @IfMatch long version,
			Locale locale) {
		return answer(this.service.submit(id, version, user), locale);
	}

	@Allowed({ Role.OFFICER, Role.FINANCE_MAKER, Role.ADMIN })
	@PostMapping("/{id}/score")
	Mono<ResponseEntity<ApplicationResponse>> score(@PathVariable UUID id, CurrentUser user, @IfMatch long version,
			Locale locale) {
		return answer(this.service.score(id, version, user), locale);
	}

	@Allowed({ Role.SME_OWNER, Role.OFFICER, Role.ADMIN })
	@PostMapping("/{id}/withdraw")
	Mono<ResponseEntity<ApplicationResponse>> withdraw(@PathVariable UUID id, CurrentUser user, @IfMatch long version,
			Locale locale) {
		return answer(this.service.withdraw(id, version, user), locale);
	}

	@Readers
	@GetMapping("/{id}")
	Mono<ResponseEntity<ApplicationResponse>> find(@PathVariable UUID id, CurrentUser user, Locale locale) {
		return answer(this.service.find(id, user), locale);
	}

	@Readers
	@GetMapping
	Mono<Page<ApplicationResponse>> list(@RequestParam(required = false) @Nullable RegionCode region,
			@OneOf @Nullable ApplicationStatus status, PageRequest page,
			@RequestParam(required = false) @Nullable UUID smeId, CurrentUser user, Locale locale) {
		Listing listing = new Listing(region, (status != null) ? status.name() : null, page);
		return this.service.list(listing, smeId, user)
			.map((found) -> found.map((application) -> this.responses.of(application, locale)));
	}

	private Mono<ResponseEntity<ApplicationResponse>> answer(Mono<LoanApplication> application, Locale locale) {
		return application.map((found) -> this.responses.ok(found, locale));
	}

}
