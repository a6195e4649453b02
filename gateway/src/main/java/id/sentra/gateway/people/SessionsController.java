package id.sentra.gateway.people;

import java.util.Map;

import id.sentra.gateway.form.FormProblems;
import id.sentra.gateway.page.Page;
import id.sentra.gateway.securityevent.SecurityEvent.Kind;
import id.sentra.gateway.securityevent.SecurityEvents;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.session.R2dbcSessions;
import id.sentra.gateway.token.BearerTokens;
import reactor.core.publisher.Mono;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.WebSession;

/** Where the own account is signed in, by people and by scripts; each can be ended. */
@Page
@RequestMapping("/sesi")
class SessionsController {

	private final R2dbcSessions sessions;

	private final BearerTokens tokens;

	private final SecurityEvents events;

	SessionsController(R2dbcSessions sessions, BearerTokens tokens, SecurityEvents events) {
		this.sessions = sessions;
		this.tokens = tokens;
		this.events = events;
	}

	@GetMapping
	Mono<Rendering> list(CurrentUser user, WebSession session) {
		String own = user.known().username();
		return Mono.zip(this.sessions.ofAccount(own, session), this.tokens.ofAccount(own))
			.map((both) -> Rendering.view("people/sessions")
				.model(Map.of("sessions", both.getT1(), "tokens", both.getT2()))
				.build());
	}

	@PostMapping("/{id}/akhiri")
	Mono<Rendering> end(CurrentUser user, @PathVariable String id) {
		String own = user.known().username();
		return this.sessions.end(own, id).then(ended(own, "SESSION")).thenReturn(done("session-ended"));
	}

	@PostMapping("/program/{id}/akhiri")
	Mono<Rendering> endToken(CurrentUser user, @PathVariable String id) {
		String own = user.known().username();
		return this.tokens.revoke(own, id).then(ended(own, "TOKEN")).thenReturn(done("session-ended"));
	}

	/** All but the one in which it is asked, and all tokens. */
	@PostMapping("/lain/akhiri")
	Mono<Rendering> endOthers(CurrentUser user, WebSession session) {
		String own = user.known().username();
		return this.sessions.endOthers(own, session)
			.then(this.tokens.revoke(own, null))
			.then(ended(own, "OTHERS"))
			.thenReturn(done("sessions-ended"));
	}

	private Mono<Void> ended(String own, String what) {
		return this.events.record(Kind.SESSION_ENDED, own, own, what);
	}

	private static Rendering done(String what) {
		return FormProblems.redirect(FormProblems.done("/sesi", what));
	}

}
