package id.sentra.platform.web;

import java.util.function.Supplier;

import id.sentra.platform.error.Refused;
import id.sentra.platform.security.CurrentUser;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import reactor.core.publisher.Mono;

/**
 * The request with its {@code Idempotency-Key} and who sent it, as an argument of a
 * controller's method whose command may take effect only once.
 */
public final class IdempotentRequest {

	private final IdempotentRequests requests;

	private final ServerHttpRequest request;

	private final CurrentUser user;

	IdempotentRequest(IdempotentRequests requests, ServerHttpRequest request, CurrentUser user) {
		this.requests = requests;
		this.request = request;
		this.user = user;
	}

	/**
	 * Runs the command in one transaction with the record of its key, or gives the answer
	 * it got before, as JSON.
	 * @param body what makes two requests with one key the same
	 * @throws Refused when the key is missing, too long, or was used for another request
	 */
	public <T> Mono<ResponseEntity<byte[]>> once(Object body, Supplier<Mono<ResponseEntity<T>>> command) {
		return this.requests.once(this.request, this.user, body, command);
	}

}
