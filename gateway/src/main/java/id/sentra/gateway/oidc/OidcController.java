package id.sentra.gateway.oidc;

import id.sentra.gateway.account.domain.SignInResult;
import id.sentra.gateway.account.domain.SignInResult.Accepted;
import id.sentra.gateway.page.Page;
import id.sentra.gateway.security.SessionIdentity;
import id.sentra.gateway.securityevent.SecurityEvent.Kind;
import id.sentra.gateway.securityevent.SecurityEvents;
import id.sentra.platform.observability.RequestLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;

@Page
class OidcController {

	private static final Logger logger = LoggerFactory.getLogger(OidcController.class);

	/** What the session holds while somebody is with the provider. */
	private static final String KEPT = "oidc";

	private final OidcSignIn signIn;

	private final SecurityEvents events;

	OidcController(OidcSignIn signIn, SecurityEvents events) {
		this.events = events;
		this.signIn = signIn;
	}

	@GetMapping("/masuk/oidc")
	Mono<Rendering> begin(WebSession session) {
		return this.signIn.begin().map((departure) -> {
			session.getAttributes().put(KEPT, departure.kept());
			return redirect(departure.address().toString());
		})
			.switchIfEmpty(Mono.error(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)))
			.onErrorResume(ProviderAway.class, OidcController::away);
	}

	@GetMapping(OidcSettings.BACK)
	Mono<Rendering> finish(@RequestParam(defaultValue = "") String code, @RequestParam(defaultValue = "") String state,
			WebSession session, ServerWebExchange exchange) {
		String kept = (String) session.getAttributes().remove(KEPT);
		return this.signIn.finish((kept != null) ? kept : "", code, state)
			.flatMap((result) -> answer(exchange, result))
			.onErrorResume(ProviderAway.class, OidcController::away);
	}

	private Mono<Rendering> answer(ServerWebExchange exchange, SignInResult result) {
		if (result instanceof Accepted accepted) {
			return SessionIdentity.begin(exchange, accepted.account())
				.then(this.events.signedIn(accepted.identity().username(), ""))
				.thenReturn(redirect("/"));
		}
		return this.events.record(Kind.SIGN_IN_FAILED, "", "", "")
			.thenReturn(page(HttpStatus.UNAUTHORIZED, "sign-in.oidc.refused"));
	}

	private static Mono<Rendering> away(ProviderAway error) {
		return Mono.deferContextual((flow) -> {
			RequestLog.in(flow, () -> logger.warn("{}", error.getMessage()));
			return Mono.just(page(HttpStatus.SERVICE_UNAVAILABLE, "sign-in.oidc.away"));
		});
	}

	private static Rendering page(HttpStatus status, String error) {
		return Rendering.view("signin/sign-in")
			.status(status)
			.modelAttribute("error", error)
			.modelAttribute("oidc", true)
			.build();
	}

	private static Rendering redirect(String target) {
		return Rendering.redirectTo(target).status(HttpStatus.SEE_OTHER).build();
	}

}
