package id.sentra.training.venue;

import java.util.UUID;

record VenueResponse(UUID id, long version, String regionCode, String name, int seats, boolean active) {

	static VenueResponse of(Venue venue) {
		return new VenueResponse(venue.id(), venue.version(), venue.region().value(), venue.name(), venue.seats(),
				venue.active());
	}

}
