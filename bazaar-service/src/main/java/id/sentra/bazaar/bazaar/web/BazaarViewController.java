package id.sentra.bazaar.bazaar.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import id.sentra.bazaar.allocation.domain.Codes;
import id.sentra.bazaar.bazaar.BazaarViews;
import id.sentra.bazaar.bazaar.Bazaars;
import id.sentra.bazaar.bazaar.Stalls;
import id.sentra.bazaar.bazaar.Stalls.StallView;
import id.sentra.bazaar.bazaar.domain.BazaarStatus;
import id.sentra.platform.error.Refused;
import id.sentra.platform.region.RegionParameter;
import id.sentra.platform.region.Regions;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.SignedIn;
import id.sentra.platform.security.Staff;
import id.sentra.platform.web.Answers;
import id.sentra.platform.web.Cursor;
import id.sentra.platform.web.OneOf;
import id.sentra.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Views of bazaars and their stalls for people with an account. */
@RestController
class BazaarViewController {

	private final BazaarViews views;

	private final Regions regions;

	BazaarViewController(BazaarViews views, Regions regions) {
		this.views = views;
		this.regions = regions;
	}

	@SignedIn
	@GetMapping("/api/bazaar/bazaars")
	Mono<Page<BazaarResponse>> list(@RequestParam(required = false) @Nullable String region,
			@RequestParam(required = false) @OneOf(BazaarStatus.class) @Nullable String status,
			@RequestParam(required = false) @Nullable String cursor,
			@RequestParam(required = false) @Nullable Integer limit, CurrentUser user) {
		int size = Cursor.limit(limit);
		Bazaars.Filter filter = new Bazaars.Filter(RegionParameter.read(region, this.regions),
				Texts.one(BazaarStatus.class, status), Texts.after(cursor));
		return this.views.list(filter, size + 1, user.scope())
			.map((found) -> Page.of(found, size, (bazaar) -> bazaar.id().toString()).map(BazaarResponse::of));
	}

	@SignedIn
	@GetMapping("/api/bazaar/bazaars/{id}")
	Mono<ResponseEntity<BazaarResponse>> find(@PathVariable UUID id, CurrentUser user) {
		return this.views.find(id, user.scope()).map(BazaarController::ok);
	}

	@Staff
	@Answers(value = String.class, type = MediaType.TEXT_PLAIN_VALUE)
	@GetMapping("/api/bazaar/bazaars/{id}/allocation/input")
	Mono<ResponseEntity<String>> input(@PathVariable UUID id, CurrentUser user) {
		return this.views.input(id, user).map(BazaarViewController::text);
	}

	@SignedIn
	@GetMapping("/api/bazaar/stalls")
	Mono<Page<StallView>> stalls(@RequestParam(required = false) @Nullable UUID bazaar,
			@RequestParam(required = false) @Nullable String region,
			@RequestParam(required = false) @OneOf(or = { "FREE", "TAKEN" }) @Nullable String state,
			@RequestParam(required = false) @Nullable String cursor,
			@RequestParam(required = false) @Nullable Integer limit, CurrentUser user) {
		int size = Cursor.limit(limit);
		Stalls.Filter filter = new Stalls.Filter(bazaar, RegionParameter.read(region, this.regions), state(state),
				after(cursor));
		return this.views.stalls(filter, size + 1, user.scope()).map((found) -> page(found, size));
	}

	static Page<StallView> page(List<StallView> found, int size) {
		return Page.of(found, size, (stall) -> stall.bazaarId() + "/" + stall.code());
	}

	/** The stall a cursor names, or none. */
	static Stalls.@Nullable Place after(@Nullable String cursor) {
		String[] key = Cursor.key(cursor).split("/", 2);
		if (key[0].isEmpty() && key.length == 1) {
			return null;
		}
		if (key.length < 2 || !Codes.isCode(key[1])) {
			throw new Refused("bad-cursor");
		}
		return new Stalls.Place(Texts.id(key[0]), key[1]);
	}

	static ResponseEntity<String> text(String text) {
		return ResponseEntity.ok().contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8)).body(text);
	}

	private static @Nullable String state(@Nullable String state) {
		if (state == null || state.isBlank()) {
			return null;
		}
		if (!state.equals("FREE") && !state.equals("TAKEN")) {
			throw new Refused("bad-status");
		}
		return state;
	}

}
