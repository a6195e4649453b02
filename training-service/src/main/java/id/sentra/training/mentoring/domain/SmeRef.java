package id.sentra.training.mentoring.domain;

import java.util.UUID;

import id.sentra.platform.region.RegionCode;

/** The SME that is mentored, as it was when a mentor was assigned. */
public record SmeRef(UUID smeId, String name, RegionCode region) {
}
