package id.sentra.registry.sme;

import java.util.UUID;

import id.sentra.platform.region.RegionCode;
import id.sentra.registry.sme.domain.SmeStatus;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for: part of a business's or owner's name, a whole NIB or a whole
 * telephone number; in a region; of a status; after the last SME of the page before.
 */
public record SmeSearch(@Nullable String text, @Nullable RegionCode region, @Nullable SmeStatus status,
		@Nullable UUID after) {

	/** The text may be a telephone number. */
	@Override
	public String toString() {
		return "SmeSearch[region=" + this.region + ", status=" + this.status + ", after=" + this.after + "]";
	}

}
