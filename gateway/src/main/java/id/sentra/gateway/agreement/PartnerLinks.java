package id.sentra.gateway.agreement;

import java.util.Locale;
import java.util.Map;

import id.sentra.gateway.service.IdempotencyKey;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What a partner does with the link it was sent, without an account. The token goes in
 * the body, never in an address.
 */
@HttpExchange("/api/bazaar")
interface PartnerLinks {

	@PostExchange("/public/agreements/view")
	Mono<PartnerView> view(Locale language, @RequestBody Opened link);

	@PostExchange("/public/agreements/sign")
	Mono<PartnerView> sign(Locale language, @RequestBody Signature signature, @IdempotencyKey String key);

	/** The code that was sent to the partner's own channel. */
	@PostExchange("/public/agreements/prove")
	Mono<Proved> prove(Locale language, @RequestBody Code code);

	/** Other terms. */
	@PostExchange("/public/agreements/counter")
	Mono<PartnerView> counter(Locale language, @RequestBody Counteroffer offer, @IdempotencyKey String key);

	/** The link that is opened. */
	record Opened(Token token) {
	}

	/** A code as it was typed. Its text form does not tell it. */
	record Code(Token token, String code) {

		@Override
		public String toString() {
			return "Code";
		}

	}

	/** What who typed the code signs with. Its text form does not tell it. */
	record Proved(String proof) {

		@Override
		public String toString() {
			return "Proved";
		}

	}

	/**
	 * The hash of the version that is signed, by who has the proof. Its text form does
	 * not tell that.
	 */
	record Signature(Token token, String hash, @Nullable String proof) {

		@Override
		public String toString() {
			return "Signature";
		}

	}

	/** Terms as they were typed. */
	record Counteroffer(Token token, Map<String, Object> terms) {
	}

	/** What lets a partner in. Its text form does not tell it. */
	record Token(@JsonValue String value) {

		@Override
		public String toString() {
			return "Token";
		}

	}

}
