package id.sentra.bazaar.agreement;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import id.sentra.bazaar.agreement.domain.AgreementStatus;
import id.sentra.bazaar.agreement.domain.GoodsReturn;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.SignedIn;
import id.sentra.platform.web.Answers;
import id.sentra.platform.web.OneOf;
import id.sentra.platform.paging.Page;
import id.sentra.platform.paging.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Views of agreements: an owner sees its own, staff its region's. */
@RestController
@RequestMapping("/api/bazaar/agreements")
class AgreementViewController {

	private final AgreementViews views;

	AgreementViewController(AgreementViews views) {
		this.views = views;
	}

	@SignedIn
	@GetMapping
	Mono<Page<AgreementResponse>> list(@RequestParam(required = false) @Nullable UUID sme,
			@RequestParam(required = false) @Nullable RegionCode region, @OneOf Set<AgreementStatus> status,
			PageRequest page, CurrentUser user) {
		return this.views.list(new Agreements.Filter(sme, region, status, page), user)
			.map((found) -> found.map(AgreementResponse::of));
	}

	@SignedIn
	@GetMapping("/{id}")
	Mono<ResponseEntity<AgreementResponse>> find(@PathVariable UUID id, CurrentUser user) {
		return this.views.find(id, user).map(AgreementController::ok);
	}

	@SignedIn
	@GetMapping("/{id}/versions")
	Mono<AgreementViews.History> versions(@PathVariable UUID id, CurrentUser user) {
		return this.views.history(id, user);
	}

	@SignedIn
	@GetMapping("/{id}/returns")
	Mono<List<GoodsReturn>> returns(@PathVariable UUID id, CurrentUser user) {
		return this.views.returns(id, user);
	}

	@SignedIn
	@Answers(value = byte[].class, type = MediaType.APPLICATION_PDF_VALUE)
	@GetMapping("/{id}/pdf")
	Mono<ResponseEntity<byte[]>> pdf(@PathVariable UUID id, CurrentUser user) {
		return this.views.pdf(id, user)
			.map((pdf) -> ResponseEntity.ok()
				.contentType(MediaType.APPLICATION_PDF)
				.header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"kesepakatan-" + id + ".pdf\"")
				.body(pdf));
	}

}
