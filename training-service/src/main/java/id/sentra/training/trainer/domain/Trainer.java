package id.sentra.training.trainer.domain;

import java.util.UUID;

import id.sentra.platform.id.Ids;
import id.sentra.platform.region.RegionCode;

/** Who teaches: a name and the account it signs in with, nothing more of the person. */
public record Trainer(UUID id, long version, RegionCode region, String name, String username) {

	public static Trainer add(RegionCode region, String name, String username) {
		return new Trainer(Ids.next(), 1, region, name, username);
	}

	public Trainer revise(String revisedName, String revisedUsername) {
		return new Trainer(this.id, this.version + 1, this.region, revisedName, revisedUsername);
	}

}
