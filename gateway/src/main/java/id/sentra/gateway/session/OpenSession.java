package id.sentra.gateway.session;

import java.time.Instant;

/**
 * A session of an account as its owner sees it.
 *
 * @param id tells it from the others and opens nothing
 * @param device kind of browser and machine, empty when that was not told
 * @param network coarse, empty when unknown
 * @param current whether it is the one in which it is looked at
 */
public record OpenSession(String id, String device, String network, Instant begunAt, Instant lastUsedAt,
		boolean current) {
}
