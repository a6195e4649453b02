package id.sentra.registry.sme.web;

import java.util.List;
import java.util.UUID;

import id.sentra.platform.paging.Page;
import id.sentra.platform.security.Allowed;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import id.sentra.platform.web.RequestFields;
import id.sentra.registry.sme.SmeViews;
import id.sentra.registry.sme.domain.Nik;
import id.sentra.registry.sme.domain.Sme;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Businesses of one person, so that none is registered twice and each leads to the
 * others; the first 50.
 */
@RestController
@RequestMapping("/api/registry/smes")
class OwnerSmeController {

	private final SmeViews views;

	private final SmeResponses responses;

	OwnerSmeController(SmeViews views, SmeResponses responses) {
		this.views = views;
		this.responses = responses;
	}

	/** By the NIK, which must not stand in an address. */
	@Allowed({ Role.OFFICER, Role.ADMIN })
	@PostMapping("/of-owner")
	Mono<Page<SmeResponse>> ofOwner(@RequestBody OwnerRequest body, CurrentUser user) {
		return this.views.ofOwner(body.read(), user).map(this::page);
	}

	@Allowed({ Role.OFFICER, Role.ADMIN, Role.AUDITOR })
	@GetMapping("/{id}/same-owner")
	Mono<Page<SmeResponse>> ofSameOwner(@PathVariable UUID id, CurrentUser user) {
		return this.views.ofSameOwner(id, user).map(this::page);
	}

	private Page<SmeResponse> page(List<Sme> smes) {
		return new Page<>(smes.stream().map(this.responses::of).toList(), null);
	}

	/** Whose businesses are looked for. Its text form tells nothing. */
	record OwnerRequest(@Nullable String nik) {

		Nik read() {
			return new RequestFields().parsed("nik", this.nik, "nik", Nik::parse).value();
		}

		@Override
		public String toString() {
			return "OwnerRequest";
		}

	}

}
