package id.sentra.training.trainer;

import java.util.UUID;

import id.sentra.platform.id.Ids;
import id.sentra.platform.region.RegionCode;
import id.sentra.training.catalogue.CatalogueEntry;

/** Who teaches: a name and the account it signs in with, nothing more of the person. */
public record Trainer(UUID id, long version, RegionCode region, String name, String username,
		boolean active) implements CatalogueEntry<Trainer> {

	static Trainer add(RegionCode region, String name, String username) {
		return new Trainer(Ids.next(), 1, region, name, username, true);
	}

	Trainer revise(String revisedName, String revisedUsername) {
		return new Trainer(this.id, this.version + 1, this.region, revisedName, revisedUsername, this.active);
	}

	@Override
	public Trainer activate(boolean open) {
		return new Trainer(this.id, this.version + 1, this.region, this.name, this.username, open);
	}

	@Override
	public String uniqueName() {
		return this.username;
	}

}
