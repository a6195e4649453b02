package id.sentra.gateway.mentoring.domain;

import java.util.UUID;

/** Somebody SMEs can be given to. */
public record Mentor(UUID id, String code, String name, boolean active) {
}
