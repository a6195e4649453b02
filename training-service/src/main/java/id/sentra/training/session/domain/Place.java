package id.sentra.training.session.domain;

import java.util.UUID;

import id.sentra.platform.region.RegionCode;

/** The venue of a session: its district is the session's. */
public record Place(UUID venueId, String venueName, RegionCode region, int seats) {
}
