package id.sentra.bazaar.agreement;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

import id.sentra.bazaar.agreement.domain.Agreement;
import id.sentra.bazaar.agreement.domain.AgreementKind;
import id.sentra.bazaar.agreement.domain.AgreementStatus;
import id.sentra.bazaar.agreement.domain.AgreementTerms;
import id.sentra.bazaar.agreement.domain.Side;
import id.sentra.platform.error.Refused.FieldProblem;
import id.sentra.platform.security.Anybody;
import id.sentra.platform.web.Answers;
import id.sentra.platform.web.IdempotentRequests;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/**
 * What the partner does, without an account. The token comes in the body: addresses stand
 * in logs, histories and previews of messengers.
 */
@RestController
@RequestMapping("/api/bazaar/public/agreements")
class PartnerController {

	private static final int LONGEST_TOKEN = 100;

	private final PartnerLinkService links;

	private final IdempotentRequests idempotent;

	PartnerController(PartnerLinkService links, IdempotentRequests idempotent) {
		this.links = links;
		this.idempotent = idempotent;
	}

	@Anybody
	@PostMapping("/view")
	Mono<PartnerView> view(@RequestBody TokenRequest body) {
		return this.links.view(token(body.token())).map(PartnerView::of);
	}

	@Anybody
	@Answers(PartnerView.class)
	@PostMapping("/sign")
	Mono<ResponseEntity<?>> sign(@RequestBody PartnerSignature body, ServerHttpRequest request) {
		String hash = new SignRequest(body.hash()).read();
		String token = token(body.token());
		return once(request, token, body, () -> this.links.sign(token, hash));
	}

	@Anybody
	@Answers(PartnerView.class)
	@PostMapping("/counter")
	Mono<ResponseEntity<?>> counter(@RequestBody PartnerTerms body, ServerHttpRequest request) {
		if (body.terms() == null) {
			TermsRequest.refuseIf(List.of(new FieldProblem("terms", "not-null")));
		}
		AgreementTerms terms = Objects.requireNonNull(body.terms()).read();
		String token = token(body.token());
		return once(request, token, body, () -> this.links.counter(token, terms));
	}

	/**
	 * The link is used up by the first; the same sent again under its key is told the
	 * same.
	 */
	private Mono<ResponseEntity<?>> once(ServerHttpRequest request, String token, Object body,
			Supplier<Mono<Agreement>> step) {
		Supplier<Mono<ResponseEntity<PartnerView>>> command = () -> step.get()
			.map((agreement) -> ResponseEntity.ok(PartnerView.of(agreement)));
		if (!request.getHeaders().containsHeader(IdempotentRequests.HEADER)) {
			return command.get().map((answer) -> answer);
		}
		return this.idempotent.once(request, PartnerLinkService.bearer(token), body, command).map((answer) -> answer);
	}

	private static String token(@Nullable String token) {
		if (token == null || token.isBlank() || token.length() > LONGEST_TOKEN) {
			TermsRequest.refuseIf(List.of(new FieldProblem("token", "not-blank")));
		}
		return Objects.requireNonNull(token);
	}

	/** The token of the link. Its text form does not tell it. */
	record TokenRequest(@Nullable String token) {

		@Override
		public String toString() {
			return "TokenRequest";
		}

	}

	/** The token and the hash of the version that is signed. */
	record PartnerSignature(@Nullable String token, @Nullable String hash) {

		@Override
		public String toString() {
			return "PartnerSignature";
		}

	}

	/** The token and other terms. */
	record PartnerTerms(@Nullable String token, @Nullable TermsRequest terms) {

		@Override
		public String toString() {
			return "PartnerTerms";
		}

	}

	/** The agreement as its partner sees it. */
	record PartnerView(String smeName, String partnerName, AgreementKind kind, AgreementStatus status, int round,
			Side proposedBy, AgreementTerms terms, String hash, boolean smeSigned, boolean partnerSigned) {

		static PartnerView of(Agreement one) {
			return new PartnerView(one.parties().smeName(), one.parties().partnerName(), one.kind(), one.status(),
					one.proposal().round(), one.proposal().by(), one.proposal().terms(), one.hash(),
					one.signatures().sme() != null, one.signatures().partner() != null);
		}

	}

}
