package id.sentra.training.certificate;

import java.util.Set;
import java.util.UUID;

import id.sentra.platform.region.RegionCode;
import id.sentra.platform.security.Anybody;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.SignedIn;
import id.sentra.platform.web.Answers;
import id.sentra.platform.web.OneOf;
import id.sentra.platform.paging.Page;
import id.sentra.platform.paging.PageRequest;
import id.sentra.training.certificate.domain.CertificateState;
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

/**
 * Certificates: an owner's own or those of a region, on paper, and checked by anybody.
 */
@RestController
@RequestMapping("/api/training")
class CertificateViewController {

	private final CertificateViews views;

	CertificateViewController(CertificateViews views) {
		this.views = views;
	}

	@SignedIn
	@GetMapping("/certificates")
	Mono<Page<CertificateResponse>> list(@RequestParam(required = false) @Nullable RegionCode region,
			@OneOf Set<CertificateState> state, @RequestParam(required = false) @Nullable UUID session,
			@RequestParam(required = false) @Nullable UUID smeId,
			@RequestParam(required = false) @Nullable String number, PageRequest page, CurrentUser user) {
		Certificates.Search search = new Certificates.Search(region,
				(state.size() == 1) ? state.iterator().next() : null, session, smeId, number, page);
		return this.views.list(search, user).map((found) -> found.map((one) -> CertificateResponse.of(one, user)));
	}

	@SignedIn
	@GetMapping("/certificates/{id}")
	Mono<ResponseEntity<CertificateResponse>> find(@PathVariable UUID id, CurrentUser user) {
		return this.views.find(id, user).map((certificate) -> CertificateController.ok(certificate, user));
	}

	@SignedIn
	@Answers(value = byte[].class, type = MediaType.APPLICATION_PDF_VALUE)
	@GetMapping("/certificates/{id}/pdf")
	Mono<ResponseEntity<byte[]>> print(@PathVariable UUID id, CurrentUser user) {
		return this.views.print(id, user)
			.map((pdf) -> ResponseEntity.ok()
				.contentType(MediaType.APPLICATION_PDF)
				.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"sertifikat.pdf\"")
				.cacheControl(CacheControl.noStore())
				.body(pdf));
	}

	/** SMEs with at least one valid certificate. */
	@SignedIn
	@GetMapping("/trained-smes")
	Mono<Page<TrainedSmeResponse>> trained(@RequestParam(required = false) @Nullable RegionCode region,
			PageRequest page, CurrentUser user) {
		return this.views.trained(region, page, user)
			.map((found) -> found.map((sme) -> new TrainedSmeResponse(sme.smeId(), sme.name(), sme.region().value(),
					sme.certificates())));
	}

	/** For anybody, without signing in. */
	@Anybody
	@GetMapping("/public/certificates/{number}")
	Mono<ResponseEntity<CertificateResponse.Checked>> check(@PathVariable String number,
			@RequestParam(defaultValue = "") String code) {
		return this.views.check(number, code)
			.map((certificate) -> ResponseEntity.ok()
				.cacheControl(CacheControl.noStore())
				.body(CertificateResponse.Checked.of(certificate)));
	}

	/** An SME and how many valid certificates it has. */
	record TrainedSmeResponse(UUID smeId, String name, String regionCode, int certificates) {
	}

}
