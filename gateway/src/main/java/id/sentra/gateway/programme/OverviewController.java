package id.sentra.gateway.programme;

import java.util.Locale;

import id.sentra.gateway.account.domain.Identity;
import id.sentra.gateway.programme.domain.Overview;
import id.sentra.gateway.page.Page;
import id.sentra.gateway.problem.ProblemCode;
import id.sentra.gateway.problem.ProblemException;
import id.sentra.gateway.security.SignedInWatch;
import id.sentra.platform.security.Role;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

@Page
class OverviewController {

	private final LiveOverview overviews;

	private final OverviewSettings settings;

	private final OverviewFragments fragments;

	private final RegionNames names;

	private final SignedInWatch watch;

	OverviewController(LiveOverview overviews, OverviewSettings settings, OverviewFragments fragments,
			RegionNames names, SignedInWatch watch) {
		this.watch = watch;
		this.overviews = overviews;
		this.settings = settings;
		this.fragments = fragments;
		this.names = names;
	}

	@GetMapping("/program")
	Mono<Rendering> show(@AuthenticationPrincipal Identity identity,
			@RequestParam(name = "wilayah", required = false) @Nullable String asked, Locale locale) {
		requireWatcher(identity);
		String region = region(identity, asked);
		return this.overviews.now(region)
			.map((overview) -> Rendering.view("programme/programme")
				.modelAttribute("view", view(overview, identity, locale))
				.modelAttribute("region", region)
				.modelAttribute("regionName", name(region, locale))
				.build());
	}

	@GetMapping(path = "/live/program", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
	@ResponseBody
	Flux<ServerSentEvent<String>> live(@AuthenticationPrincipal Identity identity,
			@RequestParam(name = "wilayah", required = false) @Nullable String asked, Locale locale,
			ServerWebExchange exchange) {
		requireWatcher(identity);
		Flux<ServerSentEvent<String>> alive = Flux.interval(this.settings.heartbeat())
			.onBackpressureDrop()
			.map((beat) -> comment());
		return this.overviews.changes(region(identity, asked))
			.concatMap((overview) -> this.fragments.events(view(overview, identity, locale)))
			.mergeWith(alive)
			.startWith(comment())
			.takeUntilOther(this.watch.ended(exchange, identity, this.settings.heartbeat()))
			.take(this.settings.longest());
	}

	private static OverviewView view(Overview overview, Identity identity, Locale locale) {
		return new OverviewView(overview, identity.hasAny(Role.OFFICER, Role.ADMIN), locale);
	}

	private static ServerSentEvent<String> comment() {
		return ServerSentEvent.<String>builder().comment("sentra").build();
	}

	private String name(String region, Locale locale) {
		return this.names.of(region, locale);
	}

	private static void requireWatcher(Identity identity) {
		if (!identity.hasAny(Role.OFFICER, Role.AUDITOR, Role.ADMIN)) {
			throw new ProblemException(ProblemCode.ROLE_NOT_ALLOWED.problem());
		}
	}

	private String region(Identity identity, @Nullable String asked) {
		if (asked == null || asked.isBlank()) {
			return identity.region();
		}
		if (!this.names.exists(asked)) {
			throw new ProblemException(ProblemCode.NOT_FOUND.problem());
		}
		if (!identity.sees(asked)) {
			throw new ProblemException(ProblemCode.REGION_NOT_ALLOWED.problem());
		}
		return asked;
	}

}
