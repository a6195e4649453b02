package id.sentra.gateway.token;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonProperty;
import id.sentra.gateway.account.SignIn;
import id.sentra.gateway.account.domain.SignInResult;
import id.sentra.gateway.account.domain.SignInResult.Accepted;
import id.sentra.gateway.account.domain.SignInResult.Locked;
import id.sentra.gateway.limit.ClientAddress;
import id.sentra.gateway.problem.ProblemCode;
import id.sentra.gateway.problem.ProblemException;
import id.sentra.gateway.token.BearerTokens.Issued;
import id.sentra.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

@RestController
@RequestMapping("/api/token")
class TokenController {

	private static final String BEARER = "bearer ";

	private final SignIn signIn;

	private final BearerTokens tokens;

	private final ClientAddress addresses;

	TokenController(SignIn signIn, BearerTokens tokens, ClientAddress addresses) {
		this.signIn = signIn;
		this.tokens = tokens;
		this.addresses = addresses;
	}

	@PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
	Mono<TokenResponse> issue(ServerWebExchange exchange) {
		String address = this.addresses.of(exchange.getRequest());
		return exchange.getFormData()
			.flatMap((form) -> this.signIn.signIn(field(form, "username"), field(form, "password"), address))
			.flatMap(this::issue)
			.map(TokenResponse::of);
	}

	@DeleteMapping
	Mono<ResponseEntity<Void>> revoke(
			@RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization) {
		if (authorization == null || !authorization.toLowerCase(Locale.ROOT).startsWith(BEARER)) {
			throw new ProblemException(ProblemCode.NOT_SIGNED_IN.problem());
		}
		return this.tokens.revoke(authorization.substring(BEARER.length()).strip())
			.thenReturn(ResponseEntity.noContent().build());
	}

	private Mono<Issued> issue(SignInResult result) {
		if (result instanceof Accepted first && first.oneTime()) {
			return Mono.error(new ProblemException(ProblemCode.PASSWORD_CHANGE_NEEDED.problem()));
		}
		if (result instanceof Accepted accepted) {
			return this.tokens.issue(accepted.account());
		}
		if (result instanceof Locked locked) {
			Problem problem = ProblemCode.TOO_MANY_ATTEMPTS.problem((locked.retryAfter().toSeconds() + 59) / 60);
			return Mono.error(new ProblemException(problem.retryAfter(locked.retryAfter())));
		}
		return Mono.error(new ProblemException(ProblemCode.BAD_CREDENTIALS.problem()));
	}

	private static String field(MultiValueMap<String, String> form, String name) {
		String value = form.getFirst(name);
		if (value == null || value.isBlank()) {
			throw new ProblemException(ProblemCode.FIELD_MISSING.problem(name));
		}
		return value;
	}

	/** As OAuth names it. */
	record TokenResponse(@JsonProperty("access_token") String accessToken, @JsonProperty("token_type") String tokenType,
			@JsonProperty("expires_in") long expiresIn) {

		static TokenResponse of(Issued issued) {
			return new TokenResponse(issued.token(), "Bearer", issued.life().toSeconds());
		}

	}

}
