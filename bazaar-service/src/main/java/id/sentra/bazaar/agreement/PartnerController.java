package id.sentra.bazaar.agreement;

import java.util.Optional;
import java.util.function.Supplier;

import id.sentra.bazaar.agreement.PartnerLinkService.Proved;
import id.sentra.bazaar.agreement.PartnerLinkService.Seen;
import id.sentra.bazaar.agreement.domain.Agreement;
import id.sentra.bazaar.agreement.domain.AgreementKind;
import id.sentra.bazaar.agreement.domain.AgreementStatus;
import id.sentra.bazaar.agreement.domain.AgreementTerms;
import id.sentra.bazaar.agreement.domain.PartnerContact;
import id.sentra.bazaar.agreement.domain.Side;
import id.sentra.platform.security.Anybody;
import id.sentra.platform.web.Answers;
import id.sentra.platform.web.IdempotentRequests;
import id.sentra.platform.web.RequestFields;
import id.sentra.platform.web.RequestFields.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
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
		return this.links.view(token(new RequestFields(), body.token()).value()).map(PartnerView::of);
	}

	@Anybody
	@Answers(PartnerView.class)
	@PostMapping("/sign")
	Mono<ResponseEntity<?>> sign(@RequestBody PartnerSignature body, ServerHttpRequest request) {
		RequestFields fields = new RequestFields();
		Field<String> hash = SignRequest.read(fields, body.hash());
		Field<String> token = token(fields, body.token());
		String proof = (body.proof() != null) ? body.proof() : "";
		return once(request, token.value(), body, () -> this.links.sign(token.value(), hash.value(), proof));
	}

	@Anybody
	@Answers(PartnerView.class)
	@PostMapping("/counter")
	Mono<ResponseEntity<?>> counter(@RequestBody PartnerTerms body, ServerHttpRequest request) {
		RequestFields fields = new RequestFields();
		Field<AgreementTerms> terms = TermsRequest.read(fields, body.terms());
		Field<String> token = token(fields, body.token());
		return once(request, token.value(), body, () -> this.links.counter(token.value(), terms.value()));
	}

	/**
	 * Proves the channel by the code that was sent there; the answer is what its partner
	 * signs with.
	 */
	@Anybody
	@PostMapping("/prove")
	Mono<ResponseEntity<Proved>> prove(@RequestBody PartnerCode body) {
		RequestFields fields = new RequestFields();
		Field<String> code = fields.parsed("code", body.code(), "pattern",
				(text) -> Optional.of(text.replaceAll("[\\s-]", "")).filter((digits) -> digits.matches("\\d{8}")));
		Field<String> token = token(fields, body.token());
		return this.links.prove(token.value(), code.value())
			.map((proved) -> ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(proved));
	}

	/**
	 * The link is used up by the first; the same sent again under its key is told the
	 * same.
	 */
	private Mono<ResponseEntity<?>> once(ServerHttpRequest request, String token, Object body,
			Supplier<Mono<Seen>> step) {
		Supplier<Mono<ResponseEntity<PartnerView>>> command = () -> step.get()
			.map((seen) -> ResponseEntity.ok(PartnerView.of(seen)));
		if (!request.getHeaders().containsHeader(IdempotentRequests.HEADER)) {
			return command.get().map((answer) -> answer);
		}
		return this.idempotent.once(request, PartnerLinkService.bearer(token), body, command).map((answer) -> answer);
	}

	private static Field<String> token(RequestFields fields, @Nullable String token) {
		return fields.parsed("token", token, "not-blank",
				(text) -> Optional.of(text).filter((one) -> one.length() <= LONGEST_TOKEN));
	}

	/** The token of the link. Its text form does not tell it. */
	record TokenRequest(@Nullable String token) {

		@Override
		public String toString() {
			return "TokenRequest";
		}

	}

	/**
	 * The token, the hash of the version that is signed, and what the prover of the
	 * channel was told.
	 */
	record PartnerSignature(@Nullable String token, @Nullable String hash, @Nullable String proof) {

		@Override
		public String toString() {
			return "PartnerSignature";
		}

	}

	/** The token and the code. Its text form tells neither. */
	record PartnerCode(@Nullable String token, @Nullable String code) {

		@Override
		public String toString() {
			return "PartnerCode";
		}

	}

	/** The token and other terms. */
	record PartnerTerms(@Nullable String token, @Nullable TermsRequest terms) {

		@Override
		public String toString() {
			return "PartnerTerms";
		}

	}

	/**
	 * The agreement as its partner sees it, with the channel it has to prove before it
	 * signs.
	 */
	record PartnerView(String smeName, String partnerName, AgreementKind kind, AgreementStatus status, int round,
			Side proposedBy, AgreementTerms terms, String hash, boolean smeSigned, boolean partnerSigned,
			PartnerContact.@Nullable Kind contactKind, boolean proved) {

		static PartnerView of(Seen seen) {
			Agreement one = seen.agreement();
			PartnerContact contact = seen.contact();
			return new PartnerView(one.parties().smeName(), one.parties().partnerName(), one.kind(), one.status(),
					one.proposal().round(), one.proposal().by(), one.proposal().terms(), one.hash(),
					one.signatures().sme() != null, one.signatures().partner() != null,
					(contact != null) ? contact.kind() : null, seen.isProved());
		}

	}

}
