package id.sentra.training.enrolment.domain;

import java.util.UUID;

import id.sentra.platform.region.RegionCode;

/** The SME that takes part, with the name and district it had when it enrolled. */
public record Participant(UUID smeId, String name, RegionCode region) {
}
