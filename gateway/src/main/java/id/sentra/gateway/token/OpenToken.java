package id.sentra.gateway.token;

import java.time.Instant;

/** A script's token as the owner of its account sees it; the id opens nothing. */
public record OpenToken(String id, String network, Instant begunAt, Instant expiresAt) {
}
