package id.sentra.training.venue.web;

import id.sentra.platform.region.RegionCode;
import id.sentra.platform.region.Regions;
import id.sentra.training.venue.domain.Venue;
import id.sentra.training.request.FieldReading;
import org.jspecify.annotations.Nullable;

/** A venue as it is sent in; a change leaves out the region. */
record VenueRequest(@Nullable String name, @Nullable Integer seats, @Nullable String regionCode) {

	private static final int LONGEST_NAME = 120;

	private static final int MOST_SEATS = 10_000;

	Venue toAdd(Regions regions) {
		FieldReading fields = new FieldReading();
		RegionCode region = fields.parsed("regionCode", this.regionCode, "district",
				(text) -> RegionCode.parse(text).filter(RegionCode::isDistrict).filter(regions::exists),
				new RegionCode("31"));
		Venue read = read(region, fields);
		fields.finish();
		return read;
	}

	/** What it says without the region, which never changes. */
	Venue toRevise() {
		FieldReading fields = new FieldReading();
		Venue read = read(new RegionCode("31"), fields);
		fields.finish();
		return read;
	}

	private Venue read(RegionCode region, FieldReading fields) {
		return Venue.add(region, fields.publicText("name", this.name, LONGEST_NAME),
				fields.number("seats", this.seats, 1, MOST_SEATS));
	}

}
