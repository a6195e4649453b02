package id.sentra.training.venue;

import java.util.UUID;

import id.sentra.platform.id.Ids;
import id.sentra.platform.region.RegionCode;
import id.sentra.training.catalogue.CatalogueEntry;

/** A place where sessions are held, in a district, with so many seats. */
public record Venue(UUID id, long version, RegionCode region, String name, int seats,
		boolean active) implements CatalogueEntry<Venue> {

	static Venue add(RegionCode region, String name, int seats) {
		return new Venue(Ids.next(), 1, region, name, seats, true);
	}

	Venue revise(String revisedName, int revisedSeats) {
		return new Venue(this.id, this.version + 1, this.region, revisedName, revisedSeats, this.active);
	}

	@Override
	public Venue activate(boolean open) {
		return new Venue(this.id, this.version + 1, this.region, this.name, this.seats, open);
	}

	@Override
	public String uniqueName() {
		return this.name;
	}

}
