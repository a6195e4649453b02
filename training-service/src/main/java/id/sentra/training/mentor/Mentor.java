package id.sentra.training.mentor;

import java.util.UUID;

import id.sentra.platform.id.Ids;
import id.sentra.platform.region.RegionCode;
import id.sentra.training.catalogue.CatalogueEntry;

/**
 * Who mentors SMEs of a region: a name and the account it signs in with, nothing more of
 * the person; events name a mentor by the code.
 */
public record Mentor(UUID id, long version, RegionCode region, String code, String name, String username,
		boolean active) implements CatalogueEntry<Mentor> {

	static Mentor add(RegionCode region, String code, String name, String username) {
		return new Mentor(Ids.next(), 1, region, code, name, username, true);
	}

	Mentor revise(String revisedName, String revisedUsername) {
		return new Mentor(this.id, this.version + 1, this.region, this.code, revisedName, revisedUsername, this.active);
	}

	@Override
	public Mentor activate(boolean open) {
		return new Mentor(this.id, this.version + 1, this.region, this.code, this.name, this.username, open);
	}

	@Override
	public String uniqueName() {
		return this.username;
	}

}
