package id.sentra.bazaar.agreement;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import id.sentra.bazaar.agreement.domain.AgreementStatus;
import id.sentra.bazaar.agreement.domain.GoodsReturn;
import id.sentra.platform.error.Refused;
import id.sentra.platform.region.RegionParameter;
import id.sentra.platform.region.Regions;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.SignedIn;
import id.sentra.platform.web.Answers;
import id.sentra.platform.web.Cursor;
import id.sentra.platform.web.OneOf;
import id.sentra.platform.web.Page;
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

	private final Regions regions;

	AgreementViewController(AgreementViews views, Regions regions) {
		this.views = views;
		this.regions = regions;
	}

	@SignedIn
	@GetMapping
	Mono<Page<AgreementResponse>> list(@RequestParam(required = false) @Nullable UUID sme,
			@RequestParam(required = false) @Nullable String region,
			@RequestParam(required = false) @OneOf(AgreementStatus.class) @Nullable String status,
			@RequestParam(required = false) @Nullable String cursor,
			@RequestParam(required = false) @Nullable Integer limit, CurrentUser user) {
		int size = Cursor.limit(limit);
		Agreements.Filter filter = new Agreements.Filter(sme, RegionParameter.read(region, this.regions),
				status(status), before(cursor));
		return this.views.list(filter, size + 1, user)
			.map((found) -> Page.of(found, size, (one) -> one.id().toString()).map(AgreementResponse::of));
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

	private static @Nullable AgreementStatus status(@Nullable String text) {
		if (text == null || text.isBlank()) {
			return null;
		}
		return Arrays.stream(AgreementStatus.values())
			.filter((status) -> status.name().equals(text))
			.findFirst()
			.orElseThrow(() -> new Refused("bad-status"));
	}

	static @Nullable UUID before(@Nullable String cursor) {
		String key = Cursor.key(cursor);
		try {
			return key.isEmpty() ? null : UUID.fromString(key);
		}
		catch (IllegalArgumentException ex) {
			throw new Refused("bad-cursor");
		}
	}

}
