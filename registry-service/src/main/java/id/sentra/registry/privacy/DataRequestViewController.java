package id.sentra.registry.privacy;

import java.util.Locale;
import java.util.UUID;

import id.sentra.platform.security.Allowed;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import id.sentra.platform.web.Answers;
import id.sentra.platform.paging.Page;
import id.sentra.platform.paging.PageRequest;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.web.OneOf;
import id.sentra.registry.privacy.DataRequests.Search;
import id.sentra.registry.privacy.domain.RequestKind;
import id.sentra.registry.privacy.domain.RequestState;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Requests about personal data, and what is held for those who were granted access. */
@RestController
@RequestMapping("/api/registry/data-requests")
class DataRequestViewController {

	private final DataRequestService service;

	private final HeldDataViews held;

	private final HeldDataPdf pdf;

	private final DataRequestResponses responses;

	DataRequestViewController(DataRequestService service, HeldDataViews held, HeldDataPdf pdf,
			DataRequestResponses responses) {
		this.service = service;
		this.held = held;
		this.pdf = pdf;
		this.responses = responses;
	}

	/** Those that wait before those answered, the soonest due first. */
	@Allowed({ Role.SME_OWNER, Role.OFFICER, Role.ADMIN, Role.AUDITOR })
	@GetMapping
	Mono<Page<DataRequestResponse>> list(@OneOf @Nullable RequestState state, @OneOf @Nullable RequestKind kind,
			@RequestParam(required = false) @Nullable UUID sme,
			@RequestParam(required = false) @Nullable RegionCode region, PageRequest page, CurrentUser user) {
		return this.service.list(new Search(state, kind, sme, region), page, user)
			.map((found) -> found.map((one) -> this.responses.of(one, user)));
	}

	@Allowed({ Role.SME_OWNER, Role.OFFICER, Role.ADMIN, Role.AUDITOR })
	@GetMapping("/{id}")
	Mono<ResponseEntity<DataRequestResponse>> find(@PathVariable UUID id, CurrentUser user) {
		return this.service.find(id, user).map((found) -> this.responses.ok(found, user));
	}

	@Allowed({ Role.SME_OWNER, Role.OFFICER, Role.ADMIN })
	@GetMapping("/{id}/held")
	Mono<ResponseEntity<HeldResponse>> held(@PathVariable UUID id, CurrentUser user) {
		return this.held.of(id, user)
			.map((found) -> ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(HeldResponse.of(found)));
	}

	@Allowed({ Role.SME_OWNER, Role.OFFICER, Role.ADMIN })
	@Answers(value = byte[].class, type = MediaType.APPLICATION_PDF_VALUE)
	@GetMapping("/{id}/held.pdf")
	Mono<ResponseEntity<byte[]>> print(@PathVariable UUID id, CurrentUser user, Locale locale) {
		return this.held.of(id, user)
			.flatMap((found) -> this.pdf.render(found, locale))
			.map((pdf) -> ResponseEntity.ok()
				.contentType(MediaType.APPLICATION_PDF)
				.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"data-pribadi.pdf\"")
				.cacheControl(CacheControl.noStore())
				.body(pdf));
	}

}
