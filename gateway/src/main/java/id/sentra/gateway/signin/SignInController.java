package id.sentra.gateway.signin;

import java.time.Duration;
import java.util.Map;

import id.sentra.gateway.account.SignIn;
import id.sentra.gateway.account.domain.Identity;
import id.sentra.gateway.account.domain.SignInResult;
import id.sentra.gateway.account.domain.SignInResult.Accepted;
import id.sentra.gateway.account.domain.SignInResult.Locked;
import id.sentra.gateway.limit.ClientAddress;
import id.sentra.gateway.oidc.OidcSettings;
import id.sentra.gateway.page.Page;
import id.sentra.gateway.security.DeviceCookie;
import id.sentra.gateway.security.SessionIdentity;
import id.sentra.gateway.securityevent.SecurityEvent.Kind;
import id.sentra.gateway.securityevent.SecurityEvents;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

@Page
class SignInController {

	private final SignIn signIn;

	private final ClientAddress addresses;

	private final OidcSettings oidc;

	private final DeviceCookie device;

	private final SecurityEvents events;

	SignInController(SignIn signIn, ClientAddress addresses, OidcSettings oidc, DeviceCookie device,
			SecurityEvents events) {
		this.events = events;
		this.device = device;
		this.signIn = signIn;
		this.addresses = addresses;
		this.oidc = oidc;
	}

	/** Whether there is an identity provider to go to. */
	@ModelAttribute("oidc")
	boolean oidc() {
		return this.oidc.isOn();
	}

	@GetMapping("/masuk")
	Rendering page(@AuthenticationPrincipal @Nullable Identity identity, ServerWebExchange exchange) {
		if (identity != null) {
			return redirect("/");
		}
		boolean signedOut = exchange.getRequest().getQueryParams().containsKey("keluar");
		return Rendering.view("signin/sign-in").modelAttribute("signedOut", signedOut).build();
	}

	@PostMapping("/masuk")
	Mono<Rendering> signIn(ServerWebExchange exchange) {
		String address = this.addresses.of(exchange.getRequest());
		return exchange.getFormData()
			.flatMap((form) -> this.signIn
				.signIn(field(form, "username"), field(form, "password"), address, this.device.shown(exchange))
				.flatMap((result) -> answer(exchange, result, field(form, "username"))));
	}

	@PostMapping("/keluar")
	Mono<Rendering> signOut(@AuthenticationPrincipal @Nullable Identity identity, ServerWebExchange exchange) {
		Mono<Void> told = (identity != null) ? this.events.record(Kind.SIGNED_OUT, identity.username(), "", "")
				: Mono.empty();
		return SessionIdentity.end(exchange).then(told).thenReturn(redirect("/masuk?keluar"));
	}

	private Mono<Rendering> answer(ServerWebExchange exchange, SignInResult result, String username) {
		if (result instanceof Accepted accepted) {
			return this.signIn.remember(accepted.account(), this.device.shown(exchange)).flatMap((known) -> {
				this.device.keep(exchange, known);
				return SessionIdentity.begin(exchange, accepted.account())
					.then(this.events.signedIn(accepted.identity().username(), known));
			}).thenReturn(redirect("/"));
		}
		if (result instanceof Locked locked) {
			Duration wait = locked.retryAfter();
			exchange.getResponse().getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds()));
			return Mono.just(refused(HttpStatus.TOO_MANY_REQUESTS, username,
					Map.of("error", "sign-in.locked", "minutes", (wait.toSeconds() + 59) / 60)));
		}
		return Mono.just(refused(HttpStatus.UNAUTHORIZED, username, Map.of("error", "sign-in.refused")));
	}

	private static Rendering refused(HttpStatus status, String username, Map<String, ?> model) {
		return Rendering.view("signin/sign-in")
			.status(status)
			.modelAttribute("username", username)
			.model(model)
			.build();
	}

	private static Rendering redirect(String path) {
		return Rendering.redirectTo(path).status(HttpStatus.SEE_OTHER).build();
	}

	private static String field(MultiValueMap<String, String> form, String name) {
		String value = form.getFirst(name);
		return (value != null) ? value : "";
	}

}
