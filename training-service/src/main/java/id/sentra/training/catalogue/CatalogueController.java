package id.sentra.training.catalogue;

import java.util.UUID;
import java.util.function.Function;

import id.sentra.platform.region.RegionCode;
import id.sentra.platform.security.Allowed;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import id.sentra.platform.web.ETags;
import id.sentra.platform.web.IfMatch;
import id.sentra.platform.paging.Page;
import id.sentra.platform.paging.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import reactor.core.publisher.Mono;

/**
 * Reading and changing an entry, alike for each catalogue whose entries have an id.
 *
 * @param <T> the entry
 * @param <B> the entry as it is sent in
 * @param <R> the entry as it is answered
 */
public abstract class CatalogueController<T extends CatalogueEntry<T>, B extends CatalogueRequest<T>, R> {

	private final CatalogueService<T, UUID> service;

	private final Function<T, R> response;

	protected CatalogueController(CatalogueService<T, UUID> service, Function<T, R> response) {
		this.service = service;
		this.response = response;
	}

	@Allowed({ Role.OFFICER, Role.ADMIN })
	@PutMapping("/{id}")
	Mono<ResponseEntity<R>> revise(@PathVariable UUID id, @RequestBody B body, CurrentUser user,
			@IfMatch long version) {
		return this.service.revise(id, version, body.toRevise(), user).map(this::ok);
	}

	@Allowed({ Role.OFFICER, Role.ADMIN })
	@PostMapping("/{id}/deactivate")
	Mono<ResponseEntity<R>> deactivate(@PathVariable UUID id, CurrentUser user, @IfMatch long version) {
		return this.service.activate(id, version, false, user).map(this::ok);
	}

	@Allowed({ Role.OFFICER, Role.ADMIN })
	@PostMapping("/{id}/activate")
	Mono<ResponseEntity<R>> activate(@PathVariable UUID id, CurrentUser user, @IfMatch long version) {
		return this.service.activate(id, version, true, user).map(this::ok);
	}

	protected Mono<Page<R>> list(@Nullable RegionCode region, PageRequest page, CurrentUser user) {
		return this.service.list(region, page, user).map((found) -> found.map(this.response));
	}

	protected ResponseEntity<R> ok(T entry) {
		return ResponseEntity.ok().eTag(ETags.of(entry.version())).body(this.response.apply(entry));
	}

}
