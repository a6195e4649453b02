package id.sentra.gateway.training.domain;

import java.util.UUID;

/** An SME with at least one valid certificate. */
public record TrainedSme(UUID smeId, String name, String regionCode, int certificates) {
}
