package id.sentra.gateway.limit;

import java.time.Duration;

import id.sentra.gateway.problem.ProblemCode;
import id.sentra.gateway.problem.ProblemException;

import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;

/**
 * How often an address may make accounts and send registrations: enough for a hall where
 * officers help, far too little to try identity numbers one after another.
 */
@Component
public class RegistrationLimit {

	private final Buckets buckets;

	private final ClientAddress addresses;

	RegistrationLimit(LimitSettings settings, ClientAddress addresses) {
		this.buckets = new Buckets(settings.registration());
		this.addresses = addresses;
	}

	/**
	 * Takes one; the address it was taken for.
	 * @throws ProblemException when there is none left
	 */
	public String take(ServerHttpRequest request) {
		String address = this.addresses.of(request);
		Duration wait = this.buckets.take(address);
		if (!wait.isZero()) {
			throw new ProblemException(ProblemCode.TOO_MANY_REQUESTS.problem().retryAfter(wait));
		}
		return address;
	}

}
