package id.sentra.gateway.oidc;

import java.util.Locale;

import id.sentra.gateway.account.domain.Account;
import id.sentra.gateway.account.domain.SignInResult;
import id.sentra.gateway.account.domain.SignInResult.Accepted;
import id.sentra.gateway.account.domain.SignInResult.Refused;
import id.sentra.gateway.observability.Meters;
import id.sentra.gateway.oidc.OidcProvider.Departure;
import id.sentra.platform.observability.RequestLog;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Service;

/**
 * Signs in by the identity provider. What it says of roles and region counts from the
 * next sign-in on.
 */
@Service
class OidcSignIn {

	private static final Logger logger = LoggerFactory.getLogger(OidcSignIn.class);

	private final OidcProvider provider;

	private final ExternalAccounts accounts;

	private final MeterRegistry meters;

	OidcSignIn(OidcProvider provider, ExternalAccounts accounts, MeterRegistry meters) {
		this.provider = provider;
		this.accounts = accounts;
		this.meters = meters;
	}

	/** The way to the provider; empty while none is set. */
	public Mono<Departure> begin() {
		return this.provider.depart();
	}

	/** Somebody comes back: with a code, or without one if the provider refused. */
	public Mono<SignInResult> finish(String kept, String code, String state) {
		return this.provider.whoIs(kept, code, state)
			.flatMap(this.accounts::keep)
			.<SignInResult>map((Account account) -> new Accepted(account))
			.onErrorResume(NotVouchedFor.class, OidcSignIn::refused)
			.defaultIfEmpty(new Refused())
			.doOnNext(this::count);
	}

	private static Mono<SignInResult> refused(NotVouchedFor reason) {
		return Mono.deferContextual((flow) -> {
			RequestLog.in(flow, () -> logger.warn("Sign-in by the identity provider refused: {}", reason.getMessage()));
			return Mono.just(new Refused());
		});
	}

	private void count(SignInResult result) {
		String what = result.getClass().getSimpleName().toLowerCase(Locale.ROOT);
		this.meters.counter(Meters.SIGN_IN, Meters.RESULT, what).increment();
	}

}
