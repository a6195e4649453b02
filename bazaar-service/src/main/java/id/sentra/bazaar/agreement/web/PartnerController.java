package id.sentra.bazaar.agreement.web;

import java.util.List;
import java.util.Objects;

import id.sentra.bazaar.agreement.application.PartnerDesk;
import id.sentra.bazaar.agreement.domain.Agreement;
import id.sentra.bazaar.agreement.domain.Terms;
import id.sentra.platform.error.Refused.FieldProblem;
import id.sentra.platform.security.Anybody;
import org.jspecify.annotations.Nullable;
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

	private final PartnerDesk desk;

	PartnerController(PartnerDesk desk) {
		this.desk = desk;
	}

	@Anybody
	@PostMapping("/view")
	Mono<PartnerView> view(@RequestBody TokenRequest body) {
		return this.desk.view(token(body.token())).map(PartnerView::of);
	}

	@Anybody
	@PostMapping("/sign")
	Mono<PartnerView> sign(@RequestBody PartnerSignature body) {
		String hash = new SignRequest(body.hash()).read();
		return this.desk.sign(token(body.token()), hash).map(PartnerView::of);
	}

	@Anybody
	@PostMapping("/counter")
	Mono<PartnerView> counter(@RequestBody PartnerTerms body) {
		if (body.terms() == null) {
			TermsRequest.refuseIf(List.of(new FieldProblem("terms", "not-null")));
		}
		return this.desk.counter(token(body.token()), Objects.requireNonNull(body.terms()).read()).map(PartnerView::of);
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
	record PartnerView(String smeName, String partnerName, String kind, String status, int round, String proposedBy,
			Terms terms, String hash, boolean smeSigned, boolean partnerSigned) {

		static PartnerView of(Agreement one) {
			return new PartnerView(one.parties().smeName(), one.parties().partnerName(), one.kind().name(),
					one.status().name(), one.proposal().round(), one.proposal().by().name(), one.proposal().terms(),
					one.hash(), one.signatures().sme() != null, one.signatures().partner() != null);
		}

	}

}
