package id.sentra.training.venue;

import id.sentra.platform.region.RegionCode;
import id.sentra.platform.region.Regions;
import id.sentra.platform.web.RequestFields;
import id.sentra.platform.web.RequestFields.Field;
import id.sentra.training.venue.domain.Venue;
import org.jspecify.annotations.Nullable;

/** A venue as it is sent in; a change leaves out the region. */
record VenueRequest(@Nullable String name, @Nullable Integer seats, @Nullable String regionCode) {

	private static final int LONGEST_NAME = 120;

	private static final int MOST_SEATS = 10_000;

	Venue toAdd(Regions regions) {
		RequestFields fields = new RequestFields();
		Field<RegionCode> region = fields.parsed("regionCode", this.regionCode, "district",
				(text) -> RegionCode.parse(text).filter(RegionCode::isDistrict).filter(regions::exists));
		Field<Details> details = details(fields);
		return Venue.add(region.value(), details.value().name(), details.value().seats());
	}

	/** What it says without the region, which never changes. */
	Details toRevise() {
		return details(new RequestFields()).value();
	}

	private Field<Details> details(RequestFields fields) {
		Field<String> text = fields.publicText("name", this.name, LONGEST_NAME);
		Field<Integer> number = fields.number("seats", this.seats, 1, MOST_SEATS);
		return fields.all(() -> new Details(text.value(), number.value()));
	}

	/** What may change. */
	record Details(String name, int seats) {
	}

}
