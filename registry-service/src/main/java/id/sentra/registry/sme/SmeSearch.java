package id.sentra.registry.sme;

import id.sentra.platform.region.RegionCode;
import id.sentra.registry.sme.domain.SmeStatus;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for: part of a business's or owner's name, a whole NIB or a whole
 * telephone number; in a region; of a status.
 */
public record SmeSearch(@Nullable String text, @Nullable RegionCode region, @Nullable SmeStatus status) {

	/** The text may be a telephone number. */
	@Override
	public String toString() {
		return "SmeSearch[region=" + this.region + ", status=" + this.status + "]";
	}

}
