package id.sentra.registry.sme.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.Optional;
import java.util.stream.Collectors;

import id.sentra.platform.error.Refused;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.region.RegionParameter;
import id.sentra.platform.region.Regions;
import id.sentra.platform.security.Allowed;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import id.sentra.platform.security.SignedIn;
import id.sentra.platform.web.OneOf;
import id.sentra.platform.paging.Page;
import id.sentra.platform.paging.PageRequest;
import id.sentra.platform.web.RequestFields;
import id.sentra.registry.sme.SmeSearch;
import id.sentra.registry.sme.SmeViews;
import id.sentra.registry.sme.domain.SmeStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/registry/smes")
class SmeViewController {

	private static final int LONGEST_QUERY = 100;

	private final SmeViews views;

	private final SmeResponses responses;

	private final Regions regions;

	SmeViewController(SmeViews views, SmeResponses responses, Regions regions) {
		this.views = views;
		this.responses = responses;
		this.regions = regions;
	}

	/**
	 * Whole telephone numbers are looked for with {@link #searchByBody} only: an address
	 * stands in logs.
	 */
	@SignedIn
	@GetMapping
	Mono<Page<SmeResponse>> search(@RequestParam(required = false) @Nullable String q,
			@RequestParam(required = false) @Nullable RegionCode region, @OneOf @Nullable SmeStatus status,
			PageRequest page, CurrentUser user) {
		if (q != null && AddressText.isPersonal(q)) {
			return Mono.error(new Refused("personal-data-in-address"));
		}
		return search(new SmeSearch(text(q), region, status), page, user);
	}

	@SignedIn
	@PostMapping("/search")
	Mono<Page<SmeResponse>> searchByBody(@RequestBody SearchRequest body, CurrentUser user) {
		PageRequest page = PageRequest.of(body.cursor(), body.limit(), body.sort(), Boolean.TRUE.equals(body.count()));
		RegionCode region = RegionParameter.read(body.region(), this.regions);
		return search(new SmeSearch(text(body.q()), region, status(body.status())), page, user);
	}

	private Mono<Page<SmeResponse>> search(SmeSearch search, PageRequest page, CurrentUser user) {
		return this.views.search(search, page, user).map((found) -> found.map(this.responses::of));
	}

	@SignedIn
	@GetMapping("/{id}")
	Mono<ResponseEntity<SmeResponse>> find(@PathVariable UUID id, CurrentUser user) {
		return this.views.find(id, user).map(this.responses::ok);
	}

	/**
	 * As it stood just before an instant; the owner is the one of today, whose data is
	 * kept once.
	 */
	@SignedIn
	@GetMapping("/{id}/before")
	Mono<SmeResponse> findBefore(@PathVariable UUID id, @RequestParam Instant time, CurrentUser user) {
		return this.views.findBefore(id, time, user).map(this.responses::of);
	}

	@Allowed({ Role.SME_OWNER, Role.OFFICER, Role.ADMIN })
	@GetMapping("/{id}/personal")
	Mono<ResponseEntity<PersonalResponse>> findPersonal(@PathVariable UUID id, CurrentUser user) {
		return this.views.findPersonal(id, user)
			.map((sme) -> ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(PersonalResponse.of(sme)));
	}

	private static @Nullable String text(@Nullable String q) {
		if (q == null || q.isBlank()) {
			return null;
		}
		new RequestFields().parsed("q", q, "size", Optional::of).value();
		if (q.length() > LONGEST_QUERY) {
			throw new Refused("query-too-long", LONGEST_QUERY);
		}
		return q.strip();
	}

	private static @Nullable SmeStatus status(@Nullable String text) {
		if (text == null || text.isBlank()) {
			return null;
		}
		return Arrays.stream(SmeStatus.values())
			.filter((status) -> status.name().equals(text))
			.findFirst()
			.orElseThrow(() -> new Refused("bad-status",
					Arrays.stream(SmeStatus.values()).map(Enum::name).collect(Collectors.joining(", "))));
	}

}
