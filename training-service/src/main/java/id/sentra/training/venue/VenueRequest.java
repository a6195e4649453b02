package id.sentra.training.venue;

import java.util.function.UnaryOperator;

import id.sentra.platform.region.RegionCode;
import id.sentra.platform.region.Regions;
import id.sentra.platform.web.RequestFields;
import id.sentra.platform.web.RequestFields.Field;
import id.sentra.training.catalogue.CatalogueRequest;
import org.jspecify.annotations.Nullable;

/** A venue as it is sent in. */
record VenueRequest(@Nullable String name, @Nullable Integer seats,
		@Nullable String regionCode) implements CatalogueRequest<Venue> {

	private static final int MOST_SEATS = 10_000;

	Venue toAdd(Regions regions) {
		RequestFields fields = new RequestFields();
		Field<RegionCode> region = fields.parsed("regionCode", this.regionCode, "district",
				(text) -> RegionCode.parse(text).filter(RegionCode::isDistrict).filter(regions::exists));
		Field<String> shown = CatalogueRequest.name(fields, this.name);
		Field<Integer> number = fields.number("seats", this.seats, 1, MOST_SEATS);
		return Venue.add(region.value(), shown.value(), number.value());
	}

	@Override
	public UnaryOperator<Venue> toRevise() {
		RequestFields fields = new RequestFields();
		CatalogueRequest.sameRegion(fields, this.regionCode);
		Field<String> shown = CatalogueRequest.name(fields, this.name);
		Field<Integer> number = fields.number("seats", this.seats, 1, MOST_SEATS);
		Field<UnaryOperator<Venue>> change = fields.all(() -> (venue) -> venue.revise(shown.value(), number.value()));
		return change.value();
	}

}
